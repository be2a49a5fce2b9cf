import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Kernel } from '../../kernel/context.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { hideSecrets } from '../mails/public.ts';
import { type PersonalFile, readFiles, readRows } from './erasure.sql.ts';
import { type PersonalColumn, personalColumns } from './registry.ts';

const README = `Vos données / Your data

donnees/  un fichier JSON par table (plusieurs s’il y a beaucoup de lignes) : les lignes qui vous désignent, avec la colonne qui le fait.
fichiers/ les fichiers que vous avez envoyés.
manifest.json  la liste de ce qui précède, avec l'empreinte SHA-256 de chaque fichier JSON.

donnees/  one JSON file per table (several when there are many rows): the rows that point to you, and the column that does.
fichiers/ the files that you sent.
manifest.json  the list of the above, with the SHA-256 of each JSON file.
`;

/** Writes the archive of a person to the protected store, streamed: its files are never in memory together. */
export async function writeArchive(
  kernel: Kernel,
  personId: string,
  key: string,
): Promise<{ sizeBytes: number; sha256: string }> {
  const folder = path.join(kernel.environment.dataDir, 'incoming', uuidv7());
  const target = path.join(folder, 'archive.zip');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const zip = new ZipFile();
    const hash = createHash('sha256');
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    // A file that goes meanwhile fails this archive, which is tried again; unheard, it would end the process.
    zip.on('error', (error: Error) => measure.destroy(error));
    const writing = pipeline(zip.outputStream, measure, createWriteStream(target, { mode: 0o600 }));
    await Promise.all([writing, fill(zip, kernel, personId)]);
    const { size } = await stat(target);
    await kernel.storage.writeFile(key, target);
    return { sizeBytes: size, sha256: hash.digest('hex') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(zip: ZipFile, kernel: Kernel, personId: string): Promise<void> {
  const { sql } = kernel.database;
  const manifest: object[] = [];
  const addJson = (name: string, value: unknown) => {
    // Whoever may read the archive may not sign in as its person.
    const contents = Buffer.from(hideSecrets(JSON.stringify(value, null, 2)));
    zip.addBuffer(contents, name);
    return createHash('sha256').update(contents).digest('hex');
  };
  for (const one of personalColumns(kernel.personal, true)) {
    const { table, column } = one;
    let page = 0;
    for await (const rows of readRows(sql, one, personId)) {
      page += 1;
      const name = `donnees/${table.model}.${column}${page > 1 ? `.${page}` : ''}.json`;
      manifest.push({ name, table: table.model, column, rows: rows.length, sha256: addJson(name, rows) });
    }
    for (const file of await addFiles(zip, kernel, one, personId)) manifest.push({ name: file });
  }
  addJson('manifest.json', { personId, madeAt: kernel.clock.now().toISOString(), entries: manifest });
  zip.addBuffer(Buffer.from(README), 'LISEZMOI.txt');
  zip.end();
}

/** Adds the files of a person that are still in the store. @returns Their names in the archive. */
async function addFiles(zip: ZipFile, kernel: Kernel, one: PersonalColumn, personId: string): Promise<string[]> {
  const { table, column } = one;
  if (!table.file || table.actsOn?.[column] || table.model === 'PersonalExport') return [];
  const names: string[] = [];
  for await (const files of readFiles(kernel.database.sql, one, personId))
    for (const file of files) names.push(...(await addFile(zip, kernel, file)));
  return names;
}

async function addFile(zip: ZipFile, kernel: Kernel, { id, storageKey, name }: PersonalFile): Promise<string[]> {
  if (!(await kernel.storage.has(storageKey))) return [];
  const place = `fichiers/${id}-${name ?? 'fichier'}`;
  zip.addReadStreamLazy(place, (done) => done(null, readLater(kernel, storageKey).once('error', done)));
  return [place];
}

/** A stream of a stored file that is opened when it is read. */
function readLater({ storage }: Kernel, key: string): Readable {
  return Readable.from(
    (async function* () {
      yield* await storage.stream(key);
    })(),
  );
}
