import { createHash } from 'node:crypto';
import { isImageKind, measureImage } from '../kernel/previews/image-preview.ts';
import { drawScreen } from './draw-screen.ts';
import { files } from './files.ts';
import { fillWords } from './fill-words.ts';
import { smallPdf } from './small-pdf.ts';
import type { AskedFile } from './ticket-log.ts';
import type { World } from './world.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** Makes the files that tickets ask for, and their rows. */
export async function makeFiles({ rows }: World, asked: readonly AskedFile[]): Promise<void> {
  const made = await Promise.all(asked.map(contentsOf));
  for (const [index, { row, name }] of asked.entries()) {
    const contents = made[index] ?? new Uint8Array();
    const sha256 = createHash('sha256').update(contents).digest('hex');
    const contentType = CONTENT_TYPES[name.slice(-3)] ?? '';
    const size = isImageKind(contentType) ? await measureImage(contents, contentType) : undefined;
    rows.attachments.push({ ...row, contentType, sizeBytes: contents.byteLength, sha256, ...size });
    rows.files.push({ key: row.storageKey, contents });
  }
}

async function contentsOf({ name, words }: AskedFile): Promise<Uint8Array> {
  const file = files[name];
  const lines = file.lines.map((line) => fillWords(line, words));
  if (file.kind === 'screen') {
    return drawScreen({ scene: file.scene, heading: fillWords(file.heading, words), lines, domain: words.site });
  }
  return file.kind === 'pdf' ? smallPdf(lines) : new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}
