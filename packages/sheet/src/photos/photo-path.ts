import type { PhotoRow } from '@guichet/dto/progress/photo';

/** Where one size of a photo is, below the API's root. */
export const photoPath = ({ id }: Pick<PhotoRow, 'id'>, size: 'thumb' | 'screen' | 'print' | 'original'): string =>
  `/photos/${id}/file?size=${size}`;

/** Under which name a photo is saved: what came as HEIC is kept as JPEG. */
export const savedName = ({ fileName }: Pick<PhotoRow, 'fileName'>): string => fileName.replace(/\.hei[cf]$/i, '.jpg');
