const FIELD = 'input:not([type="hidden"], :disabled), select:not(:disabled), textarea:not(:disabled)';
const ACT = 'button:not(:disabled), a[href], summary';

/**
 * Puts the focus where the work of a dialog begins: on what is marked `data-first-focus`, else on the first field, else on the first
 * act, which is the harmless one. Its title has the focus while there is nothing yet, and where a keyboard would cover the screen.
 * @returns ends the waiting for what is not there yet.
 */
export function focusFirst(dialog: HTMLDialogElement): () => void {
  const title = dialog.querySelector<HTMLElement>('h2');
  const body = dialog.querySelector<HTMLElement>('.g-dialog-body');
  title?.focus({ preventScroll: true });
  const enter = () => {
    const target = body && beginning(body);
    target?.focus({ preventScroll: true });
    return target !== null;
  };
  if (!body || enter()) return () => {};
  const observer = new MutationObserver(() => {
    if (document.activeElement !== title || enter()) observer.disconnect();
  });
  observer.observe(body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function beginning(body: HTMLElement): HTMLElement | null {
  const marked = body.querySelector<HTMLElement>('[data-first-focus]');
  if (marked) return marked;
  const field = seen(body, FIELD);
  if (!field) return seen(body, ACT);
  if (globalThis.matchMedia('(pointer: coarse)').matches) return null;
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio';
  const chosen = isRadio ? body.querySelector<HTMLElement>('input[type="radio"]:checked') : null;
  return chosen ?? field;
}

const seen = (body: HTMLElement, selector: string) =>
  [...body.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility()) ?? null;
