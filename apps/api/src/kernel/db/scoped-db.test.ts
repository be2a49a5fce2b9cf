import { describe, expect, test } from 'vitest';
import { buildCompany, buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import type { ClientActor } from '../access/actor.ts';
import { systemOnly } from '../access/define-access.ts';
import { createAccessRegistry } from '../access/registry.ts';
import { createScopedDb, type ScopedDb } from './scoped-db.ts';
import { transaction } from './transaction.ts';

const app = useTestApp();

async function contactDb(): Promise<{ db: ScopedDb; companyId: string; foreignId: string }> {
  const contact = await buildContact(app);
  const actor = {
    kind: 'client',
    userId: contact.id,
    companyId: contact.companyId,
    ticketScope: 'company',
    permissions: new Set(),
  };
  const base = app.kernel.database.systemDb('test');
  const foreign = await buildCompany(app);
  const db = createScopedDb(base, app.kernel.registry, actor as unknown as ClientActor);
  return { db, companyId: contact.companyId, foreignId: foreign.id };
}

describe('the second lock', () => {
  test('a foreign row is missing, however it is asked for', async () => {
    const { db, foreignId: id } = await contactDb();
    expect(await db.company.findUnique({ where: { id } })).toBeNull();
    expect(
      await db.company.findFirst({
        where: { OR: [{ id }, { name: { not: '' } }], NOT: { id: '019a0000-0000-7000-8000-000000000000' } },
      }),
    ).not.toMatchObject({ id });
    expect(await db.company.count({ where: { id } })).toBe(0);
    expect(await db.company.aggregate({ where: { id }, _count: true })).toMatchObject({ _count: 0 });
    expect(await db.company.groupBy({ by: ['id'], where: { id } })).toEqual([]);
    expect((await db.company.updateMany({ where: { id }, data: { name: 'x' } })).count).toBe(0);
    expect((await db.company.deleteMany({ where: { id } })).count).toBe(0);
    await expect(db.company.update({ where: { id }, data: { name: 'x' } })).rejects.toMatchObject({ code: 'P2025' });
    await expect(db.company.delete({ where: { id } })).rejects.toMatchObject({ code: 'P2025' });
  });

  test('the scope holds inside a transaction', async () => {
    const { db, companyId, foreignId } = await contactDb();
    const seen = await transaction(db, (tx) => tx.company.findMany({ where: { id: { in: [companyId, foreignId] } } }));
    expect(seen.map(({ id }) => id)).toEqual([companyId]);
  });

  test('what cannot be scoped is refused', async () => {
    const { db, companyId } = await contactDb();
    const upsert = { where: { id: companyId }, create: { name: 'x' }, update: {} };
    await expect(db.company.upsert(upsert)).rejects.toThrow('cannot be scoped');
  });

  test('a client creates nothing where they reach nothing', async () => {
    const { db } = await contactDb();
    await expect(db.setting.create({ data: { key: 'x', value: 1 } })).rejects.toThrow('cannot be created');
    expect(await db.role.findMany()).toEqual([]);
    expect(await db.change.findMany()).toEqual([]);
  });
});

test('a model without a declared access stops the boot, and so does one declared twice', () => {
  expect(() => createAccessRegistry([])).toThrow('No access is declared for: ');
  expect(() => createAccessRegistry(systemOnly('Company', 'Company'))).toThrow('declared twice');
});
