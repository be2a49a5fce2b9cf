import type { Upload } from './receive-files.ts';

const ONE_FILE = 1;

/** A request that may carry a form, as the server hands it to a route. */
interface FormRequest {
  headers: { 'content-length'?: string | undefined };
  isMultipart(): boolean;
  parts(options: { limits: { files: number } }): NonNullable<Upload['parts']>;
}

/** A form with one file and fields beside it, for {@link withReceivedFiles}. A second file is refused with `file.too_many`. */
export const oneFileOf = (request: FormRequest): Upload => ({
  announcedBytes: Number(request.headers['content-length'] ?? 0),
  parts: request.isMultipart() ? request.parts({ limits: { files: ONE_FILE } }) : undefined,
  maxFiles: ONE_FILE,
});
