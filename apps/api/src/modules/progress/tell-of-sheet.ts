import type { TellingPreview, tellingPreviewInput } from '@guichet/dto/progress/telling-preview';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, sqlIn } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { findRecipients, type News, notify, previewNews } from '../notifications/public.ts';
import { findAnswerable, findReaders, findThreadReaders } from './news-readers.sql.ts';

/** A publication, as telling of it needs it. */
interface Published {
  id: string;
  projectId: string;
  companyId: string;
  marksFinished: boolean;
  version: number;
}

/**
 * Tells the company of a project of what was published, or that it was undone, each contact as they chose. [WS-15]
 * Whoever publishes decides whether it is told: publishing alone tells nobody.
 */
export async function tellCompany(
  tx: Transaction,
  context: Context,
  publication: Published,
  act: 'published' | 'cancelled',
): Promise<void> {
  const { id, projectId, companyId, marksFinished, version } = publication;
  const published = marksFinished ? 'publication.finished' : 'publication.new';
  // What was restored may be undone again, and that is news.
  const news = act === 'published' ? { kind: published, key: id } : { kind: CANCELLED, key: `${id}:${version}` };
  const recipientIds = await findReaders(sqlIn(tx), companyId);
  const subject = { entity: 'publication', id } as const;
  await notify(tx, context, {
    ...(news as Pick<News, 'kind' | 'key'>),
    subject,
    companyId,
    projectId,
    recipientIds,
    mail: 'grouped',
  });
}

const CANCELLED = 'publication.cancelled';

/** Tells those whom a comment concerns: of a client's the staff, of the staff's the clients. [WS-15] */
export async function tellOfComment(tx: Transaction, context: Context, comment: Said): Promise<void> {
  const { id, companyId, projectId } = comment;
  const isByClient = context.actor.kind === 'client';
  const recipientIds = isByClient
    ? await findAnswerable(sqlIn(tx), comment)
    : await findThreadReaders(sqlIn(tx), companyId, id);
  await notify(tx, context, {
    kind: isByClient ? 'publication_comment.by_client' : 'publication_comment.by_staff',
    key: id,
    subject: { entity: 'publicationComment', id },
    companyId,
    projectId,
    recipientIds,
    mail: 'grouped',
  });
}

interface Said {
  id: string;
  publicationId: string;
  projectId: string;
  companyId: string;
  parentId: string | null;
}

/** Who of the company would be told of a publication by what, and at what cost, before it is told. @throws notFound. [WS-15] */
export async function previewTelling(
  context: Context,
  projectId: string,
  { act }: z.output<typeof tellingPreviewInput>,
): Promise<TellingPreview> {
  const select = { companyId: true, reference: true, title: true } as const;
  const where = { id: projectId };
  const { companyId, reference, title } = await orNotFound(context.db.project.findFirst({ where, select }));
  const recipients = await findRecipients(context.sql, await findReaders(context.sql, companyId));
  // What is not written yet has no number: any other is as long.
  const publicationId = uuidv7();
  const subject = { entity: 'publication', id: publicationId } as const;
  const news = { kind: KINDS[act], key: publicationId, subject, companyId, projectId, mail: 'grouped' } as const;
  const preview = previewNews(context, news, { recipients, subject: `${reference} · ${title}`, publicationId });
  return { ...preview, contacts: recipients.length };
}

const KINDS = { publish: 'publication.new', finish: 'publication.finished', cancel: CANCELLED } as const;
