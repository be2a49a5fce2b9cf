import * as z from 'zod';
import { richTextLimits } from './rich-text-limits.ts';
import { safeLink } from './rich-text-link.ts';
import { TEXT_COLORS, TEXT_SIZES } from './rich-text-style.ts';
import { id } from './scalars.ts';

// PostgreSQL refuses NUL, and lone surrogates are not text.
const UNSTORABLE = /[\0\ud800-\udfff]/u;

const href = z
  .string()
  .overwrite((address) => safeLink(address) ?? address)
  .refine((address) => safeLink(address) !== null, 'invalid_link');

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('size'), attrs: z.strictObject({ size: z.enum(TEXT_SIZES) }) }),
  z.strictObject({ type: z.literal('color'), attrs: z.strictObject({ color: z.enum(TEXT_COLORS) }) }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
]);

const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((words) => !UNSTORABLE.test(words), 'invalid_text'),
  marks: z
    .array(mark)
    .refine((marks) => new Set(marks.map(({ type }) => type)).size === marks.length, 'not_unique')
    .optional(),
});

const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.discriminatedUnion('type', [text, hardBreak]);
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });

// What holds itself has its type written out: inferring it would go round in a circle.
export interface RichTextListItem {
  type: 'listItem';
  content: (RichTextParagraph | RichTextList)[];
}
type RichTextList = z.infer<typeof bulletList> | z.infer<typeof orderedList>;
type Items = z.ZodType<RichTextListItem[]>;

const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  get content(): Items {
    return z.array(listItem).min(1);
  },
});

const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  /** The number of the first item, 1 when absent. */
  attrs: z.strictObject({ start: z.int().min(0).max(9999) }).optional(),
  get content(): Items {
    return z.array(listItem).min(1);
  },
});

const listItem: z.ZodType<RichTextListItem> = z
  .strictObject({
    type: z.literal('listItem'),
    get content() {
      return z
        .array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList]))
        .min(1)
        .refine(([first]) => !first || first.type === 'paragraph', { error: 'invalid_union', path: [0, 'type'] });
    },
  })
  .meta({ id: 'RichTextListItem' });

/** A photo of the same thing as the text (a publication, a reserve): named by its id, so that no other image can be said. */
const photo = z.strictObject({ type: z.literal('photo'), attrs: z.strictObject({ photoId: id }) });

const doc = z
  .strictObject({
    type: z.literal('doc'),
    content: z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList, photo])),
  })
  .meta({ id: 'RichText' });

/**
 * A rich text: the nodes of the editor, and nothing else. Links come out normalised; what is not known here is refused at
 * its path; a text over a limit answers `text_too_long`, `too_deep` or `too_many_nodes`. A route that takes one sets its
 * `bodyLimit` to `richTextLimits.bytes`. [WS-08]
 */
export const richText = z.preprocess((input, context) => {
  const excess = excessOf(input);
  if (excess) context.addIssue({ code: 'custom', message: excess, input });
  return input;
}, doc);

export type RichText = z.infer<typeof doc>;
export type RichTextBlock = RichText['content'][number];
export type RichTextParagraph = z.infer<typeof paragraph>;
export type RichTextInline = z.infer<typeof inline>;

/** Looks before anything descends into it: whatever its depth, reading a text costs no more than its limits allow. */
function excessOf(input: unknown): string | undefined {
  const waiting = [{ node: input, depth: 0 }];
  const { characters, listDepth, nodes } = richTextLimits;
  let seen = 0;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { words, isList, content } = partsOf(next.node);
    const depth = isList ? next.depth + 1 : next.depth;
    seen += 1;
    length += words.length;
    if (length > characters) return 'text_too_long';
    if (depth > listDepth) return 'too_deep';
    if (seen + waiting.length + content.length > nodes) return 'too_many_nodes';
    waiting.push(...content.map((node) => ({ node, depth })));
  }
  return undefined;
}

function partsOf(node: unknown): { words: string; isList: boolean; content: unknown[] } {
  const { type, text: words, content } = (typeof node === 'object' && node ? node : {}) as Record<string, unknown>;
  return {
    words: typeof words === 'string' ? words : '',
    isList: type === 'bulletList' || type === 'orderedList',
    content: Array.isArray(content) ? content : [],
  };
}
