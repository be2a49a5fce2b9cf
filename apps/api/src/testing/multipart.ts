/** A file as a form sends it. */
export interface SentFile {
  name: string;
  contents: string | Uint8Array;
  /** What the sender claims; the API does not look at it. */
  type?: string;
}

/** The body and headers of a form with files, and with fields before them. */
export function multipart(
  files: readonly SentFile[],
  field = 'file',
  fields: Readonly<Record<string, string>> = {},
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----guichet-test-boundary';
  const told = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const parts = files.flatMap(({ name, contents, type = 'application/octet-stream' }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    Buffer.from(contents),
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...told, ...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
