import type { ApiClient } from '@guichet/api-client/api-client';
import { ApiError } from '@guichet/api-client/api-error';
import type { RichText } from '@guichet/dto/core/rich-text';
import { type PublicationRow, publication } from '@guichet/dto/progress/publication';
import type { Writing, WrittenPhoto } from './outbox-rows.ts';
import { sendPhotos } from './send-photos.ts';

/** What sending needs of the device. */
export interface Sending {
  api: ApiClient;
  fileOf: (key: string) => Promise<File | undefined>;
  /** Keeps how far it is, before the next step. */
  keep: (writing: Writing) => Promise<void>;
  /** How much of its photos has left, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** What is released and leaves later than this was written without network: its date is then that of its release. */
const LATE_MS = 60_000;

/**
 * Sends what was written, going on where an earlier try stopped: every step can be taken twice and counts once. [WS-19]
 * @returns the publication as it now is.
 * @throws ApiError; what has been done stays done.
 */
export async function sendWriting(written: Writing, sending: Sending): Promise<PublicationRow> {
  const { api, keep } = sending;
  let writing = written;
  if (!writing.publicationId) {
    const row = await create(writing, api);
    if (isDone(writing, row)) return row;
    writing = { ...writing, publicationId: row.id };
    await keep(writing);
  }
  writing = await sendPhotos(writing, sending);
  const row = await rewrite(writing, api);
  for (const id of writing.droppedPhotoIds) await dropPhoto(id, api);
  if (row.state === 'draft' && writing.publishes) return publish(writing, api);
  const isOlder = row.photos.some(({ id }) => writing.droppedPhotoIds.includes(id));
  return isOlder ? api.read(`/publications/${row.id}`, publication) : row;
}

/** A text alone is there with one request; photos have to find their publication first, which nobody reads until it is whole. */
function create(writing: Writing, api: ApiClient): Promise<PublicationRow> {
  const { key, projectId, body, marksFinished, publishes, photos } = writing;
  const isWhole = publishes && photos.length === 0;
  const state = isWhole ? 'published' : 'draft';
  const input = { body: withoutPhotos(body), state, marksFinished, clientKey: key };
  return dated(writing, (date) =>
    api.command(
      `/projects/${projectId}/publications`,
      { ...input, ...(isWhole && { ...date, tell: writing.tells }) },
      { answer: publication },
    ),
  );
}

/** One that was published by an earlier try whose answer was lost, or that had nothing left to do. */
const isDone = ({ photos, publishes, body }: Writing, row: PublicationRow): boolean =>
  photos.length === 0 && (row.state === 'published') === publishes && isSame(row.body, body);

async function rewrite(writing: Writing, api: ApiClient): Promise<PublicationRow> {
  const { publicationId, over, photos, marksFinished, publishedAt } = writing;
  const body = withPhotoIds(writing.body, photos);
  const date = over?.state === 'published' && publishedAt ? { publishedAt } : {};
  try {
    return await api.command(
      `/publications/${publicationId}`,
      { body, marksFinished, ...date },
      { method: 'PATCH', version: over?.version, answer: publication },
    );
  } catch (error) {
    const current = staleOf(error);
    // The answer to an earlier try was lost: what is stored is what was written here.
    if (current && isSame(current.body, body) && current.marksFinished === marksFinished) return current;
    throw error;
  }
}

async function dropPhoto(id: string, api: ApiClient): Promise<void> {
  try {
    await api.command(`/photos/${id}`, undefined, { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
  }
}

async function publish(writing: Writing, api: ApiClient): Promise<PublicationRow> {
  const path = `/publications/${writing.publicationId}`;
  try {
    return await dated(writing, (date) =>
      api.command(`${path}/publish`, { ...date, tell: writing.tells }, { answer: publication }),
    );
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'publication.already_published') throw error;
    return api.read(path, publication);
  }
}

/** With the date that was said, else that of its release where it leaves late; a device whose clock is ahead is not believed. */
async function dated<Answer>(
  { publishedAt, releasedAt }: Writing,
  send: (date: { publishedAt?: string }) => Promise<Answer>,
): Promise<Answer> {
  if (publishedAt) return send({ publishedAt });
  if (!releasedAt || Date.now() - Date.parse(releasedAt) < LATE_MS) return send({});
  try {
    return await send({ publishedAt: releasedAt });
  } catch (error) {
    if (!(error instanceof ApiError) || !error.fields.publishedAt) throw error;
    return send({});
  }
}

/** What is stored, where a rewriting met another one. */
export function staleOf(error: unknown): PublicationRow | null {
  const problem = error as Partial<Pick<ApiError, 'status' | 'params'>> | null;
  const parsed = problem?.status === 412 ? publication.safeParse(problem.params?.current) : null;
  return parsed?.success ? parsed.data : null;
}

const withoutPhotos = (body: RichText): RichText => ({
  ...body,
  content: body.content.filter(({ type }) => type !== 'photo'),
});

/** The text as the API knows it: photos of this device by the ids that they got, those that were taken out left out. */
function withPhotoIds(body: RichText, photos: readonly WrittenPhoto[]): RichText {
  const ids = new Map(photos.map(({ key, photoId }) => [key, photoId]));
  const content = body.content.map((block) => {
    const photoId = block.type === 'photo' ? ids.get(block.attrs.photoId) : null;
    return photoId ? { type: 'photo' as const, attrs: { photoId } } : block;
  });
  return { ...body, content };
}

const isSame = (one: RichText, other: RichText): boolean => JSON.stringify(one) === JSON.stringify(other);
