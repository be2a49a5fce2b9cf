import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';

/** What to say of a text that is too long to be taken. A field that stops at its limit would cut what is pasted in silence. [AG-10] */
export function useTooLong(text: string, maximum: number): string | null {
  const core = useCoreText();
  const format = useFormat();
  return text.trim().length > maximum ? core('fields.too_big_text', { maximum: format.number(maximum) }) : null;
}
