import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { type OpenStream, openStream } from '../../testing/live-stream.ts';
import { multipart } from '../../testing/multipart.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
let manager: Api;

beforeAll(async () => {
  manager = await signedIn(app, await buildStaff(app, 'manager'));
});

const contents = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A company with somebody of the accounts, and somebody who sees no invoices. */
async function buildCase() {
  const companyId = (await buildCompany(app)).id;
  const [accountant, colleague] = [
    await buildContact(app, { companyId, canSeeInvoices: true }),
    await buildContact(app, { companyId }),
  ];
  const deposit = async (kind: string): Promise<string> => {
    const fields = { title: 'Facture de novembre', kind, isVisibleToClient: 'true' };
    const form = multipart([{ name: 'F-42.pdf', contents }], 'file', fields);
    const { status, body } = await manager.send({
      method: 'POST',
      url: `/api/v1/companies/${companyId}/documents`,
      ...form,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const [reads, doesNot] = [await signedIn(app, accountant), await signedIn(app, colleague)];
  return { deposit, accountant, colleague, reads, doesNot };
}

/** By how many ways a document is found. */
async function waysTo(api: Api, id: string): Promise<number> {
  const { rows } = (await api.get('/documents')).body;
  const found = [
    rows.some((row: { id: string }) => row.id === id),
    (await api.get(`/documents/${id}`)).status === 200,
    (await api.get(`/documents/${id}/file`)).status === 200,
    (await api.get('/search?q=novembre')).raw.toString().includes(id),
  ];
  return found.filter(Boolean).length;
}

describe('[AG-14] an invoice', () => {
  test('is found by the contacts who see invoices, and by no way by the others', async () => {
    const { deposit, reads, doesNot } = await buildCase();
    const id = await deposit('invoice');
    expect([await waysTo(reads, id), await waysTo(doesNot, id), await waysTo(manager, id)]).toEqual([4, 0, 4]);
  });

  test('is one as soon as its kind says so, and no longer when it does not', async () => {
    const { deposit, doesNot } = await buildCase();
    const id = await deposit('other');
    expect(await waysTo(doesNot, id)).toBe(4);
    expect((await manager.patch(`/documents/${id}`, { kind: 'invoice' })).status).toBe(200);
    expect(await waysTo(doesNot, id)).toBe(0);
    await manager.patch(`/documents/${id}`, { kind: 'contract' });
    expect(await waysTo(doesNot, id)).toBe(4);
  });

  test('is found, and lost, by somebody signed in from when their right changes', async () => {
    const { deposit, colleague, doesNot } = await buildCase();
    const id = await deposit('invoice');
    for (const [canSeeInvoices, ways] of [
      [true, 4],
      [false, 0],
    ] as const) {
      expect((await manager.patch(`/users/${colleague.id}`, { canSeeInvoices })).status).toBe(200);
      expect(await waysTo(doesNot, id)).toBe(ways);
    }
  });

  test('is announced to nobody who would not find it', async () => {
    const { deposit, accountant, colleague } = await buildCase();
    const id = await deposit('invoice');
    const mail = (...recipientIds: string[]) => manager.post(`/documents/${id}/mail`, { recipientIds });
    expect(await mail(accountant.id, colleague.id)).toMatchObject({
      status: 422,
      body: { fields: { recipientIds: 'cannot_read' } },
    });
    expect((await mail(accountant.id)).status).toBe(202);
  });

  test('is told live to whoever reads it alone; that a document became one is told to all who had read it', async () => {
    const { deposit, accountant, colleague } = await buildCase();
    const id = await deposit('other');
    const [hers, theirs] = [await openStream(app, accountant), await openStream(app, colleague)];
    const heard = (stream: OpenStream) => stream.text().split(`"entityId":"${id}"`).length - 1;
    await manager.patch(`/documents/${id}`, { kind: 'invoice' });
    await expect.poll(() => [heard(hers), heard(theirs)]).toEqual([1, 1]);
    await manager.patch(`/documents/${id}`, { title: 'Facture de novembre, corrigée' });
    await expect.poll(() => heard(hers)).toBe(2);
    // What is told after it has come: what was before it would have.
    const next = await deposit('other');
    await expect.poll(() => theirs.text()).toContain(next);
    expect(heard(theirs)).toBe(1);
  });

  test('and any document: to nobody whose role may read none', async () => {
    const { deposit, accountant } = await buildCase();
    const id = await deposit('invoice');
    const db = app.kernel.database.systemDb('test');
    const role = await db.role.findUniqueOrThrow({ where: { key: 'client' } });
    const permissions = role.permissions.filter((one) => one !== 'documents.read');
    const narrow = { name: `Sans documents ${id}`, kind: 'client', rank: role.rank, permissions } as const;
    const { id: roleId } = await db.role.create({ data: narrow });
    await db.user.update({ where: { id: accountant.id }, data: { roleId } });
    const refused = await manager.post(`/documents/${id}/mail`, { recipientIds: [accountant.id] });
    expect(refused.body.fields).toEqual({ recipientIds: 'cannot_read' });
  });
});
