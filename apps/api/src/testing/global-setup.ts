import path from 'node:path';
import { joinServer } from '@guichet/database/shared-server';
import { prepareTemplate, type TestTemplate } from '@guichet/database/test-template';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    testTemplate: TestTemplate;
  }
}

const root = path.resolve(import.meta.dirname, '../../../..');

/** Starts the database server of the tests, kept from run to run, and makes the database that theirs are copies of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await joinServer(path.join(root, '.runtime/test-database'));
  project.provide('testTemplate', await prepareTemplate(server, path.join(root, 'prisma/migrations')));
  return () => server.leave();
}
