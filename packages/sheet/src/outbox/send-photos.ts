import type { ApiClient } from '@guichet/api-client/api-client';
import { ApiError } from '@guichet/api-client/api-error';
import { photo as photoSchema } from '@guichet/dto/progress/photo';
import { publication } from '@guichet/dto/progress/publication';
import { type PhotoDoors, PhotoQueue } from '../photos/photo-queue.ts';
import { type KeptPhoto, type PhotoUpload, problemOf } from '../photos/photo-upload.ts';
import { preparePhoto } from '../photos/prepare-photo.ts';
import type { Writing, WrittenPhoto } from './outbox-rows.ts';
import type { Sending } from './send-writing.ts';

/**
 * Sends those of its photos that are not there yet, after those that are; each keeps its key, so that one that has arrived
 * without its answer is found again. [WS-19]
 * @returns what was written, with the ids that its photos got.
 * @throws ApiError for the first that could not be sent; the others are there, and kept as such.
 */
export async function sendPhotos(writing: Writing, { api, fileOf, keep, onProgress }: Sending): Promise<Writing> {
  const { publicationId, photos, droppedPhotoIds } = writing;
  if (!publicationId || photos.every(({ photoId }) => photoId)) return writing;
  const doors = doorsOf(api);
  const there = await doors.list(publicationId);
  const queue = new PhotoQueue(
    doors,
    there.filter(({ id }) => !droppedPhotoIds.includes(id)),
  );
  queue.subscribe(() => onProgress(shareOf(queue.read(), photos)));
  queue.add(await Promise.all(photos.filter(({ photoId }) => !photoId).map((photo) => keptPhoto(photo, fileOf))));
  queue.open(publicationId);
  await queue.settle();
  const sent = new Map(queue.read().map((upload) => [upload.clientKey, upload]));
  queue.clear();
  const withIds = photos.map((photo) => ({
    ...photo,
    photoId: photo.photoId ?? sent.get(photo.key)?.photo?.id ?? null,
  }));
  const next = { ...writing, photos: withIds };
  await keep(next);
  const failed = withIds.find(({ photoId }) => !photoId);
  if (failed) throw problemOf(sent.get(failed.key));
  return next;
}

async function keptPhoto({ key, fileName }: WrittenPhoto, fileOf: Sending['fileOf']): Promise<KeptPhoto> {
  const file = await fileOf(key);
  if (!file) throw new ApiError(422, 'sheet.photo_lost', { params: { name: fileName } });
  return { file, clientKey: key };
}

function shareOf(uploads: readonly PhotoUpload[], photos: readonly WrittenPhoto[]): number {
  const keys = new Set(photos.map(({ key }) => key));
  const own = uploads.filter(({ clientKey }) => keys.has(clientKey));
  return own.reduce((sum, { share }) => sum + share, 0) / Math.max(1, own.length);
}

function doorsOf(api: ApiClient): PhotoDoors {
  return {
    prepare: preparePhoto,
    send: (publicationId, file, options) =>
      api.upload(`/publications/${publicationId}/photos`, file, { ...options, answer: photoSchema }),
    update: (id, change) => api.command(`/photos/${id}`, change, { method: 'PATCH', answer: photoSchema }),
    list: async (id) => (await api.read(`/publications/${id}`, publication)).photos,
  };
}
