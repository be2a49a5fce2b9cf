import type { Prisma } from '../kernel/db/generated/client.ts';
import { storageKey } from '../kernel/storage/file-storage.ts';
import { childAudience, ticketAudience } from '../modules/tickets/public.ts';
import type { FileName } from './files.ts';
import { fillWords, type Words } from './fill-words.ts';
import type { TicketPlan } from './ticket-plan.ts';
import { known, type World } from './world.ts';

/** A file that is asked for: made when all tickets are known. */
export interface AskedFile {
  name: FileName;
  words: Words;
  row: Prisma.AttachmentCreateManyInput & { storageKey: string };
}

type TicketRow = Prisma.TicketCreateManyInput & { id: string; version: number };

/** A ticket while it is played: every act writes its rows. */
export interface TicketLog {
  readonly row: TicketRow;
  readonly files: AskedFile[];
  change(action: string, happened: { at: Date; by: string | null; data: Partial<TicketRow> }): void;
  say(said: { text: string; by: string; at: Date; isInternal?: boolean; file?: FileName | undefined }): void;
  attach(name: FileName, given: { by: string; at: Date; commentId?: string; isInternal?: boolean }): void;
}

/** Opens a ticket. Its number is given later, in the order of time. */
export function openTicket(world: World, plan: TicketPlan, openedAt: Date): TicketLog {
  const row = firstRow(world, plan, openedAt);
  const files: AskedFile[] = [];
  const book: Book = {
    world,
    row,
    files,
    words: plan.words,
    owner: { companyId: row.companyId, requesterId: plan.requester.id },
  };
  return {
    row,
    files,
    change: (action, happened) => writeChange(book, action, happened),
    say: (said) => writeComment(book, said),
    attach: (name, given) => writeAttachment(book, name, given),
  };
}

/** Where the acts of one ticket are written. */
interface Book {
  world: World;
  row: TicketRow;
  files: AskedFile[];
  words: Words;
  owner: { companyId: string; requesterId: string };
}

function writeChange(book: Book, action: string, { at, by, data }: Parameters<TicketLog['change']>[1]): void {
  const { row, owner } = book;
  const before = Object.fromEntries(Object.keys(data).map((key) => [key, row[key as keyof TicketRow] ?? null]));
  const change = { entity: 'ticket', entityId: row.id, action, before, after: data };
  book.world.rows.changes.push({ ...change, ...about(row), audience: ticketAudience(owner), actorId: by, at });
  Object.assign(row, data, { version: row.version + 1, lastActivityAt: at, updatedAt: at });
}

function writeComment(book: Book, { text, by, at, isInternal = false, file }: Parameters<TicketLog['say']>[0]): void {
  const { world, row, words, owner } = book;
  const part = { id: world.random.id(at), ...about(row), isInternal, createdAt: at };
  const comment = { ...part, authorId: by, body: fillWords(text, words) };
  world.rows.comments.push(comment);
  const change = { entity: 'comment', entityId: comment.id, action: 'created', after: comment };
  world.rows.changes.push({ ...change, ...about(row), audience: childAudience(owner, isInternal), actorId: by, at });
  if (file) writeAttachment(book, file, { by, at, commentId: comment.id, isInternal });
  Object.assign(row, { lastActivityAt: at, updatedAt: at });
}

function writeAttachment(book: Book, name: FileName, given: Parameters<TicketLog['attach']>[1]): void {
  const { by, at, commentId = null, isInternal = false } = given;
  const { world, row, words, owner } = book;
  const id = world.random.id(at);
  const unmade = { contentType: '', sizeBytes: 0, sha256: '' };
  const stored = { id, storageKey: storageKey('attachments', id), name, ...unmade, createdAt: at };
  book.files.push({ name, words, row: { ...stored, ...about(row), isInternal, commentId, uploaderId: by } });
  const change = { entity: 'attachment', entityId: id, action: 'created', after: { name, isInternal } };
  world.rows.changes.push({ ...change, ...about(row), audience: childAudience(owner, isInternal), actorId: by, at });
}

const about = ({ id, companyId }: TicketRow) => ({ ticketId: id, companyId });

function firstRow(world: World, plan: TicketPlan, openedAt: Date): TicketRow {
  const { client, requester, title, description, priority, theme, words } = plan;
  return {
    id: world.random.id(openedAt),
    reference: '',
    companyId: client.id,
    requesterId: requester.id,
    priority,
    themeId: known(world.themes, theme),
    title: fillWords(title, words),
    description: fillWords(description, words),
    state: 'open',
    stepId: null,
    assigneeId: null,
    deadlineOn: null,
    openedAt,
    lastActivityAt: openedAt,
    updatedAt: openedAt,
    resolvedAt: null,
    closedAt: null,
    closureRequestedAt: null,
    closureRequestedById: null,
    closureComment: null,
    rating: null,
    ratingComment: null,
    version: 1,
  };
}
