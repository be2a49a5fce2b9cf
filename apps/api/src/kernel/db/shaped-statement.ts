import type { Actor } from '../access/actor.ts';
import type { Placeholders } from './scope-sql.ts';
import type { Statement } from './sql.ts';

/** The placeholders of a statement that is written once and asked many times. */
export interface ShapePlaceholders<Asked> extends Placeholders {
  /** The placeholder of something that each asking says anew; `add` is for what the reader's rights say. */
  of(read: (asked: Asked) => unknown): string;
}

/** A statement as it reads for one reader and one shape of asking. */
export interface ShapedStatement<Asked> {
  statement: Statement<never>;
  /** Its values for one asking, in order. */
  valuesOf(asked: Asked): unknown[];
}

/** The shapes that are kept for one reader, and the texts for all of them. */
const MOST_SHAPES = 40;
const MOST_TEXTS = 500;

/**
 * Keeps statements that are built at run time, so that each is written once and not at every request: a long text costs more to put
 * together and to look up than what it finds. What a reader may see is constant for as long as the reader is the same object: a
 * change of rights makes another one. Past its bounds a statement is written each time, and runs unnamed.
 * @param prefix the beginning of the statements' names.
 * @returns the statement for a reader and a shape. `write` must decide by the shape alone what the text says, and say by `of` what it
 * takes from the asking: it is called for the first of its shape only.
 */
export function createShapes<Asked>(prefix: string) {
  const statements = new Map<string, Statement<never>>();
  const byReader = new WeakMap<Actor, Map<string, ShapedStatement<Asked>>>();
  const statementOf = (text: string): Statement<never> => {
    const known = statements.get(text);
    if (known) return known;
    const isKept = statements.size < MOST_TEXTS;
    const made = { name: isKept ? `${prefix}${statements.size}` : '', text };
    if (isKept) statements.set(text, made);
    return made;
  };
  return (
    reader: Actor,
    shape: string,
    write: (placeholders: ShapePlaceholders<Asked>) => string,
  ): ShapedStatement<Asked> => {
    const shapes = byReader.get(reader) ?? new Map<string, ShapedStatement<Asked>>();
    const known = shapes.get(shape);
    if (known) return known;
    const made = written(write, statementOf);
    if (shapes.size < MOST_SHAPES) byReader.set(reader, shapes.set(shape, made));
    return made;
  };
}

function written<Asked>(
  write: (placeholders: ShapePlaceholders<Asked>) => string,
  statementOf: (text: string) => Statement<never>,
): ShapedStatement<Asked> {
  const reads: ((asked: Asked) => unknown)[] = [];
  const of = (read: (asked: Asked) => unknown) => `$${reads.push(read)}`;
  const text = write({ of, add: (value) => of(() => value) });
  return { statement: statementOf(text), valuesOf: (asked) => reads.map((read) => read(asked)) };
}
