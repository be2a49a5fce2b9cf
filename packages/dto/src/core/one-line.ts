const BREAK = /[\t-\r\u0085\u2028\u2029]/;
const RUNS = /[ \t-\r\u0085\u2028\u2029]+/g;
/** Control characters, and those that turn the direction of what follows: a name could be read as another. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text without what nobody sees and what would hide in a page; its lines and tabs stay. */
export function withoutHidden(text: string): string {
  return text.replaceAll(HIDDEN, '');
}

/**
 * A text as one line: what breaks it becomes a space, as in a field of a form, and what nobody sees goes. Other spaces stay as they were typed.
 */
export function oneLine(text: string): string {
  return withoutHidden(text.replaceAll(RUNS, (run) => (BREAK.test(run) ? ' ' : run))).trim();
}
