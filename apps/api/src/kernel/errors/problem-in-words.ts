import type { Problem } from '@guichet/dto/core/problem';
import type { Language } from '@guichet/dto/core/scalars';
import { readableParams } from '@guichet/dto/problems/readable-params';
import { paramFormat } from './param-format.ts';
import type { ProblemError } from './problem-error.ts';

/** Whom a problem is told to. */
export interface Reader {
  language: Language;
  timeZone: string;
}

/** The problem as it leaves, said to its reader: what happened, what to do, and what is wrong with each field. */
export async function problemInWords(error: ProblemError, requestId: string, reader: Reader): Promise<Problem> {
  const { problems, fields, titles } = await catalogues[reader.language]();
  const { status, code, saidAs, params } = error;
  return {
    type: 'about:blank',
    title: wordsOf(titles, String(status)) ?? problems.unknown,
    status,
    code,
    detail: filled(wordsOf(problems, saidAs) ?? problems.unknown, params, reader),
    ...(error.fields && { fields: error.fields, messages: messagesOf(error, fields, reader) }),
    ...(params && { params }),
    requestId,
  };
}

/** The catalogues that the interfaces read too, each brought in by the first problem that needs it. */
const catalogues = {
  fr: async () => ({
    ...(await import('@guichet/dto/problems/fr/problems')),
    ...(await import('@guichet/dto/problems/fr/fields')),
    ...(await import('@guichet/dto/problems/fr/titles')),
  }),
  en: async () => ({
    ...(await import('@guichet/dto/problems/en/problems')),
    ...(await import('@guichet/dto/problems/en/fields')),
    ...(await import('@guichet/dto/problems/en/titles')),
  }),
};

interface Words {
  readonly [key: string]: string | Words;
}

/** The words of `ticket.already_closed` are in the group `ticket`. */
function wordsOf(words: Words, code: string): string | undefined {
  let found: Words | string | undefined = words;
  for (const key of code.split('.')) found = typeof found === 'object' ? found[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function messagesOf({ fields = {}, fieldWords = {} }: ProblemError, words: Words, reader: Reader) {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => {
      const { key, values } = fieldWords[path] ?? { key: code, values: {} };
      return [path, filled(wordsOf(words, key) ?? wordsOf(words, 'other') ?? '', values, reader)];
    }),
  );
}

/** Most words name nothing: only the others are looked into. */
function filled(words: string, params: object = {}, { language, timeZone }: Reader): string {
  if (!words.includes('{{')) return words;
  const values = readableParams({ ...params }, paramFormat(language, timeZone));
  return words.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
