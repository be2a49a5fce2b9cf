/** Whether a slash was just typed alone on its line: the sign that a template is wanted. */
export function isSlashAlone(text: string, caret: number): boolean {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const lineEnd = text.indexOf('\n', caret);
  return caret > 0 && text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd) === '/';
}

/**
 * Puts a text where the caret of a field is, in the place of what is selected and of the slash that asked for it. The caret ends
 * behind it, and the field tells of the change as if it had been typed.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const isAsked = selectionStart === selectionEnd && isSlashAlone(value, selectionStart);
  field.focus({ preventScroll: true });
  field.setRangeText(text, isAsked ? selectionStart - 1 : selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
