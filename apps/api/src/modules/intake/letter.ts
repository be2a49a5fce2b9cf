/** A mail as it is understood, whatever program wrote it. All text is storable: no NUL, no half characters. */
export interface Letter {
  messageId: string;
  fromName: string;
  /** Lower case. */
  fromAddress: string;
  /** Every address it was sent to, lower case. */
  to: string[];
  /** Of `References` and `In-Reply-To`. */
  parents: string[];
  subject: string;
  words: string;
  quotation: string | null;
  files: LetterFile[];
  /** Files that were not read, because the mail is too large. */
  leftOut: { name: string; sizeBytes: number }[];
  headers: ReadonlyMap<string, string>;
  sizeBytes: number;
  receivedAt: Date;
}

export interface LetterFile {
  name: string;
  content: Uint8Array;
}

/** A mail as it is in the mailbox. */
export interface RawMail {
  source: Uint8Array;
  sizeBytes: number;
  receivedAt: Date;
  /** Of a mail that is too large: what its `source` no longer holds. */
  leftOut?: { name: string; sizeBytes: number }[];
}
