import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shot } from '../site-story.ts';
import type { Stage } from '../stage.ts';
import { drawSite } from './draw-site.ts';

/** A photo in a file, ready to be sent. */
export interface Picture {
  path: string;
  name: string;
  sizeBytes: number;
  sha256: string;
  caption: string;
}

/** Draws photos of a worksite into the folder of its demonstration. */
export function drawShots({ cast, folder }: Stage, shots: readonly Shot[] = []): Promise<Picture[]> {
  return Promise.all(
    shots.map(async ([scene, progress, caption]) => {
      const name = `chantier-${cast.random.between(100_000, 999_999)}.jpg`;
      const contents = await drawSite(scene, progress, cast.random);
      const file = path.join(folder, name);
      await writeFile(file, contents);
      const sha256 = createHash('sha256').update(contents).digest('hex');
      return { path: file, name, sizeBytes: contents.byteLength, sha256, caption };
    }),
  );
}
