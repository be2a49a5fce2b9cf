export type PdfErrorReason = 'unknown_template' | 'bad_image';

/** A document that no thread was asked for; what fails in one is a `ThreadError`. */
export class PdfError extends Error {
  readonly reason: PdfErrorReason;

  constructor(reason: PdfErrorReason, message: string) {
    super(message);
    this.name = 'PdfError';
    this.reason = reason;
  }
}
