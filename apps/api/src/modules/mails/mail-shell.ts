import { escapeHtml } from '../../kernel/rich-text/escape-html.ts';
import { richTextDarkRules } from '../../kernel/rich-text/rich-text-mail.ts';
import type { MailLook } from './mail-look.ts';

/** The parts of a mail, ready to be laid out. */
export interface MailParts {
  language: string;
  subject: string;
  preheader: string;
  logo: { cid: string; width: number; height: number } | undefined;
  look: MailLook;
  /** HTML. */
  paragraphs: string[];
  action: { label: string; url: string } | undefined;
  reply: string | undefined;
  reason: string;
  choices: { label: string; url: string } | undefined;
}

/**
 * Lays a mail out as mail programs understand it: tables, inline styles, 600 pixels at most, a dark look where the program asks for one.
 * Outlook for Windows knows neither `max-width` nor padding on links: it gets a table of fixed width and a coloured cell.
 */
export function mailShell(parts: MailParts): string {
  const { language, subject, preheader, look } = parts;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f4f6;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(preheader)}${'&#8199;&#847; '.repeat(40)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f4f6"><tr><td align="center" class="around" style="padding:32px 16px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border-radius:8px;border-collapse:separate;overflow:hidden">
<tr><td style="height:4px;line-height:4px;font-size:0;background:${look.accent}" bgcolor="${look.accent}">&nbsp;</td></tr>
<tr><td class="side" style="padding:28px 40px 0">${headHtml(parts)}</td></tr>
<tr><td class="side words" style="padding:24px 40px 8px;${FONT};font-size:16px;line-height:1.55;color:#1c2330">${bodyHtml(parts)}</td></tr>
<tr><td class="side" style="padding:0 40px"><div class="rule" style="border-top:1px solid #e4e7ec;font-size:0;line-height:0">&nbsp;</div></td></tr>
<tr><td class="side small" style="padding:16px 40px 28px;${FONT};font-size:13px;line-height:1.5;color:#5b6575">${footHtml(parts)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>`;
}

/** One paragraph of plain text; what a person wrote is never markup. */
export function paragraphHtml(paragraph: string): string {
  return `<p style="margin:0 0 16px;word-break:break-word">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`;
}

const FONT = `font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;

/** Only what can't be said on the elements: the dark look and the narrow screen. */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.around{padding:0!important}.card{border-radius:0!important}.side{padding-left:20px!important;padding-right:20px!important}}
@media (prefers-color-scheme:dark){.page{background:#101216!important}.card{background:#1a1d23!important}.words,.name{color:#e6e8ec!important}.small,.small a{color:#a3abb8!important}.rule{border-color:#333943!important}.plate{background:#ffffff!important;padding:8px!important;border-radius:6px!important}${richTextDarkRules}}`;

/** The logo has the name as its text, for those who don't see it and for programs that show no image. */
function headHtml({ logo, look }: MailParts): string {
  const name = escapeHtml(look.businessName);
  if (!logo) return `<span class="name" style="${FONT};font-size:18px;font-weight:700;color:#1c2330">${name}</span>`;
  const size = `width="${logo.width}" height="${logo.height}"`;
  return `<img class="plate" src="cid:${logo.cid}" ${size} alt="${name}" style="display:block;border:0;max-width:100%;${FONT};font-size:18px;font-weight:700;color:#1c2330">`;
}

function bodyHtml({ paragraphs, action, reply, look }: MailParts): string {
  const button = action ? buttonHtml(action, look) : '';
  const hint = reply
    ? `<p class="small" style="margin:0 0 16px;font-size:14px;color:#5b6575">${escapeHtml(reply)}</p>`
    : '';
  return `${paragraphs.join('\n')}${button}${hint}`;
}

function buttonHtml({ label, url }: { label: string; url: string }, { accent, onAccent }: MailLook): string {
  const link = `display:inline-block;padding:12px 22px;${FONT};font-size:16px;line-height:20px;font-weight:600;color:${onAccent};text-decoration:none;border-radius:6px`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr><td bgcolor="${accent}" style="background:${accent};border-radius:6px"><a href="${escapeHtml(url)}" style="${link}">${escapeHtml(label)}</a></td></tr></table>`;
}

function footHtml({ look, reason, choices }: MailParts): string {
  const [name = '', ...rest] = look.signature.map(escapeHtml);
  const choose = choices
    ? `<br><a href="${escapeHtml(choices.url)}" style="color:#5b6575;text-decoration:underline">${escapeHtml(choices.label)}</a>`
    : '';
  return `<p style="margin:0 0 8px"><strong>${name}</strong>${rest.map((line) => `<br>${line}`).join('')}</p><p style="margin:0">${escapeHtml(reason)}${choose}</p>`;
}
