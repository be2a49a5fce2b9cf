import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import type { Prisma } from '../kernel/db/generated/client.ts';
import { uuidv7 } from '../kernel/ids.ts';
import { storageKey } from '../kernel/storage/file-storage.ts';
import { buildCompany, buildContact, buildStaff } from './people.ts';
import type { TestApp } from './test-app.ts';

/** No person would write it. */
export const MARKER = 'CANARI-7f3e';

/** Columns whose text is not a person's: the database or a rule decides what may stand there. */
const NOT_FREE = new Set([
  'language',
  'countryCode',
  'storageKey',
  'tokenHash',
  'codeHash',
  'passwordHash',
  'totpSecret',
  'sha256',
  'contentType',
  'originalKey',
  'thumbKey',
  'screenKey',
  'printKey',
  'hash',
]);

/**
 * Builds a company with one row in every table that can belong to it, and writes the marker into every free text column of those
 * rows. Returns the identifiers by model.
 */
export async function buildForeignCompany(test: TestApp): Promise<Record<string, string>> {
  const db = test.kernel.database.systemDb('canary');
  const company = await buildCompany(test);
  const companyId = company.id;
  const [contact, staff] = [await buildContact(test, { companyId }), await buildStaff(test, 'manager')];
  const day = new Date('2026-03-01');
  const dates = { startsOn: day, endsOn: new Date('2027-02-28') };
  const contract = await db.contract.create({
    data: { companyId, reference: uuidv7(), kind: 'hosting', title: 'x', notes: 'x', ...dates },
  });
  const pack = await db.hourPack.create({
    data: {
      companyId,
      contractId: contract.id,
      reference: uuidv7(),
      name: 'x',
      reason: 'x',
      minutes: 600,
      usedMinutes: 60,
      purchasedOn: day,
      expiresOn: dates.endsOn,
    },
  });
  const ticket = await db.ticket.create({
    data: {
      companyId,
      requesterId: contact.id,
      reference: uuidv7(),
      title: 'x',
      description: 'x',
      closureComment: 'x',
      ratingComment: 'x',
    },
  });
  const child = { companyId, ticketId: ticket.id };
  const comment = await db.comment.create({ data: { ...child, authorId: contact.id, body: 'x' } });
  const note = await db.comment.create({ data: { ...child, authorId: staff.id, body: 'x', isInternal: true } });
  const file = { contentType: 'image/png', sizeBytes: 4, sha256: 'x', storageKey: storageKey('canary', uuidv7()) };
  const attachment = await db.attachment.create({
    data: { ...child, ...file, commentId: comment.id, uploaderId: contact.id, name: 'x' },
  });
  await test.kernel.storage.write(file.storageKey, Buffer.from(MARKER));
  const intervention = await db.intervention.create({
    data: {
      ...child,
      userId: staff.id,
      kind: 'advice',
      summary: 'x',
      workedOn: day,
      minutes: 60,
      accountedMinutes: 60,
    },
  });
  const asked = { companyId, interventionId: intervention.id, askedById: contact.id, lastMessageAt: day };
  const question = await db.hourQuestion.create({ data: asked });
  const questionMessage = await db.hourQuestionMessage.create({
    data: { companyId, questionId: question.id, authorId: contact.id, body: 'x' },
  });
  const drawn = { minutes: 60, packMinutes: 600, rateCents: 0, workedOn: day };
  await db.hourAllocation.create({ data: { companyId, packId: pack.id, interventionId: intervention.id, ...drawn } });
  const session = await db.session.create({
    data: { userId: contact.id, userAgent: 'x', address: 'x', expiresAt: new Date('2027-01-01') },
  });
  const mail = await db.mailMessage.create({
    data: {
      companyId,
      ticketId: ticket.id,
      recipientId: contact.id,
      dedupeKey: uuidv7(),
      kind: 'x',
      toName: 'x',
      toAddress: 'x',
      subject: 'x',
      textBody: 'x',
    },
  });
  const notification = await db.notification.create({
    data: {
      recipientId: contact.id,
      companyId,
      ticketId: ticket.id,
      kind: 'ticket.commented',
      entity: 'ticket',
      entityId: ticket.id,
      details: { x: MARKER },
      dedupeKey: uuidv7(),
    },
  });
  const work = { companyId, leadId: staff.id, reference: uuidv7(), title: 'x' };
  const project = await db.project.create({
    data: { ...work, worksite: { create: { companyId } }, sheet: { create: { companyId } } },
  });
  const onSheet = { companyId, projectId: project.id };
  const kept = {
    storageKey: storageKey('canary', uuidv7()),
    contentType: 'application/pdf',
    sizeBytes: 4,
    sha256: 'x',
  };
  const document = await db.document.create({
    data: {
      ...onSheet,
      contractId: contract.id,
      kind: 'recap',
      title: 'x',
      fileName: 'x',
      input: { x: MARKER },
      state: 'ready',
      isVisibleToClient: true,
      ...kept,
    },
  });
  await test.kernel.storage.write(kept.storageKey, Buffer.from(MARKER));
  const told = { authorId: staff.id, body: richTextOf(MARKER) as Prisma.InputJsonObject, plainText: 'x' };
  const publication = await db.publication.create({
    data: { ...onSheet, ...told, state: 'published', publishedAt: day, cancelledAt: day, cancelReason: 'x' },
  });
  const draft = await db.publication.create({ data: { ...onSheet, ...told } });
  const publicationComment = await db.publicationComment.create({
    data: { ...onSheet, publicationId: publication.id, authorId: contact.id, body: 'x' },
  });
  const photo = await db.photo.create({
    data: {
      ...onSheet,
      publicationId: publication.id,
      uploaderId: staff.id,
      fileName: 'x',
      caption: 'x',
      isPublished: true,
      contentType: 'image/jpeg',
      sizeBytes: 4,
      sha256: 'x',
      originalKey: storageKey('canary', uuidv7()),
    },
  });
  await test.kernel.storage.write(photo.originalKey, Buffer.from(MARKER));
  const reserve = await db.reserve.create({
    data: { ...onSheet, number: 1, title: 'x', description: 'x', place: 'x', createdById: staff.id, reopenReason: 'x' },
  });
  const report = await db.acceptanceReport.create({
    data: { ...onSheet, reference: uuidv7(), heldOn: day, place: 'x', outcome: 'refused', remarks: 'x' },
  });
  const wish = { subject: 'company', field: 'city', before: 'x', after: 'x', state: 'waiting', reason: 'x' } as const;
  const change = await db.changeRequest.create({ data: { companyId, requestedById: contact.id, ...wish } });
  // Nobody's row, and no client's.
  const template = await db.answerTemplate.create({ data: { name: uuidv7(), body: 'x' } });
  const ids = {
    Company: companyId,
    User: contact.id,
    Contract: contract.id,
    HourPack: pack.id,
    Ticket: ticket.id,
    Comment: comment.id,
    InternalComment: note.id,
    Attachment: attachment.id,
    Intervention: intervention.id,
    HourQuestion: question.id,
    HourQuestionMessage: questionMessage.id,
    Document: document.id,
    Session: session.id,
    MailMessage: mail.id,
    Notification: notification.id,
    ChangeRequest: change.id,
    AnswerTemplate: template.id,
    Project: project.id,
    Publication: publication.id,
    Draft: draft.id,
    PublicationComment: publicationComment.id,
    Photo: photo.id,
    Reserve: reserve.id,
    AcceptanceReport: report.id,
  };
  await markEveryText(test, { ...ids, Note: note.id });
  return ids;
}

/** Rows that stand beside another of their table. */
const TABLES: Record<string, string> = { InternalComment: 'Comment', Note: 'Comment', Draft: 'Publication' };

/** Every text column of the rows, whichever there are: a column added tomorrow is marked without a word here. */
async function markEveryText(test: TestApp, ids: Record<string, string>): Promise<void> {
  const { pool } = test.kernel.database;
  const { rows } = await pool.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public' and data_type = 'text'`,
  );
  for (const [model, id] of Object.entries(ids)) {
    const table = TABLES[model] ?? model;
    const columns = rows.filter((row) => row.table === table && !NOT_FREE.has(row.column)).map((row) => row.column);
    const set = columns
      .map((column) => `"${column}" = '${MARKER}-' || left(id::text, 0) || coalesce(right("${column}", 12), '')`)
      .join(', ');
    if (set === '') continue;
    await pool.query(`update "${table}" set ${set} where id = $1`, [id]);
  }
}
