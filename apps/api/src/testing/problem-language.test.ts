import { describe, expect, test } from 'vitest';
import { type Answer, api, signedIn } from './api.ts';
import { buildCompany, buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
const speaking = async (language: 'fr' | 'en') => signedIn(app, await buildStaff(app, 'manager', { language }));
const asking = (language: string) => ({ 'accept-language': language });
const varyOf = ({ headers }: Answer) => (typeof headers.vary === 'string' ? headers.vary.split(', ') : []);
const languageOf = ({ headers }: Answer) => headers['content-language'];

describe('a problem is said in the language of the account, whatever the browser prefers', () => {
  test.each([
    ['fr', 'en', { title: 'Demande incorrecte', tooLong: '160 caractères au plus.', missing: 'À remplir.' }],
    ['en', 'fr', { title: 'Bad request', tooLong: 'At most 160 characters.', missing: 'Please fill in.' }],
  ] as const)('wrong fields, each with what to do: %s', async (ours, theirs, { title, tooLong, missing }) => {
    const caller = await speaking(ours);
    const long = await caller.post('/companies', { name: 'x'.repeat(201) }, asking(theirs));
    expect(long).toMatchObject({
      status: 400,
      body: { title, fields: { name: 'too_big' }, messages: { name: tooLong } },
    });
    expect(languageOf(long)).toBe(ours);
    const none = await caller.post('/companies', {}, asking(theirs));
    expect(none.body).toMatchObject({ fields: { name: 'required' }, messages: { name: missing } });
  });

  test.each([
    ['fr', 'en', 'Introuvable', 'Cette société est archivée\u00a0: restaurez-la d’abord.'],
    ['en', 'fr', 'Not found', /archived/],
  ] as const)('what does not exist, and what its state refuses: %s', async (ours, theirs, title, archived) => {
    const caller = await speaking(ours);
    const { id } = await buildCompany(app);
    const gone = await caller.get('/companies/0190a000-0000-7000-8000-000000000000', asking(theirs));
    expect(gone).toMatchObject({ status: 404, body: { code: 'not_found', title } });
    await caller.post(`/companies/${id}/archive`);
    const again = await caller.post(`/companies/${id}/archive`, undefined, asking(theirs));
    expect(again).toMatchObject({ status: 409, body: { code: 'company.archived' } });
    expect(again.body.detail).toMatch(archived);
    expect([languageOf(gone), languageOf(again)]).toEqual([ours, ours]);
  });

  test('also what is refused before anybody asks who is there', async () => {
    const caller = await speaking('en');
    const json = { ...asking('fr'), 'content-type': 'application/json' };
    const broken = await caller.send({ method: 'POST', url: '/api/v1/companies', payload: '{"name":', headers: json });
    const nowhere = await caller.get('/nowhere', asking('fr'));
    const foreign = await caller.get('/companies', { ...asking('fr'), origin: 'https://elsewhere.example' });
    expect([broken.body.code, nowhere.body.code, foreign.body.code]).toEqual([
      'request.not_json',
      'not_found',
      'origin.not_allowed',
    ]);
    expect([broken, nowhere, foreign].map(languageOf)).toEqual(['en', 'en', 'en']);
  });
});

describe('whoever is not signed in is answered in the language that they ask for', () => {
  test.each([
    ['en', 'en'],
    ['fr-CH, en;q=0.8', 'fr'],
    ['en-GB;q=0.9, fr;q=0.4', 'en'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['de, es;q=0.8', 'fr'],
    ['*', 'fr'],
    ['', 'fr'],
    [';;q=,=,é', 'fr'],
    [`${'x-'.repeat(2000)}y;q=z`, 'fr'],
  ])('%.40s is answered in %s', async (asked, spoken) => {
    const answer = await api(app).get('/me', asking(asked));
    expect(answer).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    expect([languageOf(answer), answer.body.title]).toEqual([
      spoken,
      spoken === 'fr' ? 'Connexion nécessaire' : 'Authentication required',
    ]);
  });

  test('an unknown language, or none, gives that of the business', async () => {
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await admin.patch('/settings', { 'business.language': 'en' });
    expect(languageOf(await api(app).get('/me', asking('de')))).toBe('en');
    expect(languageOf(await api(app).get('/me'))).toBe('en');
    expect(languageOf(await api(app).get('/me', asking('fr')))).toBe('fr');
    await admin.patch('/settings', { 'business.language': 'fr' });
    expect(languageOf(await api(app).get('/me', asking('de')))).toBe('fr');
  });

  test.each(['fr', 'en'] as const)('trying too often: %s', async (language) => {
    const attempt = { email: `${language}@example.test`, password: 'not the password' };
    const tries = [];
    for (let one = 0; one < 12; one += 1) tries.push(await api(app).post('/auth/login', attempt, asking(language)));
    const last = tries.at(-1);
    expect(last).toMatchObject({ status: 429, body: { code: 'auth.throttled' } });
    expect(last?.body.detail).toMatch(language === 'fr' ? /^Trop d’essais/ : /^Too many/);
    expect(last?.headers['content-language']).toBe(language);
  });

  test('a token that is no longer good is nobody’s', async () => {
    const stranger = api(app, { authorization: 'Bearer a.b.c' });
    const answer = await stranger.get('/companies', asking('en'));
    expect([answer.status, languageOf(answer)]).toEqual([401, 'en']);
  });
});

describe('what else an answer says', () => {
  test('a problem says that it depends on the language, beside what it depended on before; nothing else does', async () => {
    const caller = await speaking('fr');
    const fine = await caller.get('/companies');
    expect([fine.status, languageOf(fine)]).toEqual([200, undefined]);
    expect(varyOf(fine)).not.toContain('Accept-Language');
    const refused = await caller.get('/nowhere');
    expect(varyOf(refused)).toEqual(expect.arrayContaining(['Origin', 'Accept-Language']));
  });
});
