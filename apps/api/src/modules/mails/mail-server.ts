import type { mailServer } from '@guichet/dto/mails/mail-server';
import type * as z from 'zod';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import { supportAddress } from './support-address.ts';

/** How mails leave and come in. What signs in there stays in the environment. [AG-11, AG-17] */
export function readMailServer(kernel: Kernel): z.output<typeof mailServer> {
  const { smtpUrl, imapUrl } = kernel.environment;
  return {
    sendsBy: hostOf(smtpUrl),
    sender: senderAddress(kernel),
    readsFrom: hostOf(imapUrl),
    answersGoTo: supportAddress(kernel) ?? null,
  };
}

/** The address that mails come from. */
export function senderAddress(kernel: Pick<Kernel, 'environment' | 'settings'>): string {
  return (
    kernel.settings.current()['business.email'] ??
    supportAddress(kernel) ??
    `guichet@${new URL(publicUrl(kernel, '/')).hostname}`
  );
}

const hostOf = (url: string | undefined): string | null => (url ? new URL(url).host : null);
