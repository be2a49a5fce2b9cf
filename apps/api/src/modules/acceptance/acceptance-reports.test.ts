import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildSheet } from '../progress/publication.factory.ts';
import { beginReport, noteReserve, reportToSign, sign } from './acceptance.factory.ts';
import { canonicalJson } from './seal.ts';

const app = useTestApp();

const sealed = async () => {
  const sheet = await buildSheet(app);
  const report = await reportToSign(sheet.manager, sheet.projectId);
  await sign(sheet.client, report, 'client');
  const answer = await sign(sheet.manager, report, 'business');
  return { ...sheet, report: answer.body };
};

describe('[WS-20] the report of an acceptance', () => {
  test('is numbered, begun once at a time, and changed while it is a draft', async () => {
    const { projectId, manager } = await buildSheet(app);
    const { id, reference } = await beginReport(manager, projectId, { place: 'Sur place', remarks: 'Beau temps' });
    expect(reference).toMatch(/^PV-\d{4}-\d{4}$/);
    const again = { heldOn: '2026-03-02', outcome: 'refused' };
    const other = await manager.post(`/projects/${projectId}/acceptance-reports`, again);
    expect(other).toMatchObject({ status: 409, body: { code: 'acceptance.already_open' } });
    const changed = await manager.patch(`/acceptance-reports/${id}`, { remarks: 'Pluie' }, { 'if-match': '"1"' });
    expect(changed.body).toMatchObject({ remarks: 'Pluie', place: 'Sur place', version: 2 });
    expect((await manager.patch(`/acceptance-reports/${id}`, { remarks: 'x' }, { 'if-match': '"1"' })).status).toBe(
      412,
    );
    expect((await manager.delete(`/acceptance-reports/${id}`)).status).toBe(204);
    expect((await manager.get(`/projects/${projectId}/acceptance-reports`)).body.rows).toEqual([]);
  });

  test('begun by two at once is begun by one', async () => {
    const { projectId, manager } = await buildSheet(app);
    const said = { heldOn: '2026-03-02', outcome: 'refused' };
    const begin = () => manager.post(`/projects/${projectId}/acceptance-reports`, said);
    const answers = await Promise.all([begin(), begin()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('says of reserves what is so', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const { id } = await beginReport(manager, projectId, { outcome: 'with_reserves' });
    const start = () => manager.post(`/acceptance-reports/${id}/start-signing`);
    expect(await start()).toMatchObject({ status: 422, body: { fields: { outcome: 'no_reserves' } } });
    const reserve = await noteReserve(manager, projectId);
    await manager.patch(`/acceptance-reports/${id}`, { outcome: 'without_reserves' });
    expect(await start()).toMatchObject({ status: 422, body: { fields: { outcome: 'reserves_stand' } } });
    await manager.post(`/reserves/${reserve.id}/lift`, {});
    expect((await start()).status).toBe(422);
    await client.post(`/reserves/${reserve.id}/accept`);
    expect((await start()).body).toMatchObject({ state: 'signing', reserves: [] });
  });

  test('that refuses the work needs no reserve lifted', async () => {
    const { projectId, manager } = await buildSheet(app);
    await noteReserve(manager, projectId);
    expect(await reportToSign(manager, projectId)).toMatchObject({ state: 'signing', reserves: [{ number: 1 }] });
  });

  test('holds the reserves of the moment when signing began', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const reserve = await noteReserve(manager, projectId);
    const report = await reportToSign(manager, projectId, { outcome: 'with_reserves' });
    await manager.patch(`/reserves/${reserve.id}`, { title: 'Tout autre chose' });
    await noteReserve(manager, projectId, { title: 'Après coup' });
    const read = (await client.get(`/acceptance-reports/${report.id}`)).body;
    expect(read.reserves).toMatchObject([{ number: 1, title: 'Plinthe à refaire' }]);
    expect(read.reserves).toHaveLength(1);
  });

  test('is not signed before its day', async () => {
    const { projectId, manager } = await buildSheet(app);
    const { id } = await beginReport(manager, projectId, { heldOn: '2199-01-01' });
    const answer = await manager.post(`/acceptance-reports/${id}/start-signing`);
    expect(answer).toMatchObject({ status: 422, body: { fields: { heldOn: 'in_future' } } });
  });
});

describe('[WS-20] signing', () => {
  test('by both, in any order, seals the report with its hash and its instant', async () => {
    const { client, report } = await sealed();
    expect(report).toMatchObject({ state: 'sealed', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(report.signatures).toMatchObject([
      { side: 'business', signerName: 'Camille Équipe', signedOnByName: 'Camille Équipe' },
      { side: 'client', signerName: 'Alex Contact', signedOnByName: 'Alex Contact' },
    ]);
    const verified = (await client.get(`/acceptance-reports/${report.id}/verification`)).body;
    expect(verified).toEqual({
      hash: report.hash,
      computedHash: report.hash,
      isIntact: true,
      sealedAt: report.sealedAt,
    });
  });

  test('by both at the same time seals it once', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const report = await reportToSign(manager, projectId);
    const answers = await Promise.all([sign(client, report, 'client'), sign(manager, report, 'business')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const read = (await client.get(`/acceptance-reports/${report.id}`)).body;
    expect(read).toMatchObject({ state: 'sealed', signatures: [{ side: 'business' }, { side: 'client' }] });
  });

  test('twice for one side counts once, at the same time as well', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const report = await reportToSign(manager, projectId);
    const answers = await Promise.all([1, 2].map(() => sign(client, report, 'client')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await sign(manager, report, 'client')).body.code).toBe('acceptance.already_signed');
  });

  test('by hand needs a stroke; the typed name may stand for it', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const report = await reportToSign(manager, projectId);
    expect((await sign(client, report, 'client', { strokes: [] })).body.fields).toHaveProperty('strokes');
    expect((await sign(client, report, 'client', { signerName: ' ' })).body.fields).toHaveProperty('signerName');
    const typed = await sign(client, report, 'client', { strokes: null });
    expect(typed.body.signatures).toMatchObject([{ side: 'client', strokes: null }]);
  });

  test('is for one’s own side, unless staff hand their screen over', async () => {
    const { projectId, manager, client, staff } = await buildSheet(app);
    const report = await reportToSign(manager, projectId);
    expect((await sign(client, report, 'business')).body.code).toBe('acceptance.other_side');
    expect((await sign(staff, report, 'business')).status).toBe(403);
    const handed = await sign(manager, report, 'client', { signerName: 'Alex Contact' });
    expect(handed.body.signatures).toMatchObject([{ signerName: 'Alex Contact', signedOnByName: 'Camille Équipe' }]);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await sign(stranger, report, 'client')).status).toBe(404);
  });

  test('of what was changed under one’s eyes is refused', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const report = await reportToSign(manager, projectId);
    await manager.post(`/acceptance-reports/${report.id}/unlock`);
    await manager.patch(`/acceptance-reports/${report.id}`, { remarks: 'Tout autre' });
    await manager.post(`/acceptance-reports/${report.id}/start-signing`);
    expect((await sign(client, report, 'client')).body.code).toBe('acceptance.changed');
  });

  test('begins after the draft: before it nothing is signed, nor verified', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const report = await beginReport(manager, projectId);
    expect((await sign(client, report, 'client')).body.code).toBe('acceptance.not_signing');
    const verified = await client.get(`/acceptance-reports/${report.id}/verification`);
    expect(verified).toMatchObject({ status: 409, body: { code: 'acceptance.not_sealed' } });
  });
});

describe('[WS-20] a report that is being signed', () => {
  test('is not changed; unlocking drops the signatures and says so in the record', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const report = await reportToSign(manager, projectId);
    await sign(client, report, 'client');
    const refused = await manager.patch(`/acceptance-reports/${report.id}`, { remarks: 'Autre' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'acceptance.signing' } });
    expect((await manager.delete(`/acceptance-reports/${report.id}`)).status).toBe(409);
    expect((await client.post(`/acceptance-reports/${report.id}/unlock`)).status).toBe(403);
    const unlocked = await manager.post(`/acceptance-reports/${report.id}/unlock`);
    expect(unlocked.body).toMatchObject({ state: 'draft', signatures: [] });
    const db = app.kernel.database.systemDb('test');
    const { after } = await db.change.findFirstOrThrow({ where: { entityId: report.id, action: 'unlocked' } });
    expect(after).toMatchObject({ droppedSignatures: [{ side: 'client', signerName: 'Alex Contact' }] });
    expect((await manager.post(`/acceptance-reports/${report.id}/unlock`)).body.code).toBe('acceptance.not_signing');
  });
});

describe('[WS-20] a sealed report', () => {
  test('is changed, unlocked, signed and deleted by nobody', async () => {
    const { manager, report } = await sealed();
    const address = `/acceptance-reports/${report.id}`;
    const tries = [
      await manager.patch(address, { remarks: 'Autre' }),
      await manager.post(`${address}/start-signing`),
      await manager.post(`${address}/unlock`),
      await sign(manager, report, 'business'),
      await manager.delete(address),
    ];
    for (const { status, body } of tries)
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'acceptance.sealed' });
  });

  test.each([
    ['update "AcceptanceReport" set remarks = \'x\' where id = $1'],
    ['update "AcceptanceReport" set state = \'draft\' where id = $1'],
    ['delete from "AcceptanceReport" where id = $1'],
    ['update "AcceptanceSignature" set "signerName" = \'x\' where "reportId" = $1'],
    ['delete from "AcceptanceSignature" where "reportId" = $1'],
    [
      `insert into "AcceptanceSignature" (id, "reportId", side, "signerName", "signedAt") values (gen_random_uuid(), $1, 'client', 'x', now())`,
    ],
  ])('is kept by the database itself: %s', async (statement) => {
    const { report } = await sealed();
    await expect(app.kernel.database.pool.query(statement, [report.id])).rejects.toThrow(/sealed acceptance report/);
  });

  test('whose stored words were altered past every lock no longer agrees with its hash', async () => {
    const { client, report } = await sealed();
    const { pool } = app.kernel.database;
    await pool.query('alter table "AcceptanceReport" disable trigger acceptance_report_sealed');
    const alter = `update "AcceptanceReport" set content = jsonb_set(content, '{remarks}', '"Rien à redire"') where id = $1`;
    await pool.query(alter, [report.id]);
    await pool.query('alter table "AcceptanceReport" enable trigger acceptance_report_sealed');
    expect((await client.get(`/acceptance-reports/${report.id}/verification`)).body.isIntact).toBe(false);
  });

  test('lets another acceptance be begun', async () => {
    const { manager, projectId } = await sealed();
    expect(await beginReport(manager, projectId)).toMatchObject({ state: 'draft' });
    expect((await manager.get(`/projects/${projectId}/acceptance-reports`)).body.rows).toHaveLength(2);
  });
});

test('[WS-20] the hash does not depend on the order in which a database keeps keys', () => {
  const hashOf = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');
  expect(canonicalJson({ b: [1, null], a: { d: 'é', c: true } })).toBe('{"a":{"c":true,"d":"é"},"b":[1,null]}');
  expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
  expect(hashOf({ a: 1, b: 2 })).not.toBe(hashOf({ a: 2, b: 1 }));
});
