import type { RichText, RichTextBlock, RichTextListItem, RichTextParagraph } from '@guichet/dto/core/rich-text';
import { type LinkedRuns, linkedRunsOf, type TextRun } from '@guichet/dto/core/rich-text-runs';
import { TEXT_COLORS, textPalette, textScale } from '@guichet/dto/core/rich-text-style';
import { escapeHtml } from './escape-html.ts';

/**
 * A rich text as mail programs understand it: HTML with inline styles, everything that a person wrote escaped. Photos are
 * left out: a mail says how many there are. [WS-08] [WS-15]
 */
export function richTextMailHtml(text: RichText): string {
  return text.content.map((block) => blockHtml(block, 16)).join('');
}

/** The rules by which colours stay readable where a mail is drawn dark: for the `prefers-color-scheme` of its shell. */
export const richTextDarkRules = TEXT_COLORS.map(
  (color) => `.text-${color}{color:${textPalette[color].dark}!important}`,
).join('');

function blockHtml(block: RichTextBlock, space: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p dir="auto" style="margin:0 0 ${space}px;word-break:break-word">${wordsHtml(block)}</p>`;
    case 'photo':
      return '';
    case 'bulletList':
      return listHtml('ul', block.content, space);
    case 'orderedList':
      return listHtml('ol', block.content, space, block.attrs?.start);
  }
}

function listHtml(tag: 'ul' | 'ol', items: readonly RichTextListItem[], space: number, start = 1): string {
  const numbering = start === 1 ? '' : ` start="${start}"`;
  const rows = items.map(({ content }) => `<li>${content.map((block) => blockHtml(block, 4)).join('')}</li>`);
  return `<${tag}${numbering} style="margin:0 0 ${space}px;padding:0 0 0 24px">${rows.join('')}</${tag}>`;
}

function wordsHtml(paragraph: RichTextParagraph): string {
  return linkedRunsOf(paragraph).map(groupHtml).join('') || '&nbsp;';
}

function groupHtml({ link, runs }: LinkedRuns): string {
  const words = runs.map((run) => runHtml(link === null ? run : { ...run, color: null })).join('');
  return link === null ? words : `<a href="${escapeHtml(link)}" style="text-decoration:underline">${words}</a>`;
}

function runHtml({ text, isBold, isItalic, isUnderlined, size, color }: TextRun): string {
  if (text === '\n') return '<br>';
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (isUnderlined) html = `<u>${html}</u>`;
  if (isItalic) html = `<em>${html}</em>`;
  if (isBold) html = `<strong>${html}</strong>`;
  if (size !== null) html = `<span style="font-size:${textScale[size]}em">${html}</span>`;
  if (color !== null) html = `<span class="text-${color}" style="color:${textPalette[color].light}">${html}</span>`;
  return html;
}
