import { drawnMinutes } from '@guichet/dto/documents/recap';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../kernel/pdf/pdf-renderer.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork, buildCustomer, sellPack } from '../contracts/contracts.factory.ts';
import { saveLogo } from '../settings/public.ts';
import { makeDocument } from './make-document.ts';
import { recapTemplates } from './public.ts';

const app = useTestApp({ pdf: createPdfRenderer({ templates: recapTemplates }) });
const period = { from: '2026-01-01', to: '2026-03-31' };

const withoutJobs = async () => {
  const customer = await buildCustomer(app);
  await app.kernel.jobs.start('Europe/Paris');
  return customer;
};

describe('[AG-08] the PDF recap of a company', () => {
  test('it is asked for, made by a job, kept, and downloads as it was issued', async () => {
    const { companyId, manager } = await withoutJobs();
    await sellPack(manager, companyId);
    await bookWork(manager, companyId, { summary: 'Correction du formulaire de contact', minutes: 75 });
    const asked = await manager.post(`/companies/${companyId}/recaps`, {
      ...period,
      introduction: 'Bonjour, voici le mois.',
    });
    expect(asked).toMatchObject({ status: 202, body: { kind: 'recap' } });
    const { id } = asked.body;
    await expect
      .poll(async () => (await manager.get(`/documents/${id}`)).body.state, { timeout: 15_000 })
      .toBe('ready');
    const file = await manager.get(`/documents/${id}/file`);
    expect(file.headers['content-type']).toBe('application/pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file.raw)), { mergePages: true });
    expect(text).toContain('Correction du formulaire de contact');
    expect(text).toContain('Bonjour, voici le mois.');
    await bookWork(manager, companyId, { summary: 'Plus tard' });
    expect((await manager.get(`/documents/${id}/file`)).raw.equals(file.raw)).toBe(true);
  });

  test('[AG-37] it wears the logo, the name and the colour of the business', async () => {
    const { companyId, manager } = await withoutJobs();
    await manager.patch('/settings', { 'business.name': 'Atelier Corail', 'business.accentColor': '#8a1c1c' });
    const paint = { width: 40, height: 20, channels: 3, background: '#8a1c1c' } as const;
    await saveLogo(app.kernel, await sharp({ create: paint }).png().toBuffer());
    const { id } = (await manager.post(`/companies/${companyId}/recaps`, period)).body;
    await expect
      .poll(async () => (await manager.get(`/documents/${id}`)).body.state, { timeout: 15_000 })
      .toBe('ready');
    const { raw } = await manager.get(`/documents/${id}/file`);
    const pdf = await getDocumentProxy(new Uint8Array(raw));
    expect((await extractText(pdf, { mergePages: true })).text).toContain('Atelier Corail');
    expect(raw.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
    const { argsArray } = await (await pdf.getPage(1)).getOperatorList();
    expect(JSON.stringify(argsArray)).toContain('#8a1c1c');
  });

  test('until it is made its file does not exist', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const db = app.kernel.database.systemDb('test');
    const document = await db.document.create({ data: { companyId, kind: 'recap', title: 'En attente', input: {} } });
    expect(await manager.get(`/documents/${document.id}/file`)).toMatchObject({
      status: 404,
      body: { code: 'document.not_ready' },
    });
  });

  test('the preview shows what is chosen: period, kinds, amounts, balances before and after', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { purchasedOn: '2025-06-01', rateCents: 6000 });
    await bookWork(manager, companyId, { workedOn: '2025-12-31', minutes: 60 });
    await bookWork(manager, companyId, { kind: 'correction', minutes: 30 });
    await bookWork(manager, companyId, { kind: 'advice', minutes: 20 });
    const ask = (fields: object) => manager.post(`/companies/${companyId}/recaps/preview`, { ...period, ...fields });
    expect((await ask({ kinds: ['correction'], hasAmounts: true })).body).toMatchObject({
      openingMinutes: 540,
      closingMinutes: 490,
      accountedMinutes: 30,
      totalAmountCents: 3000,
      lines: [{ kind: 'correction', amountCents: 3000 }],
    });
    expect((await ask({})).body.lines).toHaveLength(2);
  });

  test('[AG-05] an amount is each minute at the rate of the pack that paid for it, as it was when it was booked', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const first = await sellPack(manager, companyId, { minutes: 30, expiresOn: '2026-06-30', rateCents: 6000 });
    const billed = { minutes: 60, expiresOn: '2026-12-31', overage: 'billed' };
    const second = await sellPack(manager, companyId, { ...billed, rateCents: 9000 });
    const { id } = (await bookWork(manager, companyId, { minutes: 60 })).body;
    const amount = async () => {
      const ask = { ...period, hasAmounts: true };
      return (await manager.post(`/companies/${companyId}/recaps/preview`, ask)).body.totalAmountCents;
    };
    expect(await amount()).toBe(3000 + 4500);
    for (const pack of [first, second]) await manager.patch(`/hour-packs/${pack.id}`, { rateCents: 3000 });
    expect(await amount()).toBe(7500);
    await manager.patch(`/interventions/${id}`, { minutes: 90 });
    expect(await amount()).toBe(4500);
  });

  test('contracts, themes and detail each change what is drawn, and never the balances', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId);
    const terms = { companyId, kind: 'hours', title: 'Suivi', startsOn: '2026-01-01' };
    const contract = (await manager.post('/contracts', terms)).body;
    const theme = (await manager.post('/ticket-themes', { name: `Sécurité ${companyId.slice(-6)}` })).body;
    const about = { companyId, title: 'Certificat expiré', description: 'Bonjour', themeId: theme.id };
    const ticket = (await manager.post('/tickets', about)).body;
    await bookWork(manager, companyId, { summary: 'Sous contrat', minutes: 30, contractId: contract.id });
    await bookWork(manager, companyId, { summary: 'Au ticket', minutes: 20, ticketId: ticket.id });
    await bookWork(manager, companyId, { summary: 'Autre', minutes: 10 });
    const ask = async (fields: object) =>
      (await manager.post(`/companies/${companyId}/recaps/preview`, { ...period, ...fields })).body;
    const drawn = async (fields: object) => {
      const recap = await ask({ ...fields, introduction: 'Voici.' });
      expect(recap).toMatchObject({ openingMinutes: 0, closingMinutes: 540, introduction: 'Voici.' });
      return recap.lines.map(({ summary }: { summary: string }) => summary);
    };
    expect(await drawn({})).toEqual(['Sous contrat', 'Au ticket', 'Autre']);
    expect(await drawn({ contractIds: [contract.id] })).toEqual(['Sous contrat']);
    expect(await drawn({ themeIds: [theme.id] })).toEqual(['Au ticket']);
    expect(await drawn({ contractIds: [contract.id], themeIds: [theme.id] })).toEqual([]);
    expect(await ask({ detail: 'ticket' })).toMatchObject({ detail: 'ticket', totalAmountCents: null });
    const other = await buildCustomer(app);
    const foreign = await other.manager.post(`/companies/${other.companyId}/recaps`, {
      ...period,
      contractIds: [contract.id],
    });
    expect(foreign.body.fields).toEqual({ contractIds: 'other_company' });
  });

  test('[AG-06] the balances before and after add up, also where work is left out of it or on no pack', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await bookWork(manager, companyId, { workedOn: '2026-01-05', minutes: 45, summary: 'Sur aucun pack' });
    await sellPack(manager, companyId, { purchasedOn: '2026-02-01' });
    await bookWork(manager, companyId, { kind: 'correction', minutes: 30 });
    await bookWork(manager, companyId, { kind: 'advice', minutes: 20 });
    for (const kinds of [[], ['advice']]) {
      const { body } = await manager.post(`/companies/${companyId}/recaps/preview`, { ...period, kinds });
      expect(body).toMatchObject({ openingMinutes: 0, boughtMinutes: 600, closingMinutes: 550 });
      expect(drawnMinutes(body)).toBe(50);
    }
    const asked = await manager.post(`/companies/${companyId}/recaps`, { ...period, kinds: ['advice'] });
    await makeDocument(app.kernel, asked.body.id);
    const file = await manager.get(`/documents/${asked.body.id}/file`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file.raw)), { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Solde avant 0 min Acheté +10 h 00 Imputé −50 min Solde après 9 h 10',
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain('État des packs au 10 mars 2026');
  });

  test('work that the hours of a contract paid for is in the recap of that contract, though nobody named it', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const terms = { companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2026-03-01', monthlyMinutes: 60 };
    const hosting = (await manager.post('/contracts', terms)).body;
    const other = (await manager.post('/contracts', { ...terms, kind: 'hours', title: 'Suivi', monthlyMinutes: 0 }))
      .body;
    await sellPack(manager, companyId, { contractId: other.id });
    await bookWork(manager, companyId, { summary: 'Dans le mois', minutes: 20 });
    await bookWork(manager, companyId, { summary: 'À cheval', minutes: 50 });
    await bookWork(manager, companyId, { summary: 'Sur le pack', minutes: 10 });
    const drawn = async (contractIds: string[]) => {
      const asked = { ...period, contractIds };
      const { body } = await manager.post(`/companies/${companyId}/recaps/preview`, asked);
      return body.lines.map(({ summary }: { summary: string }) => summary);
    };
    expect(await drawn([hosting.id])).toEqual(['Dans le mois', 'À cheval']);
    expect(await drawn([other.id])).toEqual(['À cheval', 'Sur le pack']);
    expect(await drawn([hosting.id, other.id])).toHaveLength(3);
  });

  test('[AG-06] what the settings hide from clients is in no recap, for whoever it is made', async () => {
    const { companyId, manager } = await buildCustomer(app);
    await sellPack(manager, companyId, { unitMinutes: 30 });
    await bookWork(manager, companyId, { minutes: 7 });
    const settings = { 'hours.clientSeesRealMinutes': false, 'hours.clientSeesPerson': false };
    await manager.patch('/settings', settings);
    const { body } = await manager.post(`/companies/${companyId}/recaps/preview`, period);
    expect(body).toMatchObject({ realMinutes: null, accountedMinutes: 30 });
    expect(body.lines).toMatchObject([{ realMinutes: null, personName: null, accountedMinutes: 30 }]);
    expect(body.byTicket).toMatchObject([{ realMinutes: null, accountedMinutes: 30 }]);
    const asked = await manager.post(`/companies/${companyId}/recaps`, period);
    await makeDocument(app.kernel, asked.body.id);
    const file = await manager.get(`/documents/${asked.body.id}/file`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file.raw)), { mergePages: true });
    expect(text).toContain('Mise à jour du site');
    expect(text).not.toMatch(/Réel|réel|Camille/);
    await manager.patch('/settings', { 'hours.clientSeesRealMinutes': true, 'hours.clientSeesPerson': true });
    const shown = (await manager.post(`/companies/${companyId}/recaps/preview`, period)).body;
    expect(shown.lines).toMatchObject([{ realMinutes: 7, personName: expect.any(String) }]);
  });

  test('a period without work makes a recap of nothing', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const preview = await manager.post(`/companies/${companyId}/recaps/preview`, period);
    expect(preview.body).toMatchObject({ lines: [], accountedMinutes: 0, openingMinutes: 0, closingMinutes: 0 });
  });

  test('[AG-14] it is mailed to chosen contacts of that company only, as long as they may read documents', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const [contact, stranger] = [await buildContact(app, { companyId }), await buildContact(app)];
    const refused = await manager.post(`/companies/${companyId}/recaps`, { ...period, recipientIds: [stranger.id] });
    expect(refused).toMatchObject({ status: 422, body: { fields: { recipientIds: 'other_company' } } });
    const asked = await manager.post(`/companies/${companyId}/recaps`, { ...period, recipientIds: [contact.id] });
    await makeDocument(app.kernel, asked.body.id);
    await makeDocument(app.kernel, asked.body.id);
    const db = app.kernel.database.systemDb('test');
    const mails = await db.mailMessage.findMany({ where: { recipientId: contact.id, kind: 'document.shared' } });
    expect(mails).toMatchObject([{ needs: 'documents.read' }]);
  });

  test('whoever is told of it finds it: nobody is told who could not open it, and a hidden one is shown', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const contact = await buildContact(app, { companyId });
    const own = await buildContact(app, { companyId, ticketScope: 'own' });
    const ask = (recipientIds: string[]) =>
      manager.post(`/companies/${companyId}/recaps`, { ...period, recipientIds, isVisibleToClient: false });
    expect((await ask([contact.id, own.id])).body.fields).toEqual({ recipientIds: 'cannot_read' });
    const asked = await ask([contact.id]);
    await makeDocument(app.kernel, asked.body.id);
    expect((await (await signedIn(app, contact)).get(`/documents/${asked.body.id}/file`)).status).toBe(200);
    const mail = (recipientIds: string[]) => manager.post(`/documents/${asked.body.id}/mail`, { recipientIds });
    expect((await mail([own.id])).body.fields).toEqual({ recipientIds: 'cannot_read' });
    await app.kernel.database.systemDb('test').user.update({ where: { id: contact.id }, data: { state: 'disabled' } });
    expect((await mail([contact.id])).body.fields).toEqual({ recipientIds: 'cannot_read' });
  });

  test('a client sees what was made for them, another company’s client nothing', async () => {
    const { companyId, manager } = await buildCustomer(app);
    const shown = await manager.post(`/companies/${companyId}/recaps`, period);
    const hidden = await manager.post(`/companies/${companyId}/recaps`, { ...period, isVisibleToClient: false });
    for (const { body } of [shown, hidden]) await makeDocument(app.kernel, body.id);
    const client = await signedIn(app, await buildContact(app, { companyId }));
    const stranger = await signedIn(app, await buildContact(app));
    expect((await client.get(`/documents/${shown.body.id}/file`)).status).toBe(200);
    expect((await client.get(`/documents/${hidden.body.id}/file`)).status).toBe(404);
    expect((await stranger.get(`/documents/${shown.body.id}/file`)).status).toBe(404);
    expect((await client.post(`/companies/${companyId}/recaps`, period)).status).toBe(403);
  });

  test.each([
    [{ from: '2026-03-31', to: '2026-01-01' }, 'to'],
    [{ from: '2026-02-30', to: '2026-03-01' }, 'from'],
    [{ ...period, detail: 'everything' }, 'detail'],
  ])('%j is refused by naming the field', async (input, field) => {
    const { companyId, manager } = await buildCustomer(app);
    const answer = await manager.post(`/companies/${companyId}/recaps`, input);
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });
});
