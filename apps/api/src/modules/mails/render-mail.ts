import type { Settings } from '@guichet/dto/settings/settings';

/** The words of one mail; paragraphs are plain text. */
export interface MailDraft {
  /** What it is about, for the list of mails: `ticket.created`. */
  kind: string;
  /** The same key makes the same mail: a second one is not written. */
  dedupeKey: string;
  to: { name: string; address: string };
  language: 'fr' | 'en';
  subject: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  recipientId?: string | undefined;
  companyId?: string | undefined;
  ticketId?: string | undefined;
}

/** Both bodies of a mail, dressed in the business's name and colour. [AG-37] */
export function renderMail(draft: MailDraft, settings: Settings): { textBody: string; htmlBody: string } {
  const greeting = draft.language === 'fr' ? `Bonjour ${draft.to.name},` : `Hello ${draft.to.name},`;
  const paragraphs = [greeting, ...draft.paragraphs];
  return { textBody: textBody(paragraphs, draft, settings), htmlBody: htmlBody(paragraphs, draft, settings) };
}

function textBody(paragraphs: string[], { action }: MailDraft, settings: Settings): string {
  const link = action ? [`${action.label} :\n${action.url}`] : [];
  return [...paragraphs, ...link, `-- \n${signature(settings)}`].join('\n\n');
}

function signature(settings: Settings): string {
  return [settings['business.name'], settings['business.email'], settings['business.phone']].filter(Boolean).join('\n');
}

function htmlBody(paragraphs: string[], { action, language, subject }: MailDraft, settings: Settings): string {
  const accent = settings['business.accentColor'];
  const text = paragraphs.map(
    (paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`,
  );
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:${accent};color:${readableOn(accent)};padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>`
    : '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f5f6f8;color:#1c2330;font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#fff;border-top:4px solid ${accent}">
<tr><td style="padding:24px 32px 0;font-weight:700;font-size:18px">${escapeHtml(settings['business.name'])}</td></tr>
<tr><td style="padding:24px 32px">${text.join('\n')}${button}</td></tr>
<tr><td style="padding:16px 32px;border-top:1px solid #e4e7ec;color:#5b6575;font-size:13px">${escapeHtml(signature(settings)).replaceAll('\n', ' · ')}</td></tr>
</table></td></tr></table></body></html>`;
}

/** White or near-black, whichever stands out more from the colour (WCAG 2.2 relative luminance). */
function readableOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#111111' : '#ffffff';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
