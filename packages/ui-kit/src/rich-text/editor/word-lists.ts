import { startOf } from './extensions.ts';
import { declared, styleOf } from './paste-looks.ts';

type ListTag = 'ul' | 'ol';
const NUMBER = /^\(?([\da-z]{1,4})[.)°]/i;

/** Word pastes its lists as paragraphs that begin with their mark: they become lists again, in place. [WS-08] */
export function mendWordLists(body: HTMLElement): void {
  let open: { lists: HTMLElement[]; last: Element } | null = null;
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    if (!open || paragraph.previousElementSibling !== open.last) open = { lists: [], last: paragraph };
    const { tag, start } = takeMark(paragraph);
    const list = listAt({ lists: open.lists, level, tag, before: paragraph });
    if (list.childElementCount === 0 && start !== 1) list.setAttribute('start', String(start));
    const item = list.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
    open.last = open.lists[0] ?? paragraph;
  }
}

function levelOf(paragraph: Element): number | null {
  const level = /level(\d)/.exec(declared(styleOf(paragraph), 'mso-list'))?.[1];
  return level === undefined ? null : Number(level);
}

/** Takes the bullet or the number out of a paragraph, and says which list it spoke of. */
function takeMark(paragraph: Element): { tag: ListTag; start: number } {
  const mark = [...paragraph.querySelectorAll('span')].find((span) => declared(styleOf(span), 'mso-list') === 'ignore');
  const said = NUMBER.exec(mark?.textContent?.trim() ?? '')?.[1];
  mark?.remove();
  // Word's hollow bullet is the letter o, without a stop after it.
  return said === undefined ? { tag: 'ul', start: 1 } : { tag: 'ol', start: /^\d+$/.test(said) ? startOf(said) : 1 };
}

function listAt(place: { lists: HTMLElement[]; level: number; tag: ListTag; before: Element }): HTMLElement {
  const { lists, level, tag, before } = place;
  lists.length = Math.min(lists.length, level);
  if (lists.length === level && lists[level - 1]?.localName !== tag) lists.length = level - 1;
  while (lists.length < level) {
    const list = before.ownerDocument.createElement(tag);
    const parent = lists.at(-1);
    if (parent) (parent.lastElementChild ?? parent.appendChild(parent.ownerDocument.createElement('li'))).append(list);
    else before.before(list);
    lists.push(list);
  }
  return lists[level - 1] as HTMLElement;
}
