import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { bookWork } from '../contracts/contracts.factory.ts';
import { buildProject } from '../projects/project.factory.ts';
import { buildComment, buildTicket } from '../tickets/ticket.factory.ts';

const app = useTestApp();
const systemDb = () => app.kernel.database.systemDb('test');

let manager: Api;
beforeAll(async () => {
  manager = await signedIn(app, await buildStaff(app, 'manager'));
});

const ask = async (person: Api, q: string, more = '') =>
  (await person.get(`/search?q=${encodeURIComponent(q)}${more}`)).body;
/** The titles found of one type. */
async function titles(person: Api, type: string, q: string, more = ''): Promise<string[]> {
  const { groups } = await ask(person, q, more);
  const group = groups.find((one: { type: string }) => one.type === type);
  return (group?.hits ?? []).map(({ title }: { title: string }) => title);
}

describe('[AG-22] what was typed is found', () => {
  beforeAll(async () => {
    await buildTicket(app, { title: 'Éolienne arrêtée à Guéthary', reference: 'T-2026-00777' });
    await buildTicket(app, { title: 'Autre sujet', description: 'On y parle de l’éolienne aussi.' });
  });

  test('without its accents, in any case, by its beginning', async () => {
    for (const q of ['eolienne guethary', 'ÉOLIENNE', 'éolien', 'GUETHARY arret'])
      expect(await titles(manager, 'ticket', q), q).toContain('Éolienne arrêtée à Guéthary');
  });

  test('with one typing error: a letter too many, one missing, one for another, two that changed places', async () => {
    for (const q of ['éolliene guethary', 'eolenne', 'eolionne', 'eoleinne', 'oelienne', 'guetahry', 'guethrya'])
      expect(await titles(manager, 'ticket', q), q).toContain('Éolienne arrêtée à Guéthary');
  });

  test('while the word is still being typed, error included', async () => {
    expect(await titles(manager, 'ticket', 'eolein')).toContain('Éolienne arrêtée à Guéthary');
  });

  test('and the reader is told that it was not written so', async () => {
    expect((await ask(manager, 'eolienne')).isForgiven).toBe(false);
    expect(await ask(manager, 'eoleinne')).toMatchObject({ isForgiven: true, words: ['eolienne'] });
  });

  test('in the title before the description', async () => {
    expect(await titles(manager, 'ticket', 'éolienne')).toEqual(['Éolienne arrêtée à Guéthary', 'Autre sujet']);
  });

  test('by number: whole, begun, without zeros, alone', async () => {
    for (const q of ['T-2026-00777', 't-2026-007', 'T-2026-777', '777', '#777'])
      expect(await titles(manager, 'ticket', q), q).toEqual(['Éolienne arrêtée à Guéthary']);
  });
});

test('[AG-22] companies, people, contracts, work and documents are reached by the same box', async () => {
  const company = await buildCompany(app, { name: 'Brûlerie Zanzibar' });
  await systemDb().company.update({ where: { id: company.id }, data: { email: 'cafe@zanzibar-sarl.test' } });
  const contact = await buildContact(app, { companyId: company.id });
  await systemDb().user.update({
    where: { id: contact.id },
    data: { firstName: 'Zélie', lastName: 'Krüger', email: 'zelie.kruger@zanzibar-sarl.test' },
  });
  const dates = { startsOn: new Date('2026-01-01'), endsOn: new Date('2026-12-31') };
  await systemDb().contract.create({
    data: {
      companyId: company.id,
      reference: 'C-2026-00909',
      kind: 'hosting',
      title: 'Hébergement torréfaction',
      ...dates,
    },
  });
  await systemDb().document.create({
    data: { companyId: company.id, kind: 'recap', title: 'Récapitulatif torréfaction', input: {} },
  });
  expect((await bookWork(manager, company.id, { summary: 'Réglage du torréfacteur' })).status).toBe(201);

  expect(await titles(manager, 'company', 'brulerie')).toEqual(['Brûlerie Zanzibar']);
  expect(await titles(manager, 'company', 'zanzibra')).toEqual(['Brûlerie Zanzibar']);
  expect(await titles(manager, 'company', 'cafe@zanzibar-sarl.test')).toEqual(['Brûlerie Zanzibar']);
  for (const q of ['zelie kruger', 'krugre', 'kruger@zanzibar', 'zelie.kruger@zanzibar-sarl.test'])
    expect(await titles(manager, 'person', q), q).toEqual(['Zélie Krüger']);
  expect(await titles(manager, 'contract', 'hebergement torrefaction')).toEqual(['Hébergement torréfaction']);
  expect(await titles(manager, 'contract', 'c-2026-909')).toEqual(['Hébergement torréfaction']);
  expect(await titles(manager, 'document', 'torrefation')).toEqual(['Récapitulatif torréfaction']);
  expect(await titles(manager, 'intervention', 'torrefacteur')).toEqual(['Réglage du torréfacteur']);
});

test('[AG-22] what was renamed is found by its new name only, and deleted work not at all', async () => {
  const { id } = await buildTicket(app, { title: 'Xylophone' });
  await systemDb().ticket.update({ where: { id }, data: { title: 'Clavecin' } });
  expect(await titles(manager, 'ticket', 'clavecni')).toEqual(['Clavecin']);
  expect(await titles(manager, 'ticket', 'xylophone')).toEqual([]);
  const { body } = await bookWork(manager, (await buildCompany(app)).id, { summary: 'Ocarina' });
  await systemDb().intervention.update({ where: { id: body.id }, data: { deletedAt: app.clock.now() } });
  expect(await titles(manager, 'intervention', 'ocarina')).toEqual([]);
});

test('[AG-22] groups are bounded, say that there is more, and may be asked alone', async () => {
  const { companyId } = await buildTicket(app, { title: 'Girouette 0' });
  for (let n = 1; n <= 3; n += 1) {
    const openedAt = new Date(app.clock.now().getTime() + n);
    await buildTicket(app, { title: `Girouette ${n}`, companyId, openedAt });
  }
  const { groups } = await ask(manager, 'girouette', '&limit=2&types=ticket,company');
  expect(groups).toMatchObject([{ type: 'ticket', hasMore: true }]);
  expect(groups[0].hits.map(({ title }: { title: string }) => title)).toEqual(['Girouette 3', 'Girouette 2']);
  expect(await titles(manager, 'ticket', 'girouette', '&types=company')).toEqual([]);
  expect((await manager.get('/search?q=x&types=secret')).status).toBe(400);
  expect((await manager.get('/search?q=x&limit=51')).status).toBe(400);
});

describe('[AG-14] only what the reader may see', () => {
  test('a contact finds the tickets of their company, one of few tickets only their own', async () => {
    const [theirs, other] = [await buildContact(app), await buildContact(app)];
    const own = await buildContact(app, { companyId: theirs.companyId, ticketScope: 'own' });
    await buildTicket(app, { title: 'Cornemuse un', companyId: theirs.companyId, requesterId: theirs.id });
    await buildTicket(app, { title: 'Cornemuse deux', companyId: theirs.companyId, requesterId: own.id });
    await buildTicket(app, { title: 'Cornemuse trois', companyId: other.companyId });
    const found = async (person: { id: string }, q: string) =>
      (await titles(await signedIn(app, person), 'ticket', q)).toSorted();
    for (const q of ['cornemuse', 'cornemsue']) {
      expect(await found(theirs, q)).toEqual(['Cornemuse deux', 'Cornemuse un']);
      expect(await found(own, q)).toEqual(['Cornemuse deux']);
      expect(await found(other, q)).toEqual(['Cornemuse trois']);
    }
  });

  test('a contact of few tickets finds the work on those alone, and no document', async () => {
    const theirs = await buildContact(app);
    const own = await buildContact(app, { companyId: theirs.companyId, ticketScope: 'own' });
    const ticket = (person: { id: string }) =>
      buildTicket(app, { companyId: theirs.companyId, requesterId: person.id });
    const [mine, foreign] = [await ticket(own), await ticket(theirs)];
    await bookWork(manager, theirs.companyId, { summary: 'Vielle à roue mienne', ticketId: mine.id });
    await bookWork(manager, theirs.companyId, { summary: 'Vielle à roue autre', ticketId: foreign.id });
    await bookWork(manager, theirs.companyId, { summary: 'Vielle à roue seule' });
    const document = { companyId: theirs.companyId, kind: 'recap', input: {} };
    await systemDb().document.create({ data: { ...document, title: 'Vielle visible', isVisibleToClient: true } });
    await systemDb().document.create({ data: { ...document, title: 'Vielle cachée' } });
    const [asOwn, asCompany] = [await signedIn(app, own), await signedIn(app, theirs)];
    expect(await titles(asOwn, 'intervention', 'vielle')).toEqual(['Vielle à roue mienne']);
    expect(await titles(asCompany, 'intervention', 'vielle')).toHaveLength(3);
    expect(await titles(asOwn, 'document', 'vielle')).toEqual([]);
    expect(await titles(asCompany, 'document', 'vielle')).toEqual(['Vielle visible']);
  });

  test('a type that a role may not read is left out', async () => {
    const role = await systemDb().role.create({
      data: { name: 'Lecteur', kind: 'staff', rank: 20, permissions: ['companies.read'] },
    });
    const person = await buildStaff(app);
    await systemDb().user.update({ where: { id: person.id }, data: { roleId: role.id } });
    const company = await buildCompany(app, { name: 'Balafon et fils' });
    await buildTicket(app, { title: 'Balafon', companyId: company.id });
    const { groups } = await ask(await signedIn(app, person), 'balafon');
    expect(groups.map(({ type }: { type: string }) => type)).toEqual(['company']);
    expect((await ask(await signedIn(app, person), 'balafon', '&types=ticket')).groups).toEqual([]);
  });

  test('[AG-22] a ticket is found by what was said on it, after those that say it themselves', async () => {
    const contact = await buildContact(app);
    const own = await buildContact(app, { companyId: contact.companyId, ticketScope: 'own' });
    const of = { companyId: contact.companyId, requesterId: contact.id };
    const [quiet, told] = [await buildTicket(app, { ...of, title: 'Muet' }), await buildTicket(app, of)];
    await buildTicket(app, { ...of, title: 'Hautbois' });
    await buildComment(app, quiet, { body: 'C’est le hautbois du fond.' });
    await buildComment(app, quiet, { body: 'Le HAUTBOIS, dis-je.' });
    const edited = await buildComment(app, told, { body: 'Flageolet' });
    await systemDb().comment.update({ where: { id: edited.id }, data: { body: 'Rien' } });
    const client = await signedIn(app, contact);
    for (const person of [manager, client]) {
      expect(await titles(person, 'ticket', 'hautbois')).toEqual(['Hautbois', 'Muet']);
      expect(await titles(person, 'ticket', 'flageolet')).toEqual([]);
    }
    expect(await titles(await signedIn(app, own), 'ticket', 'hautbois')).toEqual([]);
    expect(await titles(await signedIn(app, await buildContact(app)), 'ticket', 'hautbois')).toEqual([]);
  });

  test('[AG-25] an internal comment never reaches a client, nor does a word of another company', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { title: 'Sujet ordinaire', companyId: contact.companyId });
    await buildComment(app, ticket, { body: 'Théorbe interne', isInternal: true });
    await buildTicket(app, { title: 'Psaltérion' });
    const client = await signedIn(app, contact);
    for (const q of ['théorbe', 'theobre', 'psalterion', 'psalteroin']) {
      const answer = await client.get(`/search?q=${encodeURIComponent(q)}`);
      expect(answer.body.groups, q).toEqual([]);
      expect(answer.raw.toString().toLowerCase(), q).not.toMatch(/psalterion"|theorbe"(?!,)/);
    }
    expect((await ask(client, 'psalteroin')).words).toEqual([]);
    expect(await titles(manager, 'ticket', 'théorbe')).toEqual(['Sujet ordinaire']);
    await buildComment(app, ticket, { body: 'Le théorbe, en public.' });
    expect(await titles(client, 'ticket', 'théorbe')).toEqual(['Sujet ordinaire']);
  });
});

describe('[WS-05] a worksite is opened by typing its number', () => {
  test('the one that is typed whole comes first, whatever its number looks like and in whatever case', async () => {
    const longer = await buildProject(app, { reference: 'TOIT-12 BIS', title: 'Clavecin' });
    const { id } = await buildProject(app, { reference: 'TOIT-12', title: 'Charpente du moulin' });
    for (const q of ['TOIT-12', 'toit-12', 'Toit-12 ']) {
      const { groups } = await ask(manager, q);
      expect(groups, q).toMatchObject([{ type: 'project', hits: [{ id, reference: 'TOIT-12' }, { id: longer.id }] }]);
    }
    expect(await titles(manager, 'project', 'charpente moulin')).toEqual(['Charpente du moulin']);
    expect(await titles(manager, 'project', 'charpetne')).toEqual(['Charpente du moulin']);
  });

  test('a number of the series by itself is enough, and a finished one says so', async () => {
    const { id } = await buildProject(app, { reference: 'CH-2025-0417', title: 'Véranda' });
    await systemDb().progressSheet.update({ where: { projectId: id }, data: { finishedAt: app.clock.now() } });
    for (const q of ['417', '#417', 'ch-2025-04', 'CH-2025-0417']) {
      const group = (await ask(manager, q)).groups.find(({ type }: { type: string }) => type === 'project');
      expect(group?.hits, q).toMatchObject([{ title: 'Véranda', state: 'finished' }]);
    }
  });

  test('[AG-14] a client finds those of their company alone', async () => {
    const contact = await buildContact(app);
    await buildProject(app, { reference: 'SITE-7', title: 'Ocarina voisin' });
    await buildProject(app, { reference: 'SITE-71', title: 'Ocarina', companyId: contact.companyId });
    const client = await signedIn(app, contact);
    for (const q of ['site-7', 'ocarina']) expect(await titles(client, 'project', q), q).toEqual(['Ocarina']);
  });
});

describe('bad input', () => {
  test('operators of a query are letters like others', async () => {
    await buildTicket(app, { title: 'Guimbarde' });
    for (const q of [
      "guimbarde'",
      'guimbarde & ',
      '!guimbarde',
      'guimbarde:*',
      '(guimbarde',
      '\\guimbarde\\',
      'guimbarde <->',
      '"guimbarde"',
    ])
      expect(await titles(manager, 'ticket', q), q).toEqual(['Guimbarde']);
    for (const q of ["'; drop table x; --", '%', '_', '&|!', "''''", '$1', '\\', '\u{1F3B5}', '…', '()'])
      expect((await manager.get(`/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200);
  });

  test('a single letter finds nothing, an empty text, a NUL and ten thousand characters are refused', async () => {
    expect(await ask(manager, 'g')).toEqual({ groups: [], words: [], isForgiven: false });
    expect((await manager.get('/search?q=')).status).toBe(400);
    expect((await manager.get('/search?q=%20')).status).toBe(400);
    expect((await manager.get('/search')).status).toBe(400);
    expect((await manager.get('/search?q=a%00b')).status).toBe(400);
    expect((await manager.get(`/search?q=${'a'.repeat(10_000)}`)).status).toBe(400);
    expect((await manager.get('/search?q=aa&secret=1')).status).toBe(400);
  });
});
