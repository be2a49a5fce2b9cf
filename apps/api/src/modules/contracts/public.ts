export { type AllocatablePack, type Allocation, allocateMinutes } from './allocate-minutes.ts';
export { closeMonth } from './closed-months.ts';
export { monthsToGrant } from './grant-months.ts';
export { readHourBalance } from './hour-balance.ts';
export { writeHourQuestion } from './hour-question.ts';
export type { StatementRow } from './hour-statement.sql.ts';
export { readHourStatement, readInterventions } from './hour-statement.ts';
export { warnOfHours } from './hour-warnings.ts';
export { sellHourPack } from './sell-hour-pack.ts';
