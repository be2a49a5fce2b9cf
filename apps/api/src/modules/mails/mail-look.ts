import { accentTokens, parseHex, type Rgb } from '@guichet/dto/core/contrast';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import { readLogo } from '../settings/public.ts';

/** How the mails of the business look, and where they lead. [AG-37] */
export interface MailLook {
  businessName: string;
  /** Name, address, telephone: what stands at the end. */
  signature: string[];
  accent: string;
  /** The words on the accent colour, readable on it. */
  onAccent: string;
  logo: MailLogo | undefined;
  /** Whether an answer to a mail is read by the product. */
  hasIncoming: boolean;
  /** The address of one of our pages. */
  url(path: string): string;
}

/** The logo as it goes with a mail: PNG, shown at half its size so that it is sharp on dense screens. */
export interface MailLogo {
  contents: Buffer;
  width: number;
  height: number;
}

/** What the HTML calls the logo by. */
export const LOGO_CID = 'logo@guichet';

/** Reads the look of the business as it is now. */
export async function readMailLook(kernel: Kernel): Promise<MailLook> {
  const settings = kernel.settings.current();
  const accent = accentTokens(settings['business.accentColor'], parseHex('#ffffff'));
  const town = [settings['business.postalCode'], settings['business.city']].filter(Boolean).join(' ');
  const place = [settings['business.addressLine1'], town].filter(Boolean).join(', ');
  return {
    businessName: settings['business.name'],
    signature: [settings['business.name'], place, settings['business.phone'], settings['business.email']].flatMap(
      (line) => (line === null || line === '' ? [] : [line]),
    ),
    accent: hex(accent.solid),
    onAccent: hex(accent.onSolid),
    logo: await readMailLogo(kernel),
    hasIncoming: kernel.environment.imapUrl !== undefined,
    url: (path) => publicUrl(kernel, path),
  };
}

const hex = (color: Rgb): string => `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** A logo that can't be read leaves the name in its place: no mail waits for it. */
async function readMailLogo(kernel: Kernel): Promise<MailLogo | undefined> {
  try {
    const stored = await readLogo(kernel);
    if (!stored) return undefined;
    const { default: sharp } = await import('sharp');
    const { data, info } = await sharp(stored)
      .resize({ width: 400, height: 112, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    const share = info.height > 56 || info.width > 200 ? 2 : 1;
    return { contents: data, width: Math.round(info.width / share), height: Math.round(info.height / share) };
  } catch (error) {
    kernel.log.warn({ err: error }, 'the logo of the mails cannot be read');
    return undefined;
  }
}
