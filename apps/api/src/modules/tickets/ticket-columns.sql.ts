import { isoInstant, personName } from '../../kernel/db/sql-text.ts';

/** The columns of `Ticket` that a row is made of. */
export const STORED_COLUMNS = [
  'id',
  'reference',
  'companyId',
  'requesterId',
  'title',
  'state',
  'priority',
  'themeId',
  'stepId',
  'assigneeId',
  'deadlineOn',
  'openedAt',
  'lastActivityAt',
  'closureRequestedAt',
  'isAnswerDue',
  'version',
] as const;

/** The columns of the resource's row, of a ticket known as `t`. */
export const ROW_COLUMNS = `t.id, t.reference, t."companyId", c.name as "companyName",
  t."requesterId", ${personName('r')} as "requesterName", t.title, t.state, t.priority,
  t."themeId", th.name as "themeName", t."stepId", st.name as "stepName",
  t."assigneeId", ${personName('a')} as "assigneeName", to_char(t."deadlineOn", 'YYYY-MM-DD') as "deadlineOn",
  ${isoInstant('t."openedAt"')} as "openedAt", ${isoInstant('t."lastActivityAt"')} as "lastActivityAt",
  ${isoInstant('t."closureRequestedAt"')} as "closureRequestedAt",
  t."closureRequestedAt" is not null as "isClosureRequested", t."isAnswerDue", t.version`;

/** Where the names of a row come from. */
export const ROW_JOINS = `join "Company" c on c.id = t."companyId"
  left join "User" r on r.id = t."requesterId"
  left join "User" a on a.id = t."assigneeId"
  left join "TicketTheme" th on th.id = t."themeId"
  left join "TicketStep" st on st.id = t."stepId"`;
