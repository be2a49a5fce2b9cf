import { cloneTemplate, type TestDatabase } from '@guichet/database/test-template';
import { inject } from 'vitest';

/** Makes a migrated, empty database for the calling test file, which drops it when it has done. */
export function createTestDatabase(): Promise<TestDatabase> {
  return cloneTemplate(inject('testTemplate'));
}
