import { MigrationError } from '@guichet/database/migrate';
import { ServerError } from '@guichet/database/server-error';
import { EnvironmentError } from '../../apps/api/src/kernel/environment.ts';

/** A failure whose message tells the reader what happened and what to do: no stack is shown. */
export class StartError extends Error {
  override name = 'StartError';
}

/** The words shown for any failure of the start. */
export function explain(error: unknown, dataDir: string | undefined): string {
  if (error instanceof StartError || error instanceof EnvironmentError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (isDiskFull(error)) {
    return `The disk is full: free space on the one that holds ${dataDir ?? 'the data folder'}, then start again.`;
  }
  const isExplained = error instanceof MigrationError || error instanceof ServerError;
  return isExplained ? error.message : (error.stack ?? error.message);
}

function isDiskFull(error: Error): boolean {
  return ('code' in error && error.code === 'ENOSPC') || /ENOSPC|no space left on device/i.test(error.message);
}
