import { documentKindWords } from '@guichet/dto/documents/document-kind-words';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';

/** The kinds of documents in words: those that staff deposit and those that are made here. */
export function useKindWords(): (kind: string) => string {
  const words = documentKindWords[useMe().language];
  return (kind) => words[kind] ?? kind;
}
