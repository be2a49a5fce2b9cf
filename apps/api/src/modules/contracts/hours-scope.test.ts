import { expect, test } from 'vitest';
import type { Scope } from '../../kernel/access/define-access.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from './contracts.factory.ts';
import { statementLinesQuery, statementQuery } from './hour-statement.sql.ts';
import { historyQuery } from './hours.sql.ts';

const app = useTestApp();

test('[AG-14] the statements of hours answer nothing outside the scope they are given', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId);
  await bookWork(manager, companyId);
  const { sql } = app.kernel.database;
  const read = async (scope: Scope) => {
    const of = { companyId, scope };
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const [lines, whole, later, history] = [
      statementLinesQuery(of, year),
      statementQuery(companyId, { company: scope, pack: scope === 'none' ? 'none' : 'all' }, year),
      statementQuery(companyId, { company: scope, pack: 'none' }, { from: '2026-12-31', to: '2027-01-01' }),
      historyQuery(of, '2026-01-01', '2026-12-31'),
    ];
    const months = await sql.rows(history.statement, history.values);
    const [[parts], [after]] = [
      await sql.rows(whole.statement, whole.values),
      await sql.rows(later.statement, later.values),
    ];
    return {
      lines: (await sql.rows(lines.statement, lines.values)).length,
      company: parts?.companyName !== undefined,
      rows: parts?.rows.length ?? 0,
      packs: parts?.packs.length ?? 0,
      before: after?.drawnBefore ?? 0,
      hiddenPacks: after?.packs.length ?? 0,
      bought: months.reduce((total, month) => total + month.boughtMinutes, 0),
      used: months.reduce((total, month) => total + month.usedMinutes, 0),
    };
  };
  const everything = { lines: 1, company: true, rows: 1, packs: 1, before: 60, hiddenPacks: 0, bought: 600, used: 60 };
  const nothing = { lines: 0, company: false, rows: 0, packs: 0, before: 0, hiddenPacks: 0, bought: 0, used: 0 };
  expect(await read('all')).toEqual(everything);
  expect(await read({ id: companyId })).toEqual(everything);
  expect(await read({ id: '019a0000-0000-7000-8000-000000000fff' })).toEqual(nothing);
  expect(await read('none')).toEqual(nothing);
});
