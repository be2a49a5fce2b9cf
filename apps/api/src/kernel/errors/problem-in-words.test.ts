import { describe, expect, test } from 'vitest';
import { conflict, invalid, ProblemError } from './problem-error.ts';
import { problemInWords } from './problem-in-words.ts';

const french = { language: 'fr', timeZone: 'Europe/Paris' } as const;
const english = { language: 'en', timeZone: 'Europe/Paris' } as const;

describe('the words of a problem', () => {
  test('name figures and days as their reader writes them', async () => {
    const exhausted = conflict('hours.exhausted', { leftMinutes: 90, accountedMinutes: 135, overageMinutes: 45 });
    expect((await problemInWords(exhausted, 'x', french)).detail).toContain('1\u00a0h\u00a030 pour 2\u00a0h\u00a015');
    expect((await problemInWords(exhausted, 'x', english)).detail).toContain('1\u00a0h\u00a030');
    const over = conflict('hourPack.over_then', { workedOn: '2026-03-09' });
    expect((await problemInWords(over, 'x', french)).detail).toContain('9 mars 2026');
    expect((await problemInWords(over, 'x', english)).detail).toContain('9 Mar 2026');
  });

  test('are those of no code in particular for one that has none', async () => {
    const { detail, title, messages } = await problemInWords(invalid({ name: 'of_tomorrow' }), 'x', french);
    expect([title, detail, messages]).toEqual([
      'Saisie à corriger',
      'Corrigez ce qui est signalé, puis enregistrez.',
      { name: 'Cette valeur n’est pas acceptée.' },
    ]);
    expect((await problemInWords(new ProblemError(418, 'of.tomorrow'), 'x', english)).detail).toBe(
      'The request did not go through. Try again.',
    );
  });
});
