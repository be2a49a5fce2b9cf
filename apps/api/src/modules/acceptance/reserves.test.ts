import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { openStream } from '../../testing/live-stream.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildPhoto, buildSheet, publish } from '../progress/publication.factory.ts';
import { beginReport, noteReserve, reportToSign } from './acceptance.factory.ts';

const app = useTestApp();

describe('[WS-20] the reserves of a worksite', () => {
  test('are read by its company, with their place, their day and their pin', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const publication = await publish(staff, projectId);
    const photo = await buildPhoto(app, publication, { isPublished: true });
    const said = { description: 'Décollée', place: 'Salon', dueOn: '2026-04-30' };
    const pin = { photoId: photo.id, x: 0.25, y: 1 };
    const { id } = await noteReserve(staff, projectId, { ...said, pin });
    const list = (await client.get(`/projects/${projectId}/reserves`)).body;
    expect(list.rows).toMatchObject([{ id, number: 1, title: 'Plinthe à refaire', ...said, pin, state: 'open' }]);
    expect(list.abilities).toEqual({ add: false, propose: false });
    expect((await staff.get(`/projects/${projectId}/reserves`)).body.abilities).toMatchObject({ add: true });
  });

  test('of a project without any are an empty list', async () => {
    const { projectId, client } = await buildSheet(app);
    expect((await client.get(`/projects/${projectId}/reserves`)).body.rows).toEqual([]);
  });

  test('noted sixteen at once get sixteen numbers, and those of another project begin at one', async () => {
    const { projectId, staff } = await buildSheet(app);
    const noted = await Promise.all(Array.from({ length: 16 }, () => noteReserve(staff, projectId)));
    const numbers = noted.map(({ number }) => number).toSorted((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    const other = await buildSheet(app);
    expect(await noteReserve(other.staff, other.projectId)).toMatchObject({ number: 1 });
  });

  test('that are refused leave no gap in the numbers', async () => {
    const { projectId, staff } = await buildSheet(app);
    const pin = { photoId: '019a0000-0000-7000-8000-eeeeeeeeeeee', x: 0, y: 0 };
    const refused = await staff.post(`/projects/${projectId}/reserves`, { title: 'Porte', pin });
    expect(refused).toMatchObject({ status: 422, body: { fields: { pin: 'unknown_reference' } } });
    expect(await noteReserve(staff, projectId)).toMatchObject({ number: 1 });
  });

  test('are not pinned on a photo of another project, nor on one that their company does not see', async () => {
    const { projectId, staff } = await buildSheet(app);
    const elsewhere = await buildSheet(app);
    const shown = await publish(elsewhere.staff, elsewhere.projectId);
    const foreign = await buildPhoto(app, shown, { isPublished: true });
    const draft = await publish(staff, projectId, { state: 'draft' });
    const hidden = await buildPhoto(app, draft);
    for (const { id: photoId } of [foreign, hidden]) {
      const answer = await staff.post(`/projects/${projectId}/reserves`, {
        title: 'Mur',
        pin: { photoId, x: 0, y: 0 },
      });
      expect(answer.status).toBe(422);
    }
  });

  test.each([
    ['title', { title: ' ' }],
    ['dueOn', { title: 'Mur', dueOn: '2026-02-30' }],
    ['pin.x', { title: 'Mur', pin: { photoId: '019a0000-0000-7000-8000-eeeeeeeeeeee', x: 1.2, y: 0 } }],
  ])('with a wrong %s are refused by its name', async (field, body) => {
    const { projectId, staff } = await buildSheet(app);
    const answer = await staff.post(`/projects/${projectId}/reserves`, body);
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });

  test('are overdue from the day after theirs, in the time of the business, until they are lifted', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    app.clock.set('2026-05-10T21:30:00Z');
    const { id } = await noteReserve(staff, projectId, { dueOn: '2026-05-10' });
    expect((await client.get(`/reserves/${id}`)).body.isOverdue).toBe(false);
    app.clock.set('2026-05-10T22:30:00Z');
    expect((await client.get(`/reserves/${id}`)).body.isOverdue).toBe(true);
    await staff.post(`/reserves/${id}/lift`, {});
    expect((await client.get(`/reserves/${id}`)).body.isOverdue).toBe(false);
  });
});

describe('[WS-20] a reserve', () => {
  test('is lifted by staff with a note, agreed upon by the client, and opened again with a reason', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const { id } = await noteReserve(staff, projectId);
    expect((await client.post(`/reserves/${id}/accept`)).body.code).toBe('reserve.not_lifted');
    const lifted = await staff.post(`/reserves/${id}/lift`, { note: 'Recollée' });
    expect(lifted).toMatchObject({ status: 200, body: { state: 'lifted', liftNote: 'Recollée' } });
    const accepted = await client.post(`/reserves/${id}/accept`);
    expect(accepted.body).toMatchObject({ state: 'accepted', acceptedByName: 'Alex Contact' });
    expect((await staff.patch(`/reserves/${id}`, { title: 'Autre' })).body.code).toBe('reserve.accepted');
    const reopened = await client.post(`/reserves/${id}/reopen`, { reason: 'Se décolle encore' });
    expect(reopened.body).toMatchObject({
      state: 'open',
      reopenReason: 'Se décolle encore',
      liftedAt: null,
      acceptedAt: null,
    });
    expect((await client.post(`/reserves/${id}/reopen`, { reason: 'Encore' })).body.code).toBe('reserve.open');
  });

  test('is lifted once when two say so at the same time', async () => {
    const { projectId, staff, manager } = await buildSheet(app);
    const { id } = await noteReserve(staff, projectId);
    const answers = await Promise.all([staff, manager].map((one) => one.post(`/reserves/${id}/lift`, {})));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    const { projectId, staff } = await buildSheet(app);
    const { id } = await noteReserve(staff, projectId);
    expect((await staff.patch(`/reserves/${id}`, { place: 'Cuisine' }, { 'if-match': '"1"' })).status).toBe(200);
    expect((await staff.patch(`/reserves/${id}`, { place: 'Salon' }, { 'if-match': '"1"' })).status).toBe(412);
  });

  test('is noted and lifted by staff alone', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const { id } = await noteReserve(staff, projectId);
    expect((await client.post(`/projects/${projectId}/reserves`, { title: 'Mur' })).status).toBe(403);
    expect((await client.post(`/reserves/${id}/lift`, {})).status).toBe(403);
    expect((await client.patch(`/reserves/${id}`, { title: 'Mur' })).status).toBe(403);
  });

  test('noted by mistake is taken back with its photos by staff, and its number is not used again', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const { id } = await noteReserve(staff, projectId);
    expect((await client.delete(`/reserves/${id}`)).status).toBe(403);
    expect((await client.delete(`/reserve-proposals/${id}`)).body.code).toBe('reserve.others');
    expect((await staff.get(`/reserves/${id}`)).body.abilities).toMatchObject({ withdraw: true });
    expect((await staff.delete(`/reserves/${id}`)).status).toBe(204);
    expect((await client.get(`/projects/${projectId}/reserves`)).body.rows).toEqual([]);
    expect(await noteReserve(staff, projectId)).toMatchObject({ number: 2 });
  });

  test('is not taken back once it was lifted, contested, or stands in a report that is signed', async () => {
    const { projectId, staff, manager, client } = await buildSheet(app);
    const contested = await noteReserve(staff, projectId);
    await staff.post(`/reserves/${contested.id}/lift`, {});
    expect((await staff.delete(`/reserves/${contested.id}`)).body.code).toBe('reserve.handled');
    await client.post(`/reserves/${contested.id}/reopen`, { reason: 'Toujours là' });
    expect((await staff.delete(`/reserves/${contested.id}`)).body.code).toBe('reserve.handled');
    const reported = await noteReserve(staff, projectId);
    await reportToSign(manager, projectId, { outcome: 'with_reserves' });
    expect((await staff.get(`/reserves/${reported.id}`)).body.abilities).toMatchObject({ withdraw: false });
    expect((await staff.delete(`/reserves/${reported.id}`)).body.code).toBe('reserve.reported');
  });

  test('that a client named is taken back by them, not by staff nor another contact', async () => {
    const { projectId, companyId, manager, staff, client } = await buildSheet(app);
    await beginReport(manager, projectId);
    const { id } = (await client.post(`/projects/${projectId}/reserve-proposals`, { title: 'Rayure' })).body;
    expect((await staff.delete(`/reserves/${id}`)).body.code).toBe('reserve.others');
    const other = await signedIn(app, await buildContact(app, { companyId }));
    expect((await other.delete(`/reserve-proposals/${id}`)).body.code).toBe('reserve.others');
    expect((await client.get(`/reserves/${id}`)).body.abilities).toMatchObject({ withdraw: true });
    expect((await client.delete(`/reserve-proposals/${id}`)).status).toBe(204);
    expect((await manager.get(`/projects/${projectId}/reserves`)).body.rows).toEqual([]);
  });

  test('does not exist for another company', async () => {
    const { projectId, staff } = await buildSheet(app);
    const { id } = await noteReserve(staff, projectId);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.get(`/reserves/${id}`)).status).toBe(404);
    expect((await stranger.post(`/reserves/${id}/accept`)).status).toBe(404);
    expect((await stranger.get(`/projects/${projectId}/reserves`)).status).toBe(404);
  });

  test('is named by a client while the acceptance is prepared, and not before', async () => {
    const { projectId, manager, client } = await buildSheet(app);
    const name = () => client.post(`/projects/${projectId}/reserve-proposals`, { title: 'Rayure sur la porte' });
    expect((await name()).body.code).toBe('reserve.not_at_acceptance');
    const report = await beginReport(manager, projectId);
    expect((await client.get(`/projects/${projectId}/reserves`)).body.abilities).toMatchObject({ propose: true });
    expect(await name()).toMatchObject({ status: 201, body: { createdByName: 'Alex Contact' } });
    await manager.post(`/acceptance-reports/${report.id}/start-signing`);
    expect((await name()).body.code).toBe('reserve.not_at_acceptance');
  });

  test('is heard of live by its company and by no other', async () => {
    const { projectId, staff, people } = await buildSheet(app);
    const [theirs, strangers] = [await openStream(app, people.contact), await openStream(app, await buildContact(app))];
    const { id } = await noteReserve(staff, projectId);
    await expect.poll(theirs.text).toContain(id);
    expect(strangers.text()).not.toContain(id);
  });
});
