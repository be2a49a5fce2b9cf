import { ApiError } from '@guichet/api-client/api-error';
import { MAX_PHOTO_BYTES, PHOTO_TYPES, type PhotoRow } from '@guichet/dto/progress/photo';
import type { PreparedPhoto } from './prepare-photo.ts';

/** For the `accept` of a field that chooses photos; the endings are for browsers that know no type for HEIC. */
export const ACCEPTED_PHOTOS = [...PHOTO_TYPES, '.heic', '.heif'].join(',');

/** Why a file is not sent at all. */
export type PhotoRefusal = 'empty' | 'tooLarge' | 'notAllowed' | 'tooMany';

/** A photo of a publication that is being written. */
export interface PhotoUpload {
  /** Made with it and kept: however often it is sent, it is there once. Names it in every list. */
  clientKey: string;
  name: string;
  /** What leaves, perhaps smaller than what was chosen; `null` for a photo that was on the publication already. To be kept over a reload. */
  file: File | null;
  /** `preparing`: it is drawn; `waiting`: for its turn, or for a publication. */
  state: 'preparing' | 'waiting' | 'sending' | 'sent' | 'failed' | 'refused';
  /** Of what has left, from 0 to 1. */
  share: number;
  refusal?: PhotoRefusal;
  /** Why the last try failed, or a change or a removal of what was sent. */
  problem?: ApiError | undefined;
  /** As the API keeps it, once sent. */
  photo?: PhotoRow;
  takenAt: string | null;
}

/** A file that was kept on the device, with the key that it had. */
export interface KeptPhoto {
  file: File;
  clientKey: string;
}

/** What a photo becomes once it is prepared. */
export const prepared = (ready: PreparedPhoto): Partial<PhotoUpload> => ({
  ...ready,
  state: 'waiting',
  ...(ready.file.size > MAX_PHOTO_BYTES && { state: 'refused', refusal: 'tooLarge' }),
});

/** A photo that was on the publication already. */
export const alreadyThere = (photo: PhotoRow): PhotoUpload => ({
  clientKey: photo.clientKey ?? photo.id,
  name: photo.fileName,
  file: null,
  state: 'sent',
  share: 1,
  photo,
  takenAt: photo.takenAt,
});

/** A file that was chosen, or was kept on the device, with what speaks against it. */
export function arriving({ file, clientKey }: KeptPhoto, isTooMany: boolean): PhotoUpload {
  const refusal = refusalOf(file, isTooMany);
  const state = refusal ? 'refused' : 'preparing';
  const base = { clientKey, name: file.name, file, share: 0, takenAt: null };
  return { ...base, state, ...(refusal && { refusal }) };
}

/** What is no image at all is told at once; a file without a type, or too large as it is, is looked at first. */
function refusalOf({ size, type }: File, isTooMany: boolean): PhotoRefusal | null {
  if (size === 0) return 'empty';
  if (type && !PHOTO_TYPES.some((taken) => taken === type)) return 'notAllowed';
  return isTooMany ? 'tooMany' : null;
}

/** What is told beside the file. */
export const fieldsOf = ({ clientKey, takenAt }: PhotoUpload, position: number): Record<string, string> => ({
  clientKey,
  position: String(position),
  ...(takenAt && { takenAt }),
});

const CODES: Record<PhotoRefusal, string> = {
  empty: 'photo.empty',
  notAllowed: 'photo.not_allowed',
  tooMany: 'photo.too_many',
  tooLarge: 'request.too_large',
};

/** Why one did not leave: told by the API, or before it was asked. */
export function problemOf(upload: PhotoUpload | undefined): ApiError {
  if (upload?.problem) return upload.problem;
  return upload?.refusal ? new ApiError(422, CODES[upload.refusal]) : new ApiError(0, 'network');
}
