import { dayOf } from '../../kernel/clock.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { statement } from '../../kernel/db/sql.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { notify } from './notify.ts';

const DAY_MS = 24 * 3_600_000;

/** Tells whoever may read mails, in the page and once a day, that some were given up: by mail it could not be told. [AG-11] */
export async function tellFailedMails(kernel: Kernel): Promise<void> {
  const now = kernel.clock.now();
  const since = new Date(now.getTime() - DAY_MS).toISOString();
  const [failed] = await kernel.database.sql.rows(givenUp, [since]);
  if (!failed?.lastId) return;
  const { lastId, count, people } = failed;
  const db = kernel.database.systemDb('telling of mails that failed');
  await transaction(db, (tx) =>
    notify(tx, systemContext(kernel), {
      kind: 'mail.failed',
      key: dayOf(now, kernel.settings.current()['business.timeZone']),
      subject: { entity: 'mailMessage', id: lastId },
      details: { count },
      recipientIds: people,
    }),
  );
  kernel.feed.announce();
}

const givenUp = statement<{ lastId: string | null; count: number; people: string[] }>(
  'mails_given_up',
  `select (array_agg(m.id::text order by m."nextAttemptAt" desc))[1] as "lastId", count(*)::int as count,
     array(select u.id::text from "User" u join "Role" r on r.id = u."roleId"
       where u.state = 'active' and r.kind = 'staff' and 'mails.read' = any(r.permissions)) as people
   from "MailMessage" m where m.state = 'failed' and m."nextAttemptAt" > $1::timestamptz`,
);
