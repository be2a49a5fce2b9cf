import { describe, expect, test } from 'vitest';
import { api, signedIn } from './api.ts';
import { buildCompany, buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));

describe('input that no handler should see', () => {
  test.each([
    ['not JSON', '{"name":', 'application/json', 400],
    ['an array', '[1]', 'application/json', 400],
    ['another media type', 'name=x', 'application/x-www-form-urlencoded', 415],
    ['a form of files where none is taken', '--x--', 'multipart/form-data; boundary=x', 415],
    ['a body beyond its limit', JSON.stringify({ name: 'x'.repeat(70_000) }), 'application/json', 413],
    ['a lone surrogate', '{"name":"\\ud800"}', 'application/json', 400],
    ['a NUL byte', '{"name":"a\\u0000b"}', 'application/json', 400],
    ['a prototype', '{"__proto__":{"x":1},"name":"a"}', 'application/json', 400],
  ])('%s is a problem of the request', async (_what, payload, type, status) => {
    const answer = await (await manager()).send({
      method: 'POST',
      url: '/api/v1/companies',
      payload,
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, requestId: expect.any(String) });
    expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node_modules|at /);
  });

  test('[WS-08] a body that goes ever deeper is refused at its field, whatever its depth', async () => {
    const caller = await manager();
    for (const depth of [200, 5000, 30_000]) {
      const payload = `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      const headers = { 'content-type': 'application/json' };
      const answer = await caller.send({ method: 'POST', url: '/api/v1/companies', payload, headers });
      expect(answer, `${depth}`).toMatchObject({ status: 400, body: { fields: { name: 'too_deep' } } });
    }
  });

  test('an identifier that is none names the parameter', async () => {
    expect(await (await manager()).get('/companies/12')).toMatchObject({
      status: 400,
      body: { fields: { id: 'invalid_uuid' } },
    });
    expect((await (await manager()).get('/companies/%00')).status).toBe(400);
  });

  test.each([
    [{}, 'required'],
    [{ name: null }, 'required'],
    [{ name: 12 }, 'invalid_type'],
    [{ name: ['Corail'] }, 'invalid_type'],
    [{ name: { fr: 'Corail' } }, 'invalid_type'],
    [{ name: false }, 'invalid_type'],
  ])('%j says what is missing and what is of the wrong kind', async (body, code) => {
    const answer = await (await manager()).post('/companies', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: { name: code } } });
  });

  test('a number that is not whole, and text where a list is expected, are of the wrong kind', async () => {
    const caller = await manager();
    const told = await caller.post('/webhooks', { name: 'x', url: 'https://a.example.org', events: 'company.created' });
    expect(told.body.fields).toEqual({ events: 'invalid_type' });
    expect((await caller.patch('/settings', { 'tickets.autoCloseDays': 1.5 })).body.fields).toMatchObject({
      'tickets.autoCloseDays': 'invalid_type',
    });
  });

  test('an unknown address is a problem too', async () => {
    expect(await api(app).get('/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('a version that is none names the header', async () => {
    const { id } = await buildCompany(app);
    const answer = await (await manager()).patch(`/companies/${id}`, { name: 'x' }, { 'if-match': 'latest' });
    expect(answer).toMatchObject({ status: 400, body: { fields: { 'If-Match': 'invalid_version' } } });
  });
});

describe('every answer', () => {
  test('[AG-33] asks not to be indexed, and carries the security headers', async () => {
    for (const url of ['/api/health/live', '/api/v1/branding', '/api/v1/me', '/nowhere']) {
      const { headers } = await api(app).send({ method: 'GET', url });
      expect(headers['x-robots-tag']).toBe('noindex, nofollow');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});
