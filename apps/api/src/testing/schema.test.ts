import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
const root = path.resolve(import.meta.dirname, '../../../..');

test('every foreign key has an index that begins with it', async () => {
  const { rows } = await app.kernel.database.pool.query<{ missing: string }>(`
    select c.conrelid::regclass || '.' || a.attname as missing
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
  expect(rows.map(({ missing }) => missing)).toEqual([]);
});

test('[AG-22] no search of names goes through a list of what is not in the index yet', async () => {
  const { rows } = await app.kernel.database.pool.query<{ name: string }>(`
    select relname as name from pg_class where relname ~ '^(User|Company|Contract|Document)_words_idx$|^Project_searchVector_idx$'
      and 'fastupdate=off' = any(reloptions) order by 1`);
  expect(rows.map(({ name }) => name.split('_')[0])).toEqual(['Company', 'Contract', 'Document', 'Project', 'User']);
});

test.each([
  ['apps/api/src/kernel/resource', 500],
  ['apps/api/src/kernel/access', 300],
  ['packages/ui-kit/src/hooks', 400],
])('%s stays a mechanism of at most %i lines, not a framework', (folder, most) => {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  const lines = sources.reduce(
    (total, file) => total + readFileSync(path.join(root, folder, file), 'utf8').split('\n').length,
    0,
  );
  expect(lines).toBeLessThanOrEqual(most);
});
