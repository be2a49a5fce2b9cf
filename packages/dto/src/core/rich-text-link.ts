/** The longest address of a link, in characters. */
const MAX_LINK_LENGTH = 2000;

const DIALLED = /^\+?\d{2,20}$/;
const BARE_ADDRESS = /^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/;
const BARE_HOST = /^[^\s/@:?#]+\.[^\s/@:.?#]{2,}([/?#]\S*)?$/;
const BARE_NUMBER = /^\+?[\d .()-]{6,}$/;

/**
 * The one way in which a link's address is kept: http, https, mailto or tel, nothing that runs, reads a file or hides whom
 * it leads to behind a name and a password. [WS-08]
 * @returns null for any other address
 */
export function safeLink(href: string): string | null {
  if (href.length > MAX_LINK_LENGTH || !URL.canParse(href)) return null;
  const link = normalized(new URL(href));
  return link && link.length <= MAX_LINK_LENGTH ? link : null;
}

/** What somebody typed as a link, its scheme added where it goes without saying (`exemple.fr`, `a@exemple.fr`, `01 23 45 67 89`). */
export function linkFrom(typed: string): string | null {
  const text = typed.trim();
  if (BARE_ADDRESS.test(text)) return safeLink(`mailto:${text}`);
  if (BARE_NUMBER.test(text)) return safeLink(`tel:${text}`);
  if (BARE_HOST.test(text)) return safeLink(`https://${text}`);
  return safeLink(text);
}

function normalized(url: URL): string | null {
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return url.username || url.password ? null : url.href;
    case 'mailto:':
      return url.pathname.includes('@') ? url.href : null;
    case 'tel:':
      return dialled(url.pathname);
    default:
      return null;
  }
}

function dialled(number: string): string | null {
  const digits = number.replaceAll(/%20|[\s.()-]/g, '');
  return DIALLED.test(digits) ? `tel:${digits}` : null;
}
