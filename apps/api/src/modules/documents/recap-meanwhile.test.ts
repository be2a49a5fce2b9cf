import { expect, test } from 'vitest';
import { createPdfRenderer } from '../../kernel/pdf/pdf-renderer.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildCustomer } from '../contracts/contracts.factory.ts';
import { issueDocument } from './issue-document.ts';
import { makeDocument } from './make-document.ts';
import { recapTemplates } from './public.ts';

// No job runs here: each test says when a recap is drawn.
const app = useTestApp({ pdf: createPdfRenderer({ templates: recapTemplates }) });
const period = { from: '2026-01-01', to: '2026-03-31' };

test('[AG-08] whoever lost a right while it was being made is told nothing, nor is anybody of one that was hidden meanwhile', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const people = {
    stays: await buildContact(app, { companyId }),
    narrowed: await buildContact(app, { companyId }),
    disabled: await buildContact(app, { companyId }),
    moved: await buildContact(app, { companyId }),
  };
  const recipientIds = Object.values(people).map(({ id }) => id);
  const ask = async () => (await manager.post(`/companies/${companyId}/recaps`, { ...period, recipientIds })).body.id;
  const [shown, hidden] = [await ask(), await ask()];
  const db = app.kernel.database.systemDb('test');
  const change = (id: string, data: object) => db.user.update({ where: { id }, data });
  await change(people.narrowed.id, { ticketScope: 'own' });
  await change(people.disabled.id, { state: 'disabled' });
  await change(people.moved.id, { companyId: (await buildContact(app)).companyId });
  await manager.patch(`/documents/${hidden}`, { isVisibleToClient: false });
  for (const id of [shown, hidden]) await makeDocument(app.kernel, id);
  const where = { recipientId: { in: recipientIds } };
  const told = [...(await db.mailMessage.findMany({ where })), ...(await db.notification.findMany({ where }))];
  expect(told.map(({ recipientId }) => recipientId)).toEqual([people.stays.id, people.stays.id]);
});

test('[AG-08] nobody of an archived company, who cannot come in, is told of a document', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const contact = await buildContact(app, { companyId });
  const archivedAt = app.clock.now();
  await app.kernel.database.systemDb('test').company.update({ where: { id: companyId }, data: { archivedAt } });
  const ask = (recipientIds: string[]) => manager.post(`/companies/${companyId}/recaps`, { ...period, recipientIds });
  expect((await ask([contact.id])).body.fields).toEqual({ recipientIds: 'cannot_read' });
  expect((await ask([])).status).toBe(202);
});

test('[AG-08] a run that fails after another one issued it takes nothing back', async () => {
  const { companyId, manager } = await buildCustomer(app);
  const { id } = (await manager.post(`/companies/${companyId}/recaps`, period)).body;
  const late = issueDocument(app.kernel, id, {
    async draw() {
      await makeDocument(app.kernel, id);
      throw new Error('late');
    },
  });
  await expect(late).rejects.toThrow('late');
  expect((await manager.get(`/documents/${id}`)).body).toMatchObject({ state: 'ready', failure: null });
  expect((await manager.get(`/documents/${id}/file`)).status).toBe(200);
  const db = app.kernel.database.systemDb('test');
  const actions = (await db.change.findMany({ where: { entityId: id } })).map(({ action }) => action);
  expect(actions).toEqual(['created', 'made']);
});
