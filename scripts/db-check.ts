import { missingSql } from '@guichet/database/schema-changes';
import { joinServer } from '@guichet/database/shared-server';
import { migrationsFolder, schemaFolder, testServerFolder } from './project.ts';

const server = await joinServer(testServerFolder);
try {
  const sql = await missingSql(server.adminUrl, { migrations: migrationsFolder, schema: schemaFolder });
  if (sql) {
    console.error(`The migrations do not give the schema. Missing (npm run db:new <name> writes it):\n${sql}`);
    process.exitCode = 1;
  } else {
    console.log('The migrations give the schema.');
  }
} finally {
  await server.leave();
}
