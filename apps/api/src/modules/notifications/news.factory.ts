import type { TestApp } from '../../testing/test-app.ts';
import { sendDigests } from './digest.ts';
import { tellFailedSms } from './failed-messages.sql.ts';
import { tellWaiting } from './tell-waiting.ts';

/** Runs now what the calendar runs: what waited long enough becomes a message. */
export const tellDue = (test: TestApp): Promise<number> => tellWaiting(test.kernel);

/** Runs now what the calendar runs: the digests whose hour has come. */
export const tellDigests = (test: TestApp): Promise<number> => sendDigests(test.kernel);

/** Runs now what the calendar runs: staff hear of SMS that were given up. */
export const tellLostSms = (test: TestApp): Promise<void> => tellFailedSms(test.kernel);
