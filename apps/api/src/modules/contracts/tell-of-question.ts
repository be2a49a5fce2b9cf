import { publicUrl } from '../../kernel/base-url.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { notify, type Recipient } from '../notifications/public.ts';
import type { AskedWork } from './hour-question.ts';
import { clientToAnswer, staffToAsk } from './question-people.sql.ts';
import { questionWords } from './question-words.ts';

const ofWork = ({ companyId, ticket }: AskedWork) => ({ companyId, requesterId: ticket?.requesterId ?? null });

interface Message {
  /** Of the message: it is told once. */
  id: string;
  body: string;
  work: AskedWork;
  askedById: string;
}

/** Tells the other side of a message, in its transaction. The settings decide whether a client reads who wrote. [AG-06, AG-16] */
export async function tellOfQuestion(tx: Transaction, context: Context, message: Message): Promise<void> {
  const { work, askedById } = message;
  const isAnswer = context.actor.kind === 'staff';
  const people = isAnswer ? await clientToAnswer(tx, askedById, ofWork(work)) : await staffToAsk(tx, work.userId);
  await notify(tx, context, {
    kind: isAnswer ? 'hours.answer' : 'hours.question',
    key: message.id,
    subject: { entity: 'intervention', id: work.id },
    companyId: work.companyId,
    recipientIds: people.map(({ id }) => id),
    mail: (person) => draftFor(context, message, person, isAnswer),
  });
}

function draftFor(context: Context, { id, body, work }: Message, person: Recipient, isAnswer: boolean) {
  const { language } = person;
  const isHidden = isAnswer && !context.settings['hours.clientSeesPerson'];
  const { label, ...words } = questionWords(isAnswer ? 'answer' : 'question', language, {
    companyName: work.company.name,
    workedOn: toDay(work.workedOn),
    summary: shortened(work.summary),
    body,
    authorName: isHidden ? null : context.actor.name,
  });
  const page = isAnswer ? `/hours?question=${work.id}` : `/admin/interventions?intervention=${work.id}`;
  return {
    kind: isAnswer ? 'hours.answer' : 'hours.question',
    dedupeKey: `hour-question:${id}:${person.id}`,
    to: { name: person.name, address: person.email },
    language,
    ...words,
    action: { label, url: publicUrl(context.kernel, page) },
    recipientId: person.id,
    companyId: work.companyId,
  };
}

const MOST_CHARACTERS = 120;

function shortened(summary: string): string {
  const line = summary.split('\n')[0] ?? '';
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
}
