import { recordChange } from '../../kernel/changes/record-change.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { lockRow, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { findCorrespondent } from '../identity/public.ts';
import { actingFor } from './acting-for.ts';
import { deliverLetter } from './deliver-letter.ts';
import { insertIncoming, markBounced, type Outcome, setResult, wasTaken } from './incoming-mail.sql.ts';
import { judgeLetter, type Verdict } from './judge-letter.ts';
import type { Letter, RawMail } from './letter.ts';
import { mailReader, UnreadableMail } from './read-apart.ts';
import { digestOf, readLetter } from './read-letter.ts';
import { tellOfMail } from './tell-of-mail.ts';

/** How much of a mail is searched for what it says of ours. */
const SEARCHED_BYTES = 300_000;
/** Of a mail that can't be read, its beginning may be. */
const HEAD_BYTES = 64_000;

/**
 * Takes one mail, exactly once however often and by however many processes it is offered: the row that proves it is written in the
 * transaction of what it became. Throws only when nothing could be written; the mail then stays in the mailbox. [AG-17]
 */
export async function takeMail(kernel: Kernel, raw: RawMail): Promise<'taken' | 'double'> {
  const letter = await readSafely(kernel, raw);
  if (await wasTaken(kernel.database.sql, letter)) return 'double';
  const mail = { letter, raw };
  if (letter.isBroken) return taken(await keep(kernel, mail, { state: 'waiting', reason: 'unreadable' }));
  try {
    const source = Buffer.from(raw.source.subarray(0, SEARCHED_BYTES)).toString('latin1');
    const verdict = await judgeLetter(kernel, letter, source);
    return taken(await carryOut(kernel, mail, verdict));
  } catch (error) {
    // Whatever is wrong with one mail, a person sees it and the next ones are taken.
    kernel.log.error({ err: error, messageId: letter.messageId }, 'a mail could not be taken');
    return taken(await keep(kernel, mail, { state: 'waiting', reason: 'failed' }));
  } finally {
    kernel.feed.announce();
  }
}

async function readSafely(kernel: Kernel, raw: RawMail): Promise<Letter & { isBroken: boolean }> {
  try {
    return { ...(await mailReader.read(raw)), isBroken: false };
  } catch (error) {
    if (!(error instanceof UnreadableMail)) throw error;
    kernel.log.warn({ err: error }, 'a mail cannot be read');
    const known = await readHead(raw);
    return { ...known, messageId: digestOf(raw.source), isBroken: true };
  }
}

/** Who wrote a mail that can't be read, and about what, as far as it says. */
async function readHead(raw: RawMail): Promise<Letter> {
  const beginning = Buffer.from(raw.source.subarray(0, HEAD_BYTES)).toString('latin1');
  const [head = ''] = beginning.split(/\r?\n\r?\n/, 1);
  try {
    return await mailReader.read({ ...raw, source: Buffer.from(`${head}\r\n\r\n`, 'latin1') });
  } catch {
    return readLetter({ ...raw, source: Buffer.from('Subject: ?\r\n\r\n') });
  }
}

/** A mail with what was understood of it. */
interface Arrived {
  letter: Letter;
  raw: RawMail;
}

const taken = (isNew: boolean) => (isNew ? 'taken' : 'double');

function carryOut(kernel: Kernel, mail: Arrived, verdict: Verdict): Promise<boolean> {
  switch (verdict.kind) {
    case 'ignore':
      return keep(kernel, mail, { state: 'ignored', reason: verdict.reason });
    case 'bounce':
      return keep(kernel, mail, { state: 'ignored', reason: 'bounce' }, verdict);
    case 'wait': {
      const { reason, ticketId, senderId } = verdict;
      return keep(kernel, mail, { state: 'waiting', reason, ticketId, senderId });
    }
    default:
      return deliver(kernel, mail, verdict);
  }
}

/** Writes down a mail that becomes nothing yet; one that waits is kept whole. */
async function keep(
  kernel: Kernel,
  { letter, raw }: Arrived,
  outcome: Outcome,
  bounce?: { mailIds: string[]; diagnosis: string },
): Promise<boolean> {
  const isKept = outcome.state === 'waiting' && raw.leftOut === undefined;
  const key = isKept ? storageKey('mails', uuidv7()) : undefined;
  if (key) await kernel.storage.write(key, raw.source);
  const id = await transaction(kernel.database.systemDb('a mail that comes in belongs to nobody yet'), async (tx) => {
    const written = await insertIncoming(sqlIn(tx), letter, { ...outcome, storageKey: key }, kernel.clock.now());
    if (written === undefined) return undefined;
    for (const mailId of bounce?.mailIds ?? []) await markBounced(sqlIn(tx), mailId, bounce?.diagnosis ?? '');
    const { fromAddress, subject } = letter;
    await recordChange(tx, systemContext(kernel), {
      entity: 'incomingMail',
      entityId: written,
      action: 'created',
      after: { fromAddress, subject, state: outcome.state, reason: outcome.reason },
      audience: {},
    });
    if (outcome.state === 'waiting') await tellOfMail(tx, systemContext(kernel), written);
    return written;
  });
  if (id === undefined && key) await kernel.storage.remove(key);
  return id !== undefined;
}

/** Somebody shut out or erased since their mail was looked at writes nothing any more. */
class ShutOut extends Error {}

async function deliver(
  kernel: Kernel,
  mail: Arrived,
  verdict: Extract<Verdict, { kind: 'open' | 'answer' }>,
): Promise<boolean> {
  const context = actingFor(kernel, verdict.person.actor);
  const { userId } = context.actor;
  const outcome: Outcome = { state: 'accepted', senderId: userId };
  let id: string | undefined;
  const delivering = deliverLetter(context, mail.letter, verdict.kind === 'answer' ? verdict : undefined, {
    take: async (tx) => {
      await lockRow(tx, 'User', userId);
      if (!(await findCorrespondent(sqlIn(tx), { id: userId }))?.mayEnter) throw new ShutOut();
      id = await insertIncoming(sqlIn(tx), mail.letter, outcome, kernel.clock.now());
      return id !== undefined;
    },
    done: async (tx, result) => setResult(sqlIn(tx), id ?? '', result),
  });
  try {
    return (await delivering) !== undefined;
  } catch (error) {
    if (error instanceof ShutOut) return keep(kernel, mail, { state: 'waiting', reason: 'disabled' });
    throw error;
  }
}
