import { richTextLimits } from '@guichet/dto/core/rich-text-limits';
import { startOf } from './extensions.ts';
import { isHidden, type Looks, looksIn, PLAIN_LOOKS } from './paste-looks.ts';
import { mendWordLists } from './word-lists.ts';

export interface CleanPaste {
  /** Paragraphs and lists, with the looks that can be kept and nothing else. */
  html: string;
  /** A picture was left behind: it stands elsewhere, and only photos of ours can stand in a text. */
  hasDroppedImages: boolean;
}

const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE ADDRESS FIGURE FIGCAPTION DL DT DD FORM FIELDSET DETAILS SUMMARY HR CAPTION'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(
  'SCRIPT STYLE HEAD META TITLE LINK TEMPLATE NOSCRIPT OBJECT EMBED IFRAME SVG MATH XML CANVAS INPUT SELECT TEXTAREA AUDIO VIDEO COLGROUP'.split(
    ' ',
  ),
);
const IMAGES = new Set(['IMG', 'PICTURE', 'V:IMAGEDATA', 'V:SHAPE']);

/** What was copied from Word, Google Docs, LibreOffice or the web, as this editor can say it. [WS-08] */
export function cleanPaste(html: string): CleanPaste {
  const { body } = new DOMParser().parseFromString(inert(html), 'text/html');
  mendWordLists(body);
  const cleaner = new Cleaner();
  const root = cleaner.document.body;
  const place: Place = { parent: root, paragraph: null, depth: 0 };
  cleaner.readAll(body, PLAIN_LOOKS, place);
  cleaner.close(place);
  return { html: root.innerHTML, hasDroppedImages: cleaner.hasDroppedImages };
}

/** The content policy watches every document: styles and handlers are kept as data, so that it has nothing to report. */
function inert(html: string): string {
  return html
    .replaceAll(/<style\b.*?<\/style\s*>/gis, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/(\s)(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

/** Where pasted words go: a paragraph that is open, or the next one. */
interface Place {
  parent: Element;
  paragraph: Element | null;
  /** Of lists. */
  depth: number;
}

class Cleaner {
  readonly document = document.implementation.createHTMLDocument('');
  hasDroppedImages = false;

  readAll(element: Element, looks: Looks, place: Place): void {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#write(node.textContent ?? '', looks, place);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#read(node as Element, looks, place);
    }
  }

  /** Ends the open paragraph; one without a word is forgotten. */
  close(place: Place): void {
    const { paragraph } = place;
    place.paragraph = null;
    if (!paragraph) return;
    while (paragraph.lastChild?.nodeName === 'BR') paragraph.lastChild.remove();
    if ((paragraph.textContent ?? '').trim() === '') paragraph.remove();
  }

  #read(element: Element, around: Looks, place: Place): void {
    const tag = element.tagName.toUpperCase();
    if (IMAGES.has(tag)) this.#dropImage(element);
    if (IMAGES.has(tag) || LEFT_OUT.has(tag) || isHidden(element)) return;
    const looks = looksIn(element, around);
    if (tag === 'BR') this.#break(place);
    else if (tag === 'UL' || tag === 'OL') this.#readList(element, looks, place);
    else if (tag === 'TABLE') this.#readTable(element, looks, place);
    else if (BLOCKS.has(tag) || tag === 'LI') this.#readBlock(element, looks, place);
    else this.readAll(element, looks, place);
  }

  /** The dots by which senders count their readers are no pictures. */
  #dropImage(image: Element): void {
    if (image.getAttribute('width') !== '1' && image.getAttribute('height') !== '1') this.hasDroppedImages = true;
  }

  #readBlock(element: Element, looks: Looks, place: Place): void {
    this.close(place);
    this.readAll(element, looks, place);
    this.close(place);
  }

  #readList(element: Element, looks: Looks, place: Place): void {
    this.close(place);
    const isTooDeep = place.depth >= richTextLimits.listDepth;
    const list = this.document.createElement(element.localName);
    const start = startOf(element.getAttribute('start'));
    if (element.localName === 'ol' && start !== 1) list.setAttribute('start', String(start));
    const inner = { depth: place.depth + 1 };
    for (const child of element.children) {
      if (isTooDeep) this.#readBlock(child, looks, place);
      // Google Docs and browsers put a list beside the item that it belongs to.
      else if (/^[uo]l$/.test(child.localName) && list.lastElementChild)
        this.#readList(child, looks, { ...inner, parent: list.lastElementChild, paragraph: null });
      else this.#readItem(child, looks, { ...inner, parent: list, paragraph: null });
    }
    if (list.childElementCount > 0) place.parent.append(list);
  }

  #readItem(element: Element, looks: Looks, place: Place): void {
    const item = this.document.createElement('li');
    const within: Place = { ...place, parent: item };
    this.readAll(element, looksIn(element, looks), within);
    this.close(within);
    if (item.childElementCount === 0) return;
    if (item.firstElementChild?.localName !== 'p') item.prepend(this.document.createElement('p'));
    place.parent.append(item);
  }

  /** A row becomes a paragraph; a row of one cell is only a frame, and what it holds stays as it is. */
  #readTable(table: Element, looks: Looks, place: Place): void {
    this.close(place);
    for (const row of table.querySelectorAll('tr')) {
      if (row.closest('table') !== table) continue;
      const cells = [...row.children].map((cell) => this.#readCell(cell, looks, place)).filter(hasWords);
      if (cells.length < 2) place.parent.append(...cells.flatMap((cell) => [...cell.childNodes]));
      else place.parent.append(this.#rowOf(cells));
    }
  }

  #readCell(cell: Element, looks: Looks, { depth }: Place): Element {
    const parent = this.document.createElement('div');
    const place: Place = { parent, paragraph: null, depth };
    this.readAll(cell, looksIn(cell, looks), place);
    this.close(place);
    return parent;
  }

  #rowOf(cells: readonly Element[]): Element {
    const row = this.document.createElement('p');
    for (const [index, cell] of cells.entries()) {
      if (index > 0) row.append(' · ');
      for (const [nth, paragraph] of [...cell.querySelectorAll('p')].entries()) {
        row.append(...(nth > 0 ? [' '] : []), ...paragraph.childNodes);
      }
    }
    return row;
  }

  #break(place: Place): void {
    if (place.paragraph) place.paragraph.append(this.document.createElement('br'));
  }

  #write(written: string, looks: Looks, place: Place): void {
    const lines = looks.isAsWritten ? written.split(/\r\n?|\n/) : [written.replaceAll(/[\t\n\r\f ]+/g, ' ')];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#break(place);
      const words = looks.isAsWritten || hasWordsBefore(place) ? line : line.trimStart();
      if (words === '') continue;
      place.paragraph ??= place.parent.appendChild(this.document.createElement('p'));
      place.paragraph.append(this.#dressed(words, looks));
    }
  }

  #dressed(words: string, { isBold, isItalic, isUnderlined, href, classes }: Looks): Node {
    let node: Node = this.document.createTextNode(words);
    const wrap = (tag: string, attributes: Record<string, string> = {}) => {
      const element = this.document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(node);
      node = element;
    };
    if (isUnderlined) wrap('u');
    if (isItalic) wrap('em');
    if (isBold) wrap('strong');
    if (classes.length > 0) wrap('span', { class: classes.join(' ') });
    if (href !== null) wrap('a', { href });
    return node;
  }
}

function hasWordsBefore({ paragraph }: Place): boolean {
  const last = paragraph?.lastChild;
  return last !== null && last !== undefined && last.nodeName !== 'BR' && !/\s$/.test(last.textContent ?? '');
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '';
}
