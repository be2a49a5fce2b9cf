import type { SmsError } from '@guichet/dto/sms/sms-message';
import type { Answered } from '../outbound/caller.ts';

/** An SMS that is about to leave. */
export interface LeavingSms {
  /** What a gateway may know a double by. */
  id: string;
  /** E.164. */
  number: string;
  text: string;
}

/** What became of one try. */
export interface SmsOutcome {
  /** `later`: another try may succeed; `failed`: it would not; `refused`: the number wants nothing any more. */
  state: 'sent' | 'later' | 'failed' | 'refused';
  error: SmsError | null;
  /** What the provider said, without our secrets. */
  answer: string | null;
  providerId: string | null;
}

/** One provider: sends, and never throws. */
export type SmsTransport = (sms: LeavingSms) => Promise<SmsOutcome>;

/** Too many at once, credentials that staff can mend, and what is down for now. */
const PASSING = new Set([401, 403, 408, 425, 429]);

/** What an answer means, as far as HTTP says it. */
export function outcomeOf({ statusCode, responseExcerpt, error }: Answered, secrets: readonly string[]): SmsOutcome {
  const said = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), responseExcerpt ?? '').slice(0, 500);
  const answer = statusCode === null ? null : `${statusCode} ${said}`.trim();
  if (error === null) return { state: 'sent', error, answer, providerId: null };
  const isPassing =
    error === 'timeout' || error === 'unreachable' || PASSING.has(statusCode ?? 0) || (statusCode ?? 0) >= 500;
  return { state: isPassing ? 'later' : 'failed', error, answer, providerId: null };
}
