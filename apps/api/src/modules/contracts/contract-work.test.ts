import { expect, test } from 'vitest';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();

test('[AG-03] the work of a contract is what names it and what its hours paid for, until it is given back', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const terms = { companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2026-03-01', monthlyMinutes: 60 };
  const hosting = (await manager.post('/contracts', terms)).body.id;
  const followUp = (await manager.post('/contracts', { ...terms, kind: 'hours', monthlyMinutes: 0 })).body.id;
  await sellPack(manager, companyId);
  const paid = (await bookWork(manager, companyId, { summary: 'Payé par le mois', minutes: 60 })).body;
  await bookWork(manager, companyId, { summary: 'Nommé', contractId: followUp });
  await bookWork(manager, companyId, { summary: 'Sur le pack' });
  const workOf = async (contractId: string) => {
    const { rows } = (await manager.get(`/interventions?companyId=${companyId}&contractId=${contractId}`)).body;
    return rows.map(({ summary }: { summary: string }) => summary).sort();
  };
  expect(await workOf(hosting)).toEqual(['Payé par le mois']);
  expect(await workOf(followUp)).toEqual(['Nommé']);
  expect(await workOf(`${hosting},${followUp}`)).toEqual(['Nommé', 'Payé par le mois']);
  expect(await workOf('none')).toEqual(['Payé par le mois', 'Sur le pack']);
  await manager.patch(`/interventions/${paid.id}`, { isOffered: true });
  expect(await workOf(hosting)).toEqual([]);
});
