import type { ApiError } from '@guichet/api-client/api-error';
import type { RichText } from '@guichet/dto/core/rich-text';
import type { PublicationRow } from '@guichet/dto/progress/publication';

/** Why something was refused, as it can be kept. */
export type Refusal = Pick<ApiError, 'status' | 'code' | 'fields' | 'params' | 'requestId'>;

/**
 * Where something written stands: `open` while it is being written, `waiting` until it has left, `refused` when the API said no and
 * its author has to choose.
 */
type Standing = 'open' | 'waiting' | 'refused';

/** A photo of something written. The text names it by its key until it is there. */
export interface WrittenPhoto {
  key: string;
  fileName: string;
  /** Once the API has it. */
  photoId: string | null;
}

/** A publication as it is written on this device, with all it takes to send it once. [WS-19] */
export interface Writing {
  /** Made here: the same for every try, so that it arrives once. */
  key: string;
  userId: string;
  projectId: string;
  /** What is rewritten; or, of a new one that has begun to leave, what it has become. */
  publicationId: string | null;
  /** What is rewritten, as it was when that began; nothing for a new one. */
  over: Pick<PublicationRow, 'version' | 'state'> | null;
  body: RichText;
  photos: readonly WrittenPhoto[];
  /** Photos of what is rewritten that go. */
  droppedPhotoIds: readonly string[];
  marksFinished: boolean;
  /** When it was published, where that is said. [WS-07] */
  publishedAt: string | null;
  publishes: boolean;
  tells: boolean;
  standing: Standing;
  /** When its author let it go. */
  releasedAt: string | null;
  refusal: Refusal | null;
}

/** A comment that could not leave yet. [WS-19] */
export interface WrittenComment {
  key: string;
  userId: string;
  projectId: string;
  publicationId: string;
  parentId: string | null;
  body: string;
  standing: Exclude<Standing, 'open'>;
  releasedAt: string;
  refusal: Refusal | null;
}

/** What of a failure can be kept on the device. */
export const refusalOf = ({ status, code, fields, params, requestId }: ApiError): Refusal => ({
  status,
  code,
  fields,
  params,
  requestId,
});

/** What may go well the next time by itself: no network, a server that is down or busy, a session that has to be resumed. */
export const isPassing = ({ status }: Pick<ApiError, 'status'>): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500;
