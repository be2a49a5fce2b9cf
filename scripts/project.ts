import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '..');

export const migrationsFolder = path.join(root, 'prisma/migrations');
export const schemaFolder = path.join(root, 'prisma/schema');

/** The folder of the throw-away database server of tests and tools. */
export const testServerFolder = path.join(root, '.runtime/test-database');

/** The database of the product in the embedded server. */
export const DATABASE = 'guichet';
