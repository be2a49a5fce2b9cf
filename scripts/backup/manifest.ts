import { StartError } from '../supervisor/start-error.ts';
import { type Entry, readArchive, type Sum, summing } from './archive.ts';

export type TableInside = Sum & { name: string; columns: string[]; rows: number };

/** What an archive holds: its last entry. */
export type Manifest = {
  format: 1;
  /** Of the product that wrote it. */
  version: string;
  createdAt: string;
  /** Those that made the tables, in the order in which they apply. */
  migrations: { name: string; checksum: string }[];
  tables: TableInside[];
  sequences: { name: string; lastValue: string; isCalled: boolean }[];
  /** Jobs that waited or were under way. */
  jobs: Sum & { rows: number };
  files: (Sum & { key: string })[];
};

/** An entry that a manifest tells of. */
export const entryOf = {
  table: (name: string) => `tables/${name}`,
  file: (key: string) => `files/${key}`,
  jobs: 'jobs',
  manifest: 'manifest.json',
} as const;

/**
 * Reads a whole archive and compares each entry with what its manifest says.
 * @throws StartError when it is damaged, cut short, or no archive of this product.
 */
export async function verifyArchive(file: string): Promise<Manifest> {
  const found = new Map<string, Sum>();
  let manifest: Manifest | undefined;
  try {
    for await (const entry of readArchive(file)) {
      if (entry.name === entryOf.manifest) manifest = await readManifest(entry);
      else found.set(entry.name, await sumOf(entry));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new StartError(`There is no file ${file}.`);
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
  if (!manifest) throw damaged(file, 'its end is missing');
  if (manifest.format !== 1)
    throw new StartError(`${file} was made by a newer version of the product: restore it there.`);
  assertAsTold(file, manifest, found);
  return manifest;
}

function assertAsTold(file: string, manifest: Manifest, found: ReadonlyMap<string, Sum>): void {
  const told = new Map(expected(manifest));
  for (const [name, sum] of told) {
    const here = found.get(name);
    if (here?.sha256 !== sum.sha256 || here.bytes !== sum.bytes) throw damaged(file, `${name} is not what was saved`);
  }
  for (const name of found.keys()) if (!told.has(name)) throw damaged(file, `${name} was added to it`);
}

function expected({ tables, files, jobs }: Manifest): [string, Sum][] {
  return [
    ...tables.map((table): [string, Sum] => [entryOf.table(table.name), table]),
    ...files.map((one): [string, Sum] => [entryOf.file(one.key), one]),
    [entryOf.jobs, jobs],
  ];
}

async function readManifest({ contents }: Entry): Promise<Manifest> {
  const chunks: Buffer[] = [];
  for await (const chunk of contents) chunks.push(chunk);
  const manifest: Manifest = JSON.parse(Buffer.concat(chunks).toString());
  return manifest;
}

async function sumOf({ contents }: Entry): Promise<Sum> {
  let sum: Sum = { bytes: 0, sha256: '' };
  const passed = summing(contents, (whole) => {
    sum = whole;
  });
  while (!(await passed.next()).done);
  return sum;
}

function damaged(file: string, reason: string): StartError {
  return new StartError(`${file} is damaged, or no backup of this product: ${reason}. Nothing was changed.`);
}
