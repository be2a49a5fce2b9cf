export type ThreadErrorReason = 'failed' | 'not_started' | 'timeout' | 'crashed' | 'busy' | 'closed';

/**
 * Work that a thread did not do. `timeout`, `crashed` and `not_started` cost the thread, which is replaced; `busy` means that too much waits
 * already; `failed` carries the message of the work itself.
 */
export class ThreadError extends Error {
  readonly reason: ThreadErrorReason;

  constructor(reason: ThreadErrorReason, message: string) {
    super(message);
    this.name = 'ThreadError';
    this.reason = reason;
  }
}
