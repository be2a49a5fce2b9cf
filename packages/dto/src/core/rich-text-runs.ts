import type { RichTextParagraph } from './rich-text.ts';
import type { TextColor, TextSize } from './rich-text-style.ts';

/** A piece of text and how it looks; the end of a line is `'\n'`. */
export interface TextRun {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  /** null is the normal size. */
  size: TextSize | null;
  /** null is the colour of the page. */
  color: TextColor | null;
}

/** Runs that lead to the same place, or to none. */
export interface LinkedRuns {
  link: string | null;
  runs: TextRun[];
}

type Inline = NonNullable<RichTextParagraph['content']>[number];
type Marks = Extract<Inline, { type: 'text' }>['marks'];

const PLAIN = { isBold: false, isItalic: false, isUnderlined: false, size: null, color: null };

/** A paragraph as who draws it needs it: what one link covers is one group, whatever the looks within. [WS-08] */
export function linkedRunsOf({ content = [] }: RichTextParagraph): LinkedRuns[] {
  const groups: LinkedRuns[] = [];
  for (const node of content) {
    const { link, ...run } = node.type === 'text' ? readRun(node.text, node.marks) : breakIn(groups);
    const last = groups.at(-1);
    if (last?.link === link) last.runs.push(run);
    else groups.push({ link, runs: [run] });
  }
  return groups;
}

type ReadRun = TextRun & Pick<LinkedRuns, 'link'>;

function breakIn(groups: readonly LinkedRuns[]): ReadRun {
  return { ...PLAIN, text: '\n', link: groups.at(-1)?.link ?? null };
}

function readRun(text: string, marks: Marks = []): ReadRun {
  const run: ReadRun = { ...PLAIN, text, link: null };
  for (const mark of marks) {
    if (mark.type === 'bold') run.isBold = true;
    else if (mark.type === 'italic') run.isItalic = true;
    else if (mark.type === 'underline') run.isUnderlined = true;
    else if (mark.type === 'size') run.size = mark.attrs.size;
    else if (mark.type === 'color') run.color = mark.attrs.color;
    else run.link = mark.attrs.href;
  }
  return run;
}
