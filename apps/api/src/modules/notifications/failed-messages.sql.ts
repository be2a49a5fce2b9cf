import { dayOf } from '../../kernel/clock.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { type Statement, statement } from '../../kernel/db/sql.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { notify } from './notify.ts';
import type { News } from './plan-news.ts';

const DAY_MS = 24 * 3_600_000;

/** Tells whoever may read mails, in the page and once a day, that some were given up: by mail it could not be told. [AG-11] */
export const tellFailedMails = (kernel: Kernel): Promise<void> =>
  tellFailed(kernel, mailsGivenUp, { kind: 'mail.failed', entity: 'mailMessage' });

/** Tells whoever may read SMS, once a day and as they chose, that some were given up. [WS-15] */
export const tellFailedSms = (kernel: Kernel): Promise<void> =>
  tellFailed(kernel, smsGivenUp, { kind: 'sms.failed', entity: 'smsMessage', mail: 'grouped' });

async function tellFailed(
  kernel: Kernel,
  givenUp: Statement<GivenUp>,
  { entity, ...news }: Pick<News, 'kind' | 'mail'> & Pick<News['subject'], 'entity'>,
): Promise<void> {
  const now = kernel.clock.now();
  const since = new Date(now.getTime() - DAY_MS).toISOString();
  const [failed] = await kernel.database.sql.rows(givenUp, [since, news.kind]);
  if (!failed?.lastId) return;
  const { lastId, count, people } = failed;
  const db = kernel.database.systemDb('telling of messages that failed');
  await transaction(db, (tx) =>
    notify(tx, systemContext(kernel), {
      ...news,
      key: dayOf(now, kernel.settings.current()['business.timeZone']),
      subject: { entity, id: lastId },
      details: { count },
      recipientIds: people,
    }),
  );
  kernel.feed.announce();
}

interface GivenUp {
  lastId: string | null;
  count: number;
  people: string[];
}

const readersOf = (permission: string) => `readers as (select u.id from "User" u join "Role" r on r.id = u."roleId"
    where u.state = 'active' and r.kind = 'staff' and '${permission}' = any(r.permissions)),
  told as (select max(n."createdAt") as at from "Notification" n join readers on readers.id = n."recipientId"
    where n.kind = $2::text and n."createdAt" > $1::timestamptz)`;

/** The newest, how many, and who is to hear. What they were told of already is not told again the day after. */
const GIVEN_UP = `(array_agg(m.id::text order by m."nextAttemptAt" desc))[1] as "lastId", count(*)::int as count,
     array(select id::text from readers) as people`;
const SINCE = `m."nextAttemptAt" > greatest($1::timestamptz, (select at from told))`;

const mailsGivenUp = statement<GivenUp>(
  'mails_given_up',
  `with ${readersOf('mails.read')}
   select ${GIVEN_UP} from "MailMessage" m where m.state = 'failed' and ${SINCE}`,
);

// What was given up because somebody switched SMS off is no fault.
const smsGivenUp = statement<GivenUp>(
  'sms_given_up',
  `with ${readersOf('sms.read')}
   select ${GIVEN_UP} from "SmsMessage" m
   where m.state = 'failed' and m."lastError" is distinct from 'switched_off' and ${SINCE}`,
);
