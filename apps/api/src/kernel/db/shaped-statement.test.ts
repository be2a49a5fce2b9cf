import { expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { createShapes, type ShapePlaceholders } from './shaped-statement.ts';

interface Asked {
  word: string;
}

const reader = (companyId: string) => ({ kind: 'client', companyId }) as Actor;
const hers = (companyId: string) => (values: ShapePlaceholders<Asked>) =>
  `company = ${values.add(companyId)} and word = ${values.of(({ word }) => word)}`;

test('a statement is written once for a reader and a shape, and its values are of each asking', () => {
  const shaped = createShapes<Asked>('t_');
  const anna = reader('1');
  let written = 0;
  const ask = (word: string) => {
    const { statement, valuesOf } = shaped(anna, 'word', (values) => {
      written += 1;
      return hers('1')(values);
    });
    return [statement.text, ...valuesOf({ word })];
  };
  expect(ask('facture')).toEqual(['company = $1 and word = $2', '1', 'facture']);
  expect(ask('serveur')).toEqual(['company = $1 and word = $2', '1', 'serveur']);
  expect(written).toBe(1);
});

test('[AG-14] what a reader may see is never that of another, whose statement reads the same', () => {
  const shaped = createShapes<Asked>('t_');
  const [anna, bob] = [shaped(reader('1'), 'word', hers('1')), shaped(reader('2'), 'word', hers('2'))];
  expect(bob.statement).toBe(anna.statement);
  expect([anna, bob].map(({ valuesOf }) => valuesOf({ word: 'x' }))).toEqual([
    ['1', 'x'],
    ['2', 'x'],
  ]);
});

test('rights that change make another reader, who is asked anew', () => {
  const shaped = createShapes<Asked>('t_');
  shaped(reader('1'), 'word', hers('1'));
  expect(shaped(reader('1'), 'word', () => 'false').statement.text).toBe('false');
});

test('past its bounds a statement is written each time, and runs without a name', () => {
  const shaped = createShapes<Asked>('t_');
  const texts = Array.from({ length: 600 }, (_, place) => `select ${place}`);
  const statements = texts.map((text) => shaped(reader('1'), 'any', () => text).statement);
  expect(statements.map(({ text }) => text)).toEqual(texts);
  expect(statements.at(0)?.name).toBe('t_0');
  expect(statements.at(-1)?.name).toBe('');
  const anna = reader('2');
  const shapes = texts.map((text) => shaped(anna, text, () => text).statement.text);
  expect(shapes).toEqual(texts);
});
