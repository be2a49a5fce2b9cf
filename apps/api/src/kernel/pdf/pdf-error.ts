export type PdfErrorReason = 'unknown_template' | 'bad_image' | 'failed' | 'timeout' | 'crashed' | 'busy' | 'closed';

/**
 * A document that could not be rendered. `timeout` and `crashed` cost a worker, which is replaced; `busy` means that
 * too many documents wait already; `failed` carries the template's own message.
 */
export class PdfError extends Error {
  readonly reason: PdfErrorReason;

  constructor(reason: PdfErrorReason, message: string) {
    super(message);
    this.name = 'PdfError';
    this.reason = reason;
  }
}
