import path from 'node:path';
import { isSiren } from '@guichet/dto/companies/company';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../kernel/days.ts';
import type { Prisma } from '../kernel/db/generated/client.ts';
import { createSettingsStore } from '../kernel/settings/settings-store.ts';
import { openStorage } from '../kernel/storage/file-storage.ts';
import { reconcileHours } from '../modules/contracts/reconcile-hours.ts';
import { isPassword } from '../modules/identity/password-hash.ts';
import { useDemo } from '../testing/use-demo.ts';
import { fillDemo } from './fill-demo.ts';
import { openDemo } from './open-demo.ts';
import { DEMO_PASSWORD } from './people.ts';

/** A Wednesday afternoon. */
const NOW = new Date('2026-03-11T14:30:00Z');

const demo = useDemo(NOW, { SMTP_URL: 'smtp://127.0.0.1:9' });
const db = () => demo.database.systemDb('test');

describe('the demonstration of an agency', () => {
  test('holds as many of everything as it promises', async () => {
    const counts = {
      companies: await db().company.count(),
      staff: await db().user.count({ where: { companyId: null } }),
      contacts: await db().user.count({ where: { companyId: { not: null } } }),
      tickets: await db().ticket.count(),
      interventions: await db().intervention.count(),
      closedMonths: await db().closedMonth.count(),
      recaps: await db().document.count({ where: { state: 'ready' } }),
    };
    expect(counts).toEqual({
      companies: 12,
      staff: 6,
      contacts: 30,
      tickets: 400,
      interventions: 1150,
      closedMonths: 18,
      recaps: 3,
    });
    const contracts = await db().contract.count();
    expect(contracts + (await db().hourPack.count({ where: { origin: { not: 'monthly' } } }))).toBeGreaterThanOrEqual(
      25,
    );
  });

  test('[AG-06] has a company with several hundred lines on its statement', async () => {
    const [longest] = await db().intervention.groupBy({
      by: ['companyId'],
      _count: true,
      orderBy: { _count: { companyId: 'desc' } },
      take: 1,
    });
    expect(longest?._count).toBeGreaterThan(300);
  });

  test('[AG-25] has three answer templates in their order', async () => {
    const templates = await db().answerTemplate.findMany({ orderBy: { position: 'asc' } });
    expect(templates.map(({ name }) => name)).toEqual(['Bien reçu', 'Demande de précisions', 'C’est en ligne']);
  });

  test('[AG-05] has a ledger that its packs and its interventions agree with', async () => {
    const opened = await openDemo(demo.environment, NOW);
    expect(await reconcileHours(opened.kernel)).toEqual([]);
    await opened.close();
    const off = await demo.database.pool.query(`select i.id from "Intervention" i
      left join "HourAllocation" a on a."interventionId" = i.id group by i.id
      having i."accountedMinutes" <> i."unaccountedMinutes" + coalesce(sum(a.minutes), 0)
        or i."overageMinutes" <> coalesce(sum(a.minutes) filter (where a."isOverage"), 0)`);
    expect(off.rows).toEqual([]);
    const outside =
      await demo.database.pool.query(`select a.id from "HourAllocation" a join "HourPack" p on p.id = a."packId"
      where a."workedOn" > p."expiresOn" or (a."workedOn" < p."purchasedOn" and p.name <> 'Pack 20 heures')`);
    expect(outside.rows).toEqual([]);
  });

  test('shows overruns, expired and cancelled hours, a renewal, a gift, and work on no pack', async () => {
    const overrun = await db().hourPack.findMany({
      where: { overageMinutes: { gt: 0 } },
      select: { company: { select: { users: true } } },
    });
    const emails = overrun.flatMap(({ company }) => company.users.map(({ email }) => email));
    expect(emails).toContain('client@guichet.test');
    expect(emails).not.toContain('client2@guichet.test');
    expect(await db().hourAllocation.count({ where: { reversesId: { not: null } } })).toBeGreaterThan(0);
    expect(await db().hourPack.count({ where: { origin: 'sold', expiresOn: { lt: NOW } } })).toBeGreaterThan(0);
    expect(await db().hourPack.count({ where: { origin: 'granted', reason: { not: null } } })).toBe(1);
    expect(await db().contract.count({ where: { state: 'cancelled' } })).toBe(1);
    expect(
      await db().contract.count({ where: { renewedFromId: { not: null }, renewedFrom: { state: 'renewed' } } }),
    ).toBe(1);
    expect(await db().intervention.count({ where: { unaccountedMinutes: { gt: 0 } } })).toBeGreaterThan(0);
  });

  test('has every demonstration account, with its role and the announced password', async () => {
    const names = ['superadmin', 'manager', 'technician', 'client', 'client2'];
    const users = await db().user.findMany({
      where: { email: { in: names.map((name) => `${name}@guichet.test`) } },
      include: { role: true },
    });
    const roles = Object.fromEntries(users.map(({ email, role }) => [email.split('@')[0], role.key]));
    expect(roles).toEqual({
      superadmin: 'superadmin',
      manager: 'manager',
      technician: 'technician',
      client: 'client',
      client2: 'client',
    });
    for (const user of users) {
      expect(user.state).toBe('active');
      expect(await isPassword(user.passwordHash, DEMO_PASSWORD)).toBe(true);
    }
    expect(await db().user.count({ where: { role: { key: 'administrator' } } })).toBe(1);
    expect(await db().user.count({ where: { ticketScope: 'own' } })).toBe(1);
    expect(
      await db().user.count({ where: { state: { in: ['invited', 'no_access'] }, passwordHash: { not: null } } }),
    ).toBe(0);
  });

  test('has tickets in every state, some late, some asked to be closed, and none in the future', async () => {
    const states = await db().ticket.groupBy({ by: ['state'], _count: true });
    for (const { _count } of states) expect(_count).toBeGreaterThan(7);
    expect(states).toHaveLength(5);
    const open = { state: { in: ['open', 'in_progress', 'waiting'] as ('open' | 'in_progress' | 'waiting')[] } };
    expect(await db().ticket.count({ where: { ...open, deadlineOn: { lt: NOW } } })).toBeGreaterThan(2);
    expect(await db().ticket.count({ where: { closureRequestedAt: { not: null } } })).toBeGreaterThan(2);
    expect(
      await db().ticket.count({ where: { state: 'closed', OR: [{ closedAt: null }, { resolvedAt: null }] } }),
    ).toBe(0);
    expect(await db().change.count({ where: { at: { gt: NOW } } })).toBe(0);
    expect(await db().intervention.count({ where: { workedOn: { gt: NOW } } })).toBe(0);
    const oldest = await db().intervention.findFirst({ orderBy: { workedOn: 'asc' } });
    expect(oldest?.workedOn.toISOString().slice(0, 7)).toBe(addMonths('2026-03-01', -14).slice(0, 7));
  });

  test('tells each state of a ticket in its history, and numbers what comes next', async () => {
    const wrong = await demo.database.pool.query(`select t.reference from "Ticket" t where t.state::text <> (
      select coalesce(c.after->>'state', '') from "Change" c where c.entity = 'ticket' and c."ticketId" = t.id and c.after ? 'state'
      order by c.seq desc limit 1)`);
    expect(wrong.rows).toEqual([]);
    const counter = await db().counter.findUnique({ where: { name: 'T-2026' } });
    const last = await db().ticket.findFirst({
      where: { reference: { startsWith: 'T-2026' } },
      orderBy: { reference: 'desc' },
    });
    expect(last?.reference).toBe(`T-2026-${String(counter?.value).padStart(5, '0')}`);
  });

  test('leaves no placeholder in what people read, and has the files it speaks of', async () => {
    const texts = await demo.database.pool.query(`select t from (
      select title || description || coalesce("closureComment", '') as t from "Ticket" union all select body from "Comment"
      union all select summary from "Intervention" union all select "textBody" from "MailMessage"
      union all select body from "IncomingMail" union all select body from "HourQuestionMessage") x where t ~ '[{}]|undefined'`);
    expect(texts.rows).toEqual([]);
    const storage = await openStorage({ folder: path.join(demo.environment.dataDir, 'files'), storageUrl: undefined });
    const files = await db().attachment.findMany();
    expect(files.length).toBeGreaterThan(36);
    for (const file of files) expect((await storage.read(file.storageKey)).byteLength).toBe(file.sizeBytes);
    expect(await storage.has('business/logo.png')).toBe(true);
  });

  test('knows its companies by valid numbers, and its business by its settings', async () => {
    const companies = await db().company.findMany();
    expect(companies.filter(({ siren }) => !isSiren(siren ?? ''))).toEqual([]);
    expect((await createSettingsStore(demo.database)).current()['business.name']).toBe('Atelier Corail');
  });

  test('keeps its mails, whatever the environment would send', async () => {
    expect(await db().mailMessage.count({ where: { state: 'kept' } })).toBeGreaterThan(10);
    expect(await db().mailMessage.count({ where: { state: { not: 'kept' } } })).toBe(0);
  });

  test('[AG-15] the accounts that a visitor opens were told things, some of them unread', async () => {
    const countOf = (email: string, where: object = {}) =>
      db().notification.count({ where: { recipient: { email: `${email}@guichet.test` }, ...where } });
    for (const email of ['superadmin', 'manager', 'technician', 'client']) {
      expect([email, await countOf(email)]).toEqual([email, expect.any(Number)]);
      expect(await countOf(email)).toBeGreaterThan(0);
    }
    expect(await countOf('manager', { readAt: null })).toBeGreaterThan(0);
    expect(await countOf('client', { readAt: null })).toBeGreaterThan(0);
    expect(await countOf('manager', { readAt: { not: null } })).toBeGreaterThan(0);
    expect(await db().notification.count({ where: { createdAt: { gt: NOW } } })).toBe(0);
  });

  test('[AG-17] shows mails: an unknown sender and a forged one wait, an answer is on its ticket with what it quoted', async () => {
    const mails = await db().incomingMail.findMany({ orderBy: { receivedAt: 'asc' }, include: { ticket: true } });
    expect(mails.map(({ state, reason }) => [state, reason])).toEqual([
      ['accepted', null],
      ['waiting', 'unknown_sender'],
      ['waiting', 'unproven_staff'],
    ]);
    expect(mails[1]).toMatchObject({ fromName: 'Hélène Vasseur', body: expect.stringContaining('fromagerie') });
    const answer = await db().comment.findUniqueOrThrow({ where: { id: mails[0]?.commentId ?? '' } });
    expect(answer).toMatchObject({ isByMail: true, isInternal: false, ticketId: mails[0]?.ticketId });
    expect(answer.body).not.toContain('a écrit');
    expect(answer.quotation).toMatch(/a écrit :\n> /);
    expect(mails[0]?.ticket?.lastActivityAt).toEqual(mails[0]?.receivedAt);
  });

  test('[AG-32] shows a key that is used, one that was revoked, and a stopped webhook with its log', async () => {
    const keys = await db().apiKey.findMany({ orderBy: { createdAt: 'asc' } });
    expect(keys.map(({ revokedAt, lastUsedAt }) => [revokedAt !== null, lastUsedAt !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    const [webhook, ...others] = await db().webhook.findMany({ include: { deliveries: true } });
    expect(others).toEqual([]);
    expect(webhook).toMatchObject({ isActive: false, pausedReason: 'by_hand', lastSuccessAt: expect.any(Date) });
    expect(webhook?.deliveries.map(({ state }) => state).sort()).toEqual([
      'delivered',
      'delivered',
      'delivered',
      'failed',
    ]);
    for (const { payload, nextAttemptAt } of webhook?.deliveries ?? []) {
      expect(JSON.parse(payload ?? '')).toMatchObject({ type: 'ticket.created', data: { title: expect.any(String) } });
      expect(nextAttemptAt.getTime()).toBeLessThan(NOW.getTime());
    }
  });

  test('[AG-16] [AG-21] shows a question answered and one to answer, and two views of the team that hold something', async () => {
    const questions = await db().hourQuestion.findMany({
      orderBy: { createdAt: 'asc' },
      include: { messages: true, intervention: { include: { allocations: true } } },
    });
    expect(questions.map(({ state, messages }) => [state, messages.length])).toEqual([
      ['answered', 2],
      ['open', 1],
    ]);
    for (const { intervention } of questions) expect(intervention.allocations.length).toBeGreaterThan(0);
    const views = await db().ticketView.findMany();
    expect(views.map(({ ownerId }) => ownerId)).toEqual([null, null]);
    const urgent: Prisma.TicketWhereInput = {
      state: { in: ['open', 'in_progress'] },
      priority: { in: ['urgent', 'high'] },
    };
    expect(await db().ticket.count({ where: urgent })).toBeGreaterThan(0);
  });

  test('[WS-07] [WS-09] [WS-11] [WS-13] shows a worksite to the account of a client: photos, a thread, one that was undone', async () => {
    const [project, ...others] = await db().project.findMany({
      include: { sheet: true, publications: { include: { photos: true } } },
    });
    expect(others).toEqual([]);
    expect(await db().user.count({ where: { email: 'client@guichet.test', companyId: project?.companyId } })).toBe(1);
    expect(project?.sheet).toMatchObject({ publicationCount: 7, finishedAt: null });
    expect(
      project?.publications.filter(({ cancelledAt }) => cancelledAt).map(({ cancelReason }) => cancelReason),
    ).toEqual([expect.stringContaining('étagères')]);
    const photos = project?.publications.flatMap(({ photos: hung }) => hung) ?? [];
    expect(photos.length).toBeGreaterThan(8);
    expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(photos.length);
    for (const { placeholder, isPublished } of photos) {
      expect([isPublished, placeholder]).toEqual([true, expect.stringContaining('data:image/')]);
    }
    const jobs = await demo.database.pool.query(
      `select count(*)::int as waiting from pgboss.job where name = 'progress.make-photo-sizes'`,
    );
    // Those of its reserves wait for their sizes as well.
    expect(jobs.rows).toEqual([{ waiting: await db().photo.count() }]);
    expect(await db().publicationComment.count({ where: { parent: { parentId: { not: null } } } })).toBe(1);
  });

  test('does nothing a second time, and refuses production', async () => {
    expect(await fillDemo(demo.environment, NOW)).toBe(false);
    expect(await db().company.count()).toBe(12);
    await expect(fillDemo({ ...demo.environment, nodeEnv: 'production' }, NOW)).rejects.toThrow(/not in production/);
  });
});
