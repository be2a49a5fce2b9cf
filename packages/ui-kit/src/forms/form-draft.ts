import type { FieldValues } from 'react-hook-form';

/** What was typed and not saved, and the version that it was typed over. */
export interface Draft {
  values: FieldValues;
  version: number | undefined;
  savedAt: number;
}

/** What a visitor types at the door, whom nothing tells from the next one: kept for their tab alone. */
export const VISITOR = 'visitor.';

const PREFIX = 'guichet.draft.';
const KEPT_MS = 30 * 86_400_000;

export function readDraft(key: string): Draft | null {
  try {
    const draft = JSON.parse(storeOf(key).getItem(PREFIX + key) ?? 'null') as Draft | null;
    return draft && Date.now() - draft.savedAt < KEPT_MS ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; a full or forbidden store is no reason to stop anyone from typing. */
export function writeDraft(key: string, values: FieldValues, version: number | undefined): void {
  try {
    storeOf(key).setItem(PREFIX + key, JSON.stringify({ values, version, savedAt: Date.now() } satisfies Draft));
  } catch {
    // The form itself still holds what was typed.
  }
}

export function dropDraft(key: string): void {
  storeOf(key).removeItem(PREFIX + key);
}

const storeOf = (key: string): Storage => (key.startsWith(VISITOR) ? sessionStorage : localStorage);
