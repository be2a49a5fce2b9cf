import { beforeAll, describe, expect, test } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildTicket } from '../tickets/ticket.factory.ts';
import { filePart, parts, sentTo, take, writeMail } from './intake.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const last = () =>
  db().incomingMail.findFirstOrThrow({
    orderBy: { id: 'desc' },
    include: { ticket: { include: { comments: true, attachments: true } } },
  });
const comments = (ticketId: string) => db().comment.findMany({ where: { ticketId }, include: { attachments: true } });
const set = async (values: object) =>
  (await signedIn(app, await buildStaff(app, 'superadmin'))).patch('/settings', values);

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

beforeAll(async () => {
  await set({ 'incoming.address': 'support@corail.test', 'business.email': 'bonjour@corail.test' });
});

describe('[AG-17] a mail of a known contact opens a ticket', () => {
  test('subject and words make it, the agency is told, and who wrote gets its reference to answer to', async () => {
    const contact = await buildContact(app);
    await take(
      app,
      writeMail({ from: contact.email, subject: 'Re: Page =?UTF-8?Q?cass=C3=A9e?=', body: 'Elle est blanche.' }),
    );
    const { ticket, state } = await last();
    expect(state).toBe('accepted');
    expect(ticket).toMatchObject({
      title: 'Page cassée',
      description: 'Elle est blanche.',
      companyId: contact.companyId,
      requesterId: contact.id,
      isAnswerDue: true,
    });
    const mails = await db().mailMessage.findMany({ where: { ticketId: ticket?.id ?? '' }, orderBy: { kind: 'asc' } });
    expect(mails.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ['incoming.opened', contact.email],
      ['ticket.created', 'bonjour@corail.test'],
    ]);
    expect(mails[0]?.subject).toContain(ticket?.reference);
    expect(mails[0]?.inReplyTo).toMatch(/@client\.test>$/);
    const change = await db().change.findFirst({ where: { entity: 'ticket', entityId: ticket?.id ?? '' } });
    expect(change).toMatchObject({ action: 'created', actorId: contact.id });
  });

  test('offered twice, and by two processes at once, it is taken once', async () => {
    const contact = await buildContact(app);
    const mail = writeMail({ from: contact.email });
    const results = await Promise.all([take(app, mail), take(app, mail), take(app, mail)]);
    expect(results.toSorted()).toEqual(['double', 'double', 'taken']);
    expect(await take(app, mail)).toBe('double');
    expect(await db().ticket.count({ where: { requesterId: contact.id } })).toBe(1);
  });

  test('two mails of a program that gives all of them one Message-ID are two tickets', async () => {
    const contact = await buildContact(app);
    const written = (subject: string) => writeMail({ from: contact.email, messageId: '<form@client.test>', subject });
    const first = written('Une panne');
    const second = written('Une autre').replace('Date: Tue, 10 Mar 2026 09:00:00', 'Date: Tue, 10 Mar 2026 09:05:00');
    expect([await take(app, first), await take(app, second), await take(app, first)]).toEqual([
      'taken',
      'taken',
      'double',
    ]);
    expect(await db().ticket.count({ where: { requesterId: contact.id } })).toBe(2);
  });

  test('without a Message-ID, a subject or a word it is a ticket all the same, once', async () => {
    const contact = await buildContact(app);
    const mail = writeMail({ from: contact.email, subject: '', body: '', messageId: '' });
    expect([await take(app, mail), await take(app, mail)]).toEqual(['taken', 'double']);
    expect((await last()).ticket).toMatchObject({ title: 'Sans objet', description: '(message sans texte)' });
  });
});

describe('[AG-17] an answer goes to its ticket', () => {
  test('new words are the message, what they quote is kept apart, and the files come with it', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id, state: 'resolved' });
    const parent = await sentTo(app, contact, ticket.id);
    const text =
      'Content-Type: text/plain; charset=utf-8\r\n\r\nPas encore.\r\n\r\nLe lun. 9 mars 2026 à 10:00, Corail a écrit :\r\n> C’est fait';
    const mail = parts(text, filePart('note.txt', 'bonjour', 'text/plain'));
    await take(
      app,
      writeMail({ from: `Alex <${contact.email.toUpperCase()}>`, headers: [`References: <x@y> ${parent}`], ...mail }),
    );
    const [comment] = await comments(ticket.id);
    expect(comment).toMatchObject({
      authorId: contact.id,
      body: 'Pas encore.',
      isByMail: true,
      isInternal: false,
      quotation: expect.stringContaining('> C’est fait'),
    });
    expect(comment?.attachments.map(({ name }) => name)).toEqual(['note.txt']);
    // As in the portal: what is answered when resolved is open again.
    expect(await db().ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
      state: 'open',
      isAnswerDue: true,
    });
    const seen = await (await signedIn(app, contact)).get(`/tickets/${ticket.id}/comments`);
    expect(seen.body.rows[0]).toMatchObject({ isByMail: true, quotation: expect.stringContaining('> C’est fait') });
  });

  test('staff answer by mail what only they received: a public message, and the client is told', async () => {
    const [contact, staff] = [await buildContact(app), await buildStaff(app)];
    const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
    const parent = await sentTo(app, staff, ticket.id);
    await take(app, writeMail({ from: staff.email, headers: [`In-Reply-To: ${parent}`], body: 'C’est réparé.' }));
    expect(await comments(ticket.id)).toMatchObject([{ authorId: staff.id, isInternal: false, body: 'C’est réparé.' }]);
    expect(
      await db().mailMessage.count({ where: { ticketId: ticket.id, recipientId: contact.id, kind: 'ticket.message' } }),
    ).toBe(1);
  });

  test('[AG-25] what staff answer to an internal note is a note, with what it quotes: no client reads or hears of it', async () => {
    const [contact, staff] = [await buildContact(app), await buildStaff(app)];
    const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
    const parent = await sentTo(app, staff, ticket.id, 'ticket.note');
    const later = await sentTo(app, staff, ticket.id);
    const text =
      'Content-Type: text/plain; charset=utf-8\r\n\r\nEntendu.\r\n\r\nLe lun. 9 mars 2026 à 10:00, Corail a écrit :\r\n> Client difficile';
    const mail = parts(text, filePart('devis.txt', 'marge', 'text/plain'));
    await take(app, writeMail({ from: staff.email, headers: [`References: ${parent} ${later}`], ...mail }));
    const [note] = await comments(ticket.id);
    expect(note).toMatchObject({ isInternal: true, authorId: staff.id, attachments: [{ isInternal: true }] });
    const client = await signedIn(app, contact);
    expect((await client.get(`/tickets/${ticket.id}/comments`)).body.rows).toEqual([]);
    expect(JSON.stringify((await client.get(`/tickets/${ticket.id}/timeline`)).body)).not.toContain('difficile');
    expect(await db().mailMessage.count({ where: { recipientId: contact.id } })).toBe(0);
  });

  test('the reference in the subject is enough for a known contact of that company', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId, reference: 'T-2026-99001' });
    await take(app, writeMail({ from: contact.email, subject: `RE: [${ticket.reference}] Nouveau message : x` }));
    expect(await comments(ticket.id)).toHaveLength(1);
  });

  test('people in copy are not heard: the sender alone writes', async () => {
    const [contact, other] = [await buildContact(app), await buildContact(app)];
    await take(app, writeMail({ from: contact.email, headers: [`Cc: ${other.email}`] }));
    expect((await last()).ticket?.requesterId).toBe(contact.id);
  });
});

describe('[AG-17] an address alone proves nothing', () => {
  const wait = async (mail: string) => {
    await take(app, mail);
    const { state, reason, ticket, storageKey } = await last();
    expect(state).toBe('waiting');
    expect(await app.kernel.storage.has(storageKey ?? '')).toBe(true);
    return { reason, comments: ticket?.comments ?? [] };
  };

  test('[AG-14] an answer to another company’s ticket waits, even with a true reference', async () => {
    const [contact, theirs] = [await buildContact(app), await buildContact(app)];
    const ticket = await buildTicket(app, { companyId: theirs.companyId, requesterId: theirs.id });
    const parent = await sentTo(app, theirs, ticket.id);
    const forged = writeMail({ from: contact.email, headers: [`References: ${parent}`] });
    expect(await wait(forged)).toEqual({ reason: 'other_ticket', comments: [] });
  });

  test('[AG-14] a contact who sees their own tickets only does not answer a colleague’s', async () => {
    const colleague = await buildContact(app);
    const contact = await buildContact(app, { companyId: colleague.companyId, ticketScope: 'own' });
    const ticket = await buildTicket(app, { companyId: colleague.companyId, requesterId: colleague.id });
    const mail = writeMail({ from: contact.email, headers: [`References: <ticket.${ticket.id}@guichet.example>`] });
    expect(await wait(mail)).toEqual({ reason: 'other_ticket', comments: [] });
  });

  test('whoever writes as staff without a mail of ours in hand is not staff', async () => {
    const [contact, staff] = [await buildContact(app), await buildStaff(app)];
    const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
    const parent = await sentTo(app, contact, ticket.id);
    expect(await wait(writeMail({ from: staff.email, headers: [`References: ${parent}`] }))).toEqual({
      reason: 'unproven_staff',
      comments: [],
    });
    expect(await wait(writeMail({ from: staff.email }))).toEqual({ reason: 'unproven_staff', comments: [] });
  });

  test('a mail of ours to a stranger proves nothing of staff; one to the address of the agency does', async () => {
    const [contact, staff] = [await buildContact(app), await buildStaff(app)];
    const ticket = await buildTicket(app, {
      companyId: contact.companyId,
      requesterId: contact.id,
      reference: 'T-2026-99007',
    });
    const toNobody = (email: string) => sentTo(app, { id: null, email }, null);
    const subject = `Re: [${ticket.reference}] x`;
    const forged = async (email: string) =>
      writeMail({ from: staff.email, subject, headers: [`In-Reply-To: ${await toNobody(email)}`] });
    expect(await wait(await forged('stranger@elsewhere.test'))).toEqual({ reason: 'unproven_staff', comments: [] });
    await take(app, await forged('Bonjour@corail.test'));
    expect(await comments(ticket.id)).toMatchObject([{ authorId: staff.id }]);
  });

  test('a seal made up, or of a mail to somebody else, is no proof when the settings ask for one', async () => {
    await set({ 'incoming.trustsKnownSenders': false });
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
    const parent = await sentTo(app, contact, ticket.id);
    const made = parent.replace(/\.[0-9a-f]{20}@/, '.00000000000000000000@');
    expect((await wait(writeMail({ from: contact.email, headers: [`References: ${made}`] }))).reason).toBe('unproven');
    expect((await wait(writeMail({ from: contact.email }))).reason).toBe('unproven');
    await take(app, writeMail({ from: contact.email, headers: [`References: ${parent}`] }));
    expect(await comments(ticket.id)).toHaveLength(1);
    await set({ 'incoming.trustsKnownSenders': true });
  });

  test.each([
    ['a person who was shut out', { state: 'disabled' as const }, 'disabled'],
    ['a contact without access', { state: 'no_access' as const }, 'no_access'],
  ])('%s waits', async (_who, data, reason) => {
    const contact = await buildContact(app);
    await db().user.update({ where: { id: contact.id }, data });
    expect((await wait(writeMail({ from: contact.email }))).reason).toBe(reason);
  });

  test('[AG-34] whoever is shut out while their mail is taken writes nothing: it waits', async () => {
    const contact = await buildContact(app);
    const shutOut = ['update "User" set state = $2 where id = $1', [contact.id, 'disabled']] as const;
    expect(await whileHeld(app, [shutOut], () => take(app, writeMail({ from: contact.email })))).toBe('taken');
    expect(await last()).toMatchObject({ state: 'waiting', reason: 'disabled', ticketId: null });
    expect(await db().ticket.count({ where: { requesterId: contact.id } })).toBe(0);
  });

  test('a contact of an archived company waits, and so does somebody unknown', async () => {
    const contact = await buildContact(app);
    await db().company.update({ where: { id: contact.companyId }, data: { archivedAt: app.clock.now() } });
    expect((await wait(writeMail({ from: contact.email }))).reason).toBe('archived_company');
    expect((await wait(writeMail({ from: 'Zoé <zoe@unknown.test>' }))).reason).toBe('unknown_sender');
  });

  test('staff who decide are told of it once, as each chose; others are not, and nothing mailed says whose it is', async () => {
    const [decides, mailed] = [await buildStaff(app, 'manager'), await buildStaff(app, 'manager')];
    const role = await db().role.create({ data: { name: 'Sans courrier', kind: 'staff', rank: 20, permissions: [] } });
    const other = await buildStaff(app, 'technician', { roleId: role.id });
    const topics = { incomingMails: { isShown: true, mail: 'now' } };
    await (await signedIn(app, mailed)).patch('/me/notification-preferences', { topics });
    const raw = writeMail({ from: 'inconnu@unknown.test', subject: 'Bonjour de Zoé' });
    await wait(raw);
    await take(app, raw);
    await take(app, writeMail({ from: 'robot@unknown.test', headers: ['Auto-Submitted: auto-replied'] }));
    const seen = async (person: { id: string }) =>
      (await (await signedIn(app, person)).get('/notifications?kind=mail.waiting&limit=1')).body.rows;
    expect(await seen(decides)).toMatchObject([
      { kind: 'mail.waiting', subject: 'inconnu@unknown.test · Bonjour de Zoé' },
    ]);
    expect(await seen(other)).toEqual([]);
    const unread = async () => (await (await signedIn(app, decides)).get('/notifications/count')).body.unread;
    const before = await unread();
    const { id } = await db().incomingMail.findFirstOrThrow({ where: { fromAddress: 'inconnu@unknown.test' } });
    await (await signedIn(app, mailed)).post(`/incoming-mails/${id}/refuse`, { isBlocked: false });
    expect([await seen(decides), await unread()]).toEqual([[], before - 1]);
    const mails = await db().mailMessage.findMany({ where: { kind: 'mail.waiting' } });
    expect(mails.map(({ recipientId }) => recipientId)).toEqual([mailed.id]);
    expect(JSON.stringify(mails)).not.toMatch(/inconnu|Zoé/);
  });

  test('the eleventh mail of an hour waits for a person', async () => {
    const contact = await buildContact(app);
    for (let index = 0; index < 10; index += 1) await take(app, writeMail({ from: contact.email }));
    expect(await db().ticket.count({ where: { requesterId: contact.id } })).toBe(10);
    expect((await wait(writeMail({ from: contact.email }))).reason).toBe('too_often');
  });
});

describe('[AG-17] machines are never answered', () => {
  test.each([
    ['an absence message', ['Auto-Submitted: auto-replied'], 'automatic'],
    ['a list', ['Precedence: bulk'], 'automatic'],
    ['an old robot', ['X-Autoreply: yes'], 'automatic'],
    ['a mail without a way back', ['Return-Path: <>'], 'automatic'],
  ])('%s is written down and makes nothing', async (_what, headers, reason) => {
    const contact = await buildContact(app);
    const before = await db().mailMessage.count();
    await take(app, writeMail({ from: contact.email, headers }));
    expect(await last()).toMatchObject({ state: 'ignored', reason, ticketId: null, body: '' });
    expect(await db().mailMessage.count()).toBe(before);
  });

  test.each([
    'Réponse automatique : C’est réparé',
    'Absence du bureau',
    'Automatic reply: C’est réparé',
    'Out of office',
  ])(
    'an absence message that its headers do not tell, « %s », opens nothing again: somebody looks',
    async (subject) => {
      const contact = await buildContact(app);
      const ticket = await buildTicket(app, {
        companyId: contact.companyId,
        requesterId: contact.id,
        state: 'resolved',
      });
      const parent = await sentTo(app, contact, ticket.id);
      await take(
        app,
        writeMail({ from: contact.email, subject: encoded(subject), headers: [`In-Reply-To: ${parent}`] }),
      );
      expect(await last()).toMatchObject({
        state: 'waiting',
        reason: 'automatic',
        body: 'Bonjour',
        ticketId: ticket.id,
      });
      expect((await last()).ticket).toMatchObject({ state: 'resolved', comments: [] });
      await take(app, writeMail({ from: contact.email, subject: `Re: ${encoded(subject)}` }));
      expect(await last()).toMatchObject({ state: 'accepted' });
    },
  );

  test('our own mail that comes back to us makes no loop, from whatever address', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId });
    const messageId = await sentTo(app, contact, ticket.id);
    for (const mail of [
      writeMail({ from: contact.email, messageId }),
      writeMail({ from: 'Support <support@corail.test>' }),
      writeMail({ from: 'support+abc@corail.test' }),
      writeMail({ from: 'bonjour@corail.test' }),
    ]) {
      await take(app, mail);
      expect(await last()).toMatchObject({ state: 'ignored', reason: 'own' });
    }
  });

  test('a mail that could not be delivered says so where staff look; a delay does not', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId });
    const messageId = await sentTo(app, contact, ticket.id);
    const report = (action: string) =>
      writeMail({
        from: 'MAILER-DAEMON@corail.test',
        contentType: 'multipart/report; report-type=delivery-status; boundary="b1"',
        body: `--b1\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--b1\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${messageId}\r\nSubject: x\r\n\r\nx\r\n--b1--`,
      });
    await take(app, report('delayed'));
    expect(await db().mailMessage.count({ where: { ticketId: ticket.id, state: 'bounced' } })).toBe(0);
    await take(app, report('failed'));
    expect(await last()).toMatchObject({ state: 'ignored', reason: 'bounce' });
    const mail = await db().mailMessage.findFirst({ where: { ticketId: ticket.id } });
    expect(mail).toMatchObject({ state: 'bounced', lastError: expect.stringContaining('550 5.1.1 no such user') });
  });
});

describe('[AG-17] whatever a mail is made of', () => {
  const opened = async (
    fields: Omit<Parameters<typeof writeMail>[0], 'from'>,
    change = (raw: string): string | Buffer => raw,
  ) => {
    const contact = await buildContact(app);
    await take(app, change(writeMail({ from: contact.email, ...fields })));
    const { ticket, state, reason } = await last();
    expect({ state, reason }).toEqual({ state: 'accepted', reason: null });
    return ticket;
  };

  test('HTML alone becomes text: no script, no image, links with their address', async () => {
    const body =
      '<html><style>p{}</style><script>alert(1)</script><p>Bonjour <b>vous</b></p><img src="https://spy.test/x.png"><ul><li>un</li></ul><a href="https://a.test/x">ici</a>';
    const ticket = await opened({ contentType: 'text/html; charset=utf-8', body });
    expect(ticket?.description).toMatch(/^Bonjour vous/);
    expect(ticket?.description).toContain('ici (https://a.test/x)');
    expect(ticket?.description).not.toMatch(/spy|alert|<|p\{/);
  });

  test('an encoding that lies, characters that no database takes, headers that are wrong: what can be read is', async () => {
    const latin = await opened({ contentType: 'text/plain; charset=iso-8859-1', body: 'D\u00e9j\u00e0 vu' }, (raw) =>
      Buffer.from(raw, 'latin1'),
    );
    expect(latin?.description).toBe('Déjà vu');
    const broken = await opened({
      contentType: 'text/plain; charset=x-unknown',
      body: 'a\u0000b\ufffe c',
      subject: '=?UTF-8?B?////?= \u0000x',
    });
    expect(broken?.description).toMatch(/^a.?b/);
    const cut = await opened({
      contentType: 'multipart/mixed; boundary="b1"',
      body: '--b1\r\nContent-Type: text/plain\r\n\r\nsans fin',
    });
    expect(cut?.description).toBe('sans fin');
  });

  test('[AG-31] files are checked as uploads are: a name climbs nowhere, a program is left out by name', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const inline = `Content-Type: image/png\r\nContent-ID: <img1>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n${png.toString('base64')}`;
    const ticket = await opened(
      parts(
        'Content-Type: text/plain\r\n\r\nVoir ci-joint',
        filePart('../../x.txt', 'texte'),
        filePart('virus.exe', 'MZ\u0000'),
        inline,
      ),
    );
    expect(ticket?.attachments.map(({ name }) => name).toSorted()).toEqual(['image.png', 'x.txt']);
    expect(ticket?.description).toBe('Voir ci-joint\n\nNon repris du mail : virus.exe (type de fichier refusé).');
    for (const { storageKey } of ticket?.attachments ?? []) expect(await app.kernel.storage.has(storageKey)).toBe(true);
  });

  test('more words than a message holds are cut in it and whole beside it', async () => {
    const ticket = await opened({ body: 'mot '.repeat(8000) });
    expect(ticket?.description.length).toBeLessThanOrEqual(20_000);
    expect(ticket?.attachments.map(({ name }) => name)).toEqual(['message.txt']);
  });

  test.each([
    ['parts', '--b\r\nContent-Disposition: attachment; filename=../../x\r\n\r\nx\r\n'.repeat(50_000)],
    ['lines', '\r\n'.repeat(800_000)],
  ])('a mail of endless %s waits unread: reading it would hold everybody up', async (_what, body) => {
    const { email } = await buildContact(app);
    const raw = writeMail({ from: email, contentType: 'multipart/mixed; boundary=b', body });
    expect(await take(app, raw)).toBe('taken');
    const mail = await last();
    expect(mail).toMatchObject({ state: 'waiting', reason: 'unreadable', storageKey: expect.any(String) });
    expect(mail).toMatchObject({ fromAddress: email, subject: 'Une question' });
    const staff = await signedIn(app, await buildStaff(app, 'administrator'));
    expect(await staff.post(`/incoming-mails/${mail?.id}/accept`, {})).toMatchObject({
      status: 409,
      body: { code: 'intake.unreadable' },
    });
    expect(await last()).toMatchObject({ state: 'waiting', storageKey: mail?.storageKey });
  });

  test('tags and quotations without end are read at their beginning', async () => {
    const tags = await opened({ contentType: 'text/html', body: `Bonjour${'<div>'.repeat(200_000)}` });
    expect(tags?.description).toMatch(/^Bonjour/);
    const quoted = await opened({ body: `Bonjour\r\n${'> \r\n'.repeat(120_000)}` });
    expect(quoted?.description).toMatch(/^Bonjour/);
    expect(quoted?.attachments).toMatchObject([{ name: 'message.txt' }]);
  });

  test('what is no mail at all waits or is ignored; nothing stops', async () => {
    for (const raw of ['', '\u0000\u0000', 'x'.repeat(100_000), Buffer.alloc(5000, 255)])
      expect(await take(app, raw)).toBe('taken');
    expect((await api(app).get('/branding')).status).toBe(200);
  });
});
