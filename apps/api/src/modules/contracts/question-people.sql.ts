import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';

/** Who hears of a message. */
interface Listener {
  id: string;
}

/** Of a question: whoever did the work, and the staff who sell hours. All are staff: no scope narrows them. */
export function staffToAsk(tx: Transaction, workerId: string): Promise<Listener[]> {
  return sqlIn(tx).rows(findStaff, [workerId]);
}

/** Of an answer: whoever asked, while they still may read the hours of that company, and see that work. [AG-14] */
export function clientToAnswer(
  tx: Transaction,
  askedById: string,
  work: { companyId: string; requesterId: string | null },
): Promise<Listener[]> {
  return sqlIn(tx).rows(findClient, [askedById, work.companyId, work.requesterId]);
}

const findStaff = statement<Listener>(
  'staff_to_ask',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId"
   where u.state = 'active' and u."companyId" is null and (u.id = $1::uuid or 'contracts.write' = any(r.permissions))
   order by u.id`,
);

const findClient = statement<Listener>(
  'client_to_answer',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId"
   where u.id = $1::uuid and u."companyId" = $2::uuid and u.state = 'active' and 'hours.read' = any(r.permissions)
     and (u."ticketScope" = 'company' or u.id = $3::uuid)`,
);
