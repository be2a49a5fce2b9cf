import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { createPdfRenderer } from '../../kernel/pdf/pdf-renderer.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildSheet } from '../progress/publication.factory.ts';
import { noteReserve, reportToSign, sign } from './acceptance.factory.ts';
import { makeAcceptanceDocument } from './make-acceptance-document.ts';
import { acceptanceTemplates } from './public.ts';
import { redrawReports } from './redraw-reports.ts';

const app = useTestApp({ pdf: createPdfRenderer({ templates: acceptanceTemplates }) });

/** The pages of a sealed report, as its reader downloads them. */
async function pagesOf(person: Api, documentId: string) {
  await makeAcceptanceDocument(app.kernel, documentId);
  const { raw } = await person.get(`/documents/${documentId}/file`);
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(raw)), { mergePages: true });
  return { raw, totalPages, text: text.replaceAll(/\s+/g, ' ') };
}

test('[WS-20] a sealed report is a PDF with its reserves, both signatures, their times and its hash', async () => {
  const { projectId, manager, client } = await buildSheet(app);
  await noteReserve(manager, projectId, { place: 'Salon', dueOn: '2026-04-30' });
  const said = { outcome: 'with_reserves', remarks: 'Ménage à refaire' };
  const report = await reportToSign(manager, projectId, said);
  await sign(manager, report, 'business');
  // The second hand is the client's: their signing asks for the document.
  const sealed = (await sign(client, report, 'client', { strokes: null })).body;
  expect(sealed).toMatchObject({ state: 'sealed', documentState: 'pending' });
  const { text, totalPages } = await pagesOf(client, sealed.documentId);
  expect(totalPages).toBe(1);
  for (const words of [
    sealed.reference,
    'Les travaux sont reçus avec les réserves ci-dessous.',
    'Plinthe à refaire',
    'Salon',
    '30 avril 2026',
    'Ménage à refaire',
    'Camille Équipe',
    'Alex Contact',
    'Nom saisi au clavier, valant signature',
    'Signé le 10 mars 2026',
    sealed.hash,
  ]) {
    expect(text).toContain(words);
  }
  expect((await client.get(`/acceptance-reports/${sealed.id}`)).body.documentState).toBe('ready');
  const verified = await client.get(`/acceptance-reports/${sealed.id}/verification`);
  expect(verified.body.isIntact).toBe(true);
});

test('[WS-20] sixty reserves take the pages that they need, and the document is drawn once', async () => {
  const { projectId, manager, client } = await buildSheet(app);
  for (let count = 0; count < 60; count += 1) await noteReserve(manager, projectId, { description: 'À reprendre' });
  const report = await reportToSign(manager, projectId, { outcome: 'with_reserves' });
  await sign(client, report, 'client');
  const sealed = (await sign(manager, report, 'business')).body;
  const first = await pagesOf(manager, sealed.documentId);
  expect(first.totalPages).toBeGreaterThan(1);
  expect((await pagesOf(manager, sealed.documentId)).raw.equals(first.raw)).toBe(true);
});

test('[WS-20] the document of a report is not deleted, and another company does not see it', async () => {
  const { projectId, manager, client } = await buildSheet(app);
  const report = await reportToSign(manager, projectId);
  await sign(client, report, 'client');
  const { documentId } = (await sign(manager, report, 'business')).body;
  expect((await manager.delete(`/documents/${documentId}`)).status).toBe(409);
  const stranger = await signedIn(app, await buildContact(app));
  expect((await stranger.get(`/documents/${documentId}/file`)).status).toBe(404);
});

test('[WS-20] whoever reaches the worksite signs its report and gets its paper, a contact of few tickets too', async () => {
  const { projectId, companyId, manager } = await buildSheet(app);
  const client = await signedIn(app, await buildContact(app, { companyId, ticketScope: 'own' }));
  const report = await reportToSign(manager, projectId);
  await sign(client, report, 'client');
  // The last hand is the business's: the document is made for staff.
  const { documentId, reference, state } = (await sign(manager, report, 'business')).body;
  expect(state).toBe('sealed');
  expect((await pagesOf(client, documentId)).text).toContain(reference);
  expect((await client.get(`/documents?projectId=${projectId}`)).body.rows).toMatchObject([{ id: documentId }]);
  expect((await client.get(`/search?q=${reference}`)).raw.toString()).toContain(documentId);
});

test('[WS-20] a report whose drawing was given up has its document after all', async () => {
  const { projectId, manager, client, people } = await buildSheet(app);
  const report = await reportToSign(manager, projectId);
  await sign(client, report, 'client');
  const { id, documentId } = (await sign(manager, report, 'business')).body;
  const write = () => Promise.reject(new Error('storage.unavailable'));
  const withoutStore = { ...app.kernel, storage: { ...app.kernel.storage, write } };
  await expect(makeAcceptanceDocument(withoutStore, documentId)).rejects.toThrow('storage.unavailable');
  const state = async () => (await client.get(`/acceptance-reports/${id}`)).body.documentState;
  expect(await state()).toBe('failed');
  app.clock.set(new Date(app.clock.now().getTime() + 3_700_000).toISOString());
  await app.kernel.jobs.start('Europe/Paris');
  await redrawReports(app.kernel);
  const reader = await signedIn(app, people.contact);
  await expect.poll(async () => (await reader.get(`/acceptance-reports/${id}`)).body.documentState).toBe('ready');
});
