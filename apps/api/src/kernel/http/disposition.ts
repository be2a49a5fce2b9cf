/**
 * The `Content-Disposition` of a download, with its name for old and new browsers (RFC 6266, RFC 5987).
 * @param name as a person wrote it; nothing of it can end the header.
 */
export function attachmentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\;]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** What somebody sent is shown by no page of ours: a browser keeps it apart, guesses no type and runs nothing. [AG-31] */
export const UNTRUSTED_FILE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};
