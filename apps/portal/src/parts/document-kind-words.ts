import { documentKindWords } from '@guichet/dto/documents/document-kind-words';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';

/** The kinds of documents in words; one of no particular kind has none. They are the list's alone: the catalogue of every page does without them. */
export function useKindWords(): (kind: string) => string | undefined {
  const words = documentKindWords[useMe().language];
  return (kind) => (kind === 'other' ? undefined : words[kind]);
}
