import { safeLink } from '@guichet/dto/core/rich-text-link';
import { TEXT_COLORS, TEXT_SIZES } from '@guichet/dto/core/rich-text-style';

/** How pasted words look, of what can be kept. */
export interface Looks {
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  href: string | null;
  /** Classes of our own: the size and the colour of a text that was copied from here. */
  classes: readonly string[];
  /** White space is kept as written. */
  isAsWritten: boolean;
}

export const PLAIN_LOOKS: Looks = {
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  href: null,
  classes: [],
  isAsWritten: false,
};

const OWN_CLASSES = new Set([...TEXT_SIZES, ...TEXT_COLORS].map((choice) => `g-text-${choice}`));
const BOLD_TAGS = new Set(['B', 'STRONG', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const ITALIC_TAGS = new Set(['I', 'EM', 'CITE']);
const UNDERLINED_TAGS = new Set(['U', 'INS']);

/** The looks inside an element: its tag says one thing, its style may say another and wins. */
export function looksIn(element: Element, around: Looks): Looks {
  const tag = element.tagName;
  const style = styleOf(element);
  const href = tag === 'A' ? (safeLink(element.getAttribute('href') ?? '') ?? around.href) : around.href;
  const classes = [...element.classList].filter((name) => OWN_CLASSES.has(name));
  return {
    isBold: boldBy(style) ?? (around.isBold || BOLD_TAGS.has(tag)),
    isItalic: italicBy(style) ?? (around.isItalic || ITALIC_TAGS.has(tag)),
    // Every link is underlined: that says nothing about its words.
    isUnderlined: href === null && (around.isUnderlined || UNDERLINED_TAGS.has(tag) || isUnderlinedBy(style)),
    href,
    classes: classes.length > 0 ? classes : around.classes,
    isAsWritten:
      around.isAsWritten || tag === 'PRE' || /^(pre|pre-wrap|break-spaces)$/.test(declared(style, 'white-space')),
  };
}

/** Whether an element was not to be seen where it was copied. */
export function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return (
    element.hasAttribute('hidden') || declared(style, 'display') === 'none' || declared(style, 'mso-hide') === 'all'
  );
}

/** The style that an element had before `inert` took it away. */
export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

/** What a style declares, in lower case; nothing is ''. */
export function declared(style: string, property: string): string {
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
}

function boldBy(style: string): boolean | undefined {
  const weight = declared(style, 'font-weight');
  return weight === '' || weight === 'inherit' ? undefined : /^(bold|bolder|[6-9]\d\d)/.test(weight);
}

function italicBy(style: string): boolean | undefined {
  const slant = declared(style, 'font-style');
  return slant === '' || slant === 'inherit' ? undefined : /^(italic|oblique)/.test(slant);
}

function isUnderlinedBy(style: string): boolean {
  return /underline/.test(declared(style, 'text-decoration') + declared(style, 'text-decoration-line'));
}
