/**
 * How the API's process is run: a small young generation and one allocation arena keep it well under 250 MB under load, where Node.js
 * would take twice that from a machine that has memory to spare.
 */
export const apiFlags: readonly string[] = ['--max-semi-space-size=4', '--max-old-space-size=256'];

export const apiVariables: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '1' };
