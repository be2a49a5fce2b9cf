import path from 'node:path';
import { isSiren } from '@guichet/dto/companies/company';
import { richText } from '@guichet/dto/core/rich-text';
import { describe, expect, test } from 'vitest';
import { createSettingsStore } from '../../kernel/settings/settings-store.ts';
import { openStorage } from '../../kernel/storage/file-storage.ts';
import { isPassword } from '../../modules/identity/password-hash.ts';
import { useDemo } from '../../testing/use-demo.ts';
import { DEMO_PASSWORD } from '../people.ts';

/** A Monday morning, before anybody works. */
const NOW = new Date('2026-06-01T04:30:00Z');

const demo = useDemo(NOW, { DEMO: 'worksite' });
const db = () => demo.database.systemDb('test');

describe('the demonstration of a contractor', () => {
  test('[WS-04] [WS-17] has eight worksites: not begun, begun, under way, late, finished, and finished then resumed', async () => {
    const sites = await db().project.findMany({ include: { sheet: true, worksite: true } });
    expect(sites).toHaveLength(8);
    const finished = sites.filter(({ sheet }) => sheet?.finishedAt);
    const open = sites.filter(({ sheet }) => !sheet?.finishedAt);
    expect(open.filter(({ startsOn }) => Number(startsOn) > NOW.getTime())).toHaveLength(1);
    expect(open.filter(({ plannedEndOn }) => Number(plannedEndOn) < NOW.getTime())).toHaveLength(1);
    expect(finished).toHaveLength(3);
    const resumed = finished.filter(({ sheet }) => Number(sheet?.lastPublishedAt) > Number(sheet?.finishedAt));
    expect(resumed).toHaveLength(1);
    for (const { worksite, leadId, reference } of sites) {
      expect([worksite, leadId]).not.toContain(null);
      expect(reference).toMatch(/^CH-2026-\d{4}$|^CH-2025-\d{4}$/);
    }
  });

  test('[WS-07] [WS-08] [WS-11] tells sixty publications in words that the product takes, some undone, one a draft', async () => {
    const all = await db().publication.findMany();
    expect(all).toHaveLength(60);
    expect(all.filter(({ state }) => state === 'draft')).toHaveLength(1);
    const undone = all.filter(({ cancelledAt }) => cancelledAt);
    expect(undone.length).toBeGreaterThanOrEqual(4);
    for (const { cancelReason, cancelledAt, publishedAt } of undone) {
      expect(cancelReason?.length).toBeGreaterThan(40);
      expect(Number(cancelledAt)).toBeGreaterThan(Number(publishedAt));
    }
    for (const { body, plainText } of all) {
      expect(richText.safeParse(body).success).toBe(true);
      expect(plainText).not.toMatch(/\*\*|undefined|(^|\n)- /);
    }
  });

  test('[WS-09] shows photos of which no two are the same, each in the store', async () => {
    const photos = await db().photo.findMany();
    expect(photos.length).toBeGreaterThan(70);
    expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(photos.length);
    const storage = await openStorage({ folder: path.join(demo.environment.dataDir, 'files'), storageUrl: undefined });
    for (const { originalKey, caption } of photos) {
      expect(caption).toBeTruthy();
      expect(await storage.has(originalKey)).toBe(true);
    }
  });

  test('[WS-13] has threads of clients and staff, answers after what they answer, and nothing in the future', async () => {
    const remarks = await db().publicationComment.findMany({
      include: { parent: true, publication: true, author: true },
    });
    expect(remarks.filter(({ author }) => author?.companyId).length).toBeGreaterThan(25);
    expect(remarks.filter(({ author }) => !author?.companyId).length).toBeGreaterThan(15);
    for (const { parent, publication, createdAt, author } of remarks) {
      const before = parent?.createdAt ?? publication.publishedAt;
      expect(createdAt.getTime()).toBeGreaterThan(Number(before));
      expect(createdAt.getTime()).toBeLessThanOrEqual(NOW.getTime());
      expect([null, publication.companyId]).toContain(author?.companyId);
    }
    expect(await db().change.count({ where: { at: { gt: NOW } } })).toBe(0);
  });

  test('[WS-20] has reserves that wait, that were put right, and that were agreed upon', async () => {
    const reserves = await db().reserve.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
    expect(Object.fromEntries(reserves.map(({ state, _count }) => [state, _count]))).toEqual({
      open: 4,
      lifted: 2,
      accepted: 3,
    });
  });

  test('[WS-20] has an acceptance that both sides signed, and one that waits for the client', async () => {
    const reports = await db().acceptanceReport.findMany({
      include: { signatures: true, document: true },
      orderBy: { createdAt: 'asc' },
    });
    const told = reports.map(({ state, signatures }) => [state, signatures.map(({ side }) => side).toSorted()]);
    expect(told).toEqual([
      ['sealed', ['business', 'client']],
      ['signing', ['business']],
    ]);
    expect(reports[0]?.document).toMatchObject({ kind: 'acceptance_report', isVisibleToClient: true });
  });

  test('opens with the same accounts as the other, under a business of its own', async () => {
    const settings = (await createSettingsStore(demo.database)).current();
    expect(settings['business.name']).toBe('Les Bâtisseurs du Layon');
    expect(settings['business.accentColor']).not.toBe('#c2493a');
    for (const role of ['superadmin', 'manager', 'technician', 'client', 'client2']) {
      const user = await db().user.findFirstOrThrow({ where: { email: `${role}@guichet.test`, state: 'active' } });
      expect(await isPassword(user.passwordHash, DEMO_PASSWORD)).toBe(true);
    }
    const companies = await db().company.findMany({ where: { siren: { not: null } } });
    expect(companies.filter(({ siren }) => !isSiren(siren ?? ''))).toEqual([]);
  });
});
