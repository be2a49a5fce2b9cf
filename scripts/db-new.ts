import path from 'node:path';
import { writeMigration } from '@guichet/database/schema-changes';
import { joinServer } from '@guichet/database/shared-server';
import { migrationsFolder, root, schemaFolder, testServerFolder } from './project.ts';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run db:new <name>, the name in small letters, digits and underscores');
  process.exit(1);
}

const server = await joinServer(testServerFolder);
try {
  const folders = { migrations: migrationsFolder, schema: schemaFolder };
  const written = await writeMigration(server.adminUrl, folders, name);
  console.log(written ? `Written: ${path.relative(root, written)}/migration.sql` : 'The schema has not changed.');
} finally {
  await server.leave();
}
