import { plainTextOf } from '@guichet/dto/core/rich-text-reading';
import type { Writing } from '../outbox/outbox-rows.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';

const EXCERPT = 90;

/** Enough of what was written to know it by. */
export function WritingExcerpt({ writing: { body, photos } }: { writing: Writing }) {
  const t = useSheetText();
  const words = plainTextOf(body).replaceAll(/\s+/g, ' ');
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
  const parts = [excerpt, photos.length > 0 && t('writing.photos', { count: photos.length })].filter(Boolean);
  return <span className="s-quiet">{parts.join(' · ')}</span>;
}
