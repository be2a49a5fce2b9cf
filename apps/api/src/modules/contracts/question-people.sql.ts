import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';

/** Who hears of a message. */
export interface Listener {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  language: string;
}

/** Of a question: whoever did the work, and the staff who sell hours. All are staff: no scope narrows them. */
export function staffToAsk(tx: Transaction, workerId: string): Promise<Listener[]> {
  return sqlIn(tx).rows(findStaff, [workerId]);
}

/** Of an answer: whoever asked, while they still may read the hours of that company. */
export function clientToAnswer(tx: Transaction, askedById: string, companyId: string): Promise<Listener[]> {
  return sqlIn(tx).rows(findClient, [askedById, companyId]);
}

const COLUMNS = 'u.id, u.email, u."firstName", u."lastName", u.language';

const findStaff = statement<Listener>(
  'staff_to_ask',
  `select ${COLUMNS} from "User" u join "Role" r on r.id = u."roleId"
   where u.state = 'active' and u."companyId" is null and (u.id = $1::uuid or 'contracts.write' = any(r.permissions))
   order by u.id`,
);

const findClient = statement<Listener>(
  'client_to_answer',
  `select ${COLUMNS} from "User" u join "Role" r on r.id = u."roleId"
   where u.id = $1::uuid and u."companyId" = $2::uuid and u.state = 'active' and 'hours.read' = any(r.permissions)`,
);
