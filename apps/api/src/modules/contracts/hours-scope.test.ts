import { expect, test } from 'vitest';
import type { Scope } from '../../kernel/access/define-access.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from './contracts.factory.ts';
import { drawnQuery, historyQuery, statementLinesQuery } from './hours.sql.ts';

const app = useTestApp();

test('[AG-14] the statements of hours answer nothing outside the scope they are given', async () => {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId);
  await bookWork(manager, companyId);
  const { sql } = app.kernel.database;
  const read = async (scope: Scope) => {
    const of = { companyId, scope };
    const [lines, before, history] = [
      statementLinesQuery(of, { from: '2026-01-01', to: '2026-12-31' }),
      drawnQuery(of, { from: '2026-12-31', to: '2027-01-01' }),
      historyQuery(of, '2026-01-01'),
    ];
    const months = await sql.rows(history.statement, history.values);
    return {
      lines: (await sql.rows(lines.statement, lines.values)).length,
      before: (await sql.rows(before.statement, before.values))[0]?.before,
      bought: months.reduce((total, month) => total + month.boughtMinutes, 0),
      used: months.reduce((total, month) => total + month.usedMinutes, 0),
    };
  };
  const everything = { lines: 1, before: 60, bought: 600, used: 60 };
  const nothing = { lines: 0, before: 0, bought: 0, used: 0 };
  expect(await read('all')).toEqual(everything);
  expect(await read({ id: companyId })).toEqual(everything);
  expect(await read({ id: '019a0000-0000-7000-8000-000000000fff' })).toEqual(nothing);
  expect(await read('none')).toEqual(nothing);
});
