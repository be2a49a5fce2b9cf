import type { SmsError } from '@guichet/dto/sms/sms-message';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { type Outbox, startOutbox } from '../../kernel/jobs/outbox.ts';
import { type Caller, createCaller } from '../../kernel/outbound/caller.ts';
import type { SmsOutcome } from '../../kernel/sms/sms-outcome.ts';
import { smsTransport } from '../../kernel/sms/sms-transport.ts';
import { takeWord } from './refuse-sms.ts';
import { claimSms, type DueSms, settleSms } from './sms.sql.ts';

const BATCH = 20;
/** Some five hours in all: news that are older than that are told by other means. */
const MAX_ATTEMPTS = 11;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Sends the SMS that wait, in any number of processes, until stopped. A provider that is down delays them: each is tried again after a wait
 * that doubles from half a minute to an hour. `timeoutMs` is how long a provider has. [WS-15]
 */
export function startSms(kernel: Kernel, options: { timeoutMs?: number } = {}): Outbox<number> {
  const caller = createCaller({ isPrivateAllowed: kernel.environment.maySmsBePrivate, ...options });
  return startOutbox(kernel, { name: 'SMS', send: () => sendDue(kernel, caller), cut: caller.close });
}

async function sendDue(kernel: Kernel, caller: Caller): Promise<number> {
  let sent = 0;
  for (;;) {
    const due = await claimSms(kernel.database.sql, kernel.clock.now(), BATCH);
    // Together: one that hangs keeps none of its batch waiting.
    const outcomes = await Promise.all(due.map((one) => sendOne(kernel, caller, one)));
    sent += outcomes.filter(Boolean).length;
    if (due.length < BATCH) return sent;
  }
}

async function sendOne(kernel: Kernel, caller: Caller, due: DueSms): Promise<boolean> {
  const outcome = await tryOne(kernel, caller, due);
  const now = kernel.clock.now();
  const isLater = outcome.state === 'later' && due.attempts < MAX_ATTEMPTS;
  // One that is given up waits for nothing: its time is when that was.
  const wait = isLater ? Math.min(FIRST_WAIT_MS * 2 ** (due.attempts - 1), LONGEST_WAIT_MS) : 0;
  // The provider knows of a stop word that we did not hear.
  if (outcome.state === 'refused' && !due.isRefused) await noteRefusal(kernel, due.toNumber);
  await settleSms(kernel.database.sql, {
    ...outcome,
    id: due.id,
    state: outcome.state === 'later' ? (isLater ? 'queued' : 'failed') : outcome.state,
    nextAttemptAt: new Date(now.getTime() + wait),
    sentAt: outcome.state === 'sent' ? now : null,
  });
  return outcome.state === 'sent';
}

async function noteRefusal(kernel: Kernel, number: string): Promise<void> {
  const db = kernel.database.systemDb('a number that the provider no longer serves');
  await transaction(db, (tx) => takeWord(tx, systemContext(kernel), { number, word: 'stop' }));
  kernel.feed.announce();
}

type Tried = Omit<SmsOutcome, 'state'> & { state: SmsOutcome['state'] | 'kept' };

/** What is allowed is asked again when it leaves: a stop word may have come since it was written, or its reader been shut out. */
async function tryOne(kernel: Kernel, caller: Caller, { id, toNumber, body, ...due }: DueSms): Promise<Tried> {
  const settings = kernel.settings.current();
  if (due.isRefused) return untried('refused', 'unsubscribed');
  if (due.isShutOut) return untried('kept', 'shut_out');
  if (!settings['sms.isOn']) return untried('failed', 'switched_off');
  const transport = smsTransport(settings, caller);
  if (transport === 'mailbox') return untried('kept', null);
  if (transport === null) return untried('later', 'not_configured');
  return transport({ id, number: toNumber, text: body });
}

const untried = (state: Tried['state'], error: SmsError | null): Tried => ({
  state,
  error,
  answer: null,
  providerId: null,
});
