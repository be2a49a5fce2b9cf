/** Lines that may part a mail, and tags: far more than in any mail of people. The libraries take the square of either: minutes for 50,000. */
const MAX_PARTINGS = 2000;
const MAX_TAGS = 30_000;
/** Twice those of the largest mail that is loaded whole; each takes its time. */
const MAX_LINES = 700_000;
/** Where the headers say that it has parts. */
const HEADERS_BYTES = 500_000;

/** Looks at a mail before it is read, since nothing stops its reading. @throws Error for one that would hold up everybody. */
export function refuseEndless(source: Uint8Array): void {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const hasParts = /multipart\//i.test(bytes.toString('latin1', 0, HEADERS_BYTES));
  if (hasParts && isMoreThan(MAX_PARTINGS, '\n--', bytes)) throw new Error('A mail of too many parts.');
  if (isMoreThan(MAX_LINES, '\n', bytes)) throw new Error('A mail of too many lines.');
}

/** The beginning of a page of HTML, up to more tags than any mail has. */
export function withoutEndlessTags(html: string): string {
  let at = -1;
  for (let tags = 0; tags < MAX_TAGS; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at === -1) return html;
  }
  return html.slice(0, at);
}

function isMoreThan(most: number, mark: string, bytes: Buffer): boolean {
  let count = 0;
  for (let at = bytes.indexOf(mark); at !== -1 && count <= most; at = bytes.indexOf(mark, at + mark.length)) count += 1;
  return count > most;
}
