import { lazy } from 'react';
import type { WritingPlaces } from '../publications/writing-places.ts';

/** Where staff write, fetched with the first sheet that they open: the portal is built without it. */
export const staffWriting: WritingPlaces = {
  Composer: lazy(async () => ({ default: (await import('./composer.tsx')).Composer })),
  Rewriting: lazy(async () => ({ default: (await import('./rewriting.tsx')).Rewriting })),
};
