import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, line, paragraph } from '../core/scalars.ts';

/** The longest text that an answer may begin from, in characters. */
const MAX_BODY = 5000;

const row = z.object({
  id,
  name: z.string(),
  /** What is inserted; `{contact}` and the like stand for words of the ticket. */
  body: z.string(),
  position: z.int(),
  isActive: z.boolean(),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});

const written = { name: line(80), body: paragraph(MAX_BODY) };
const position = z.int().min(0).max(10_000);

/** Words that staff begin an answer from. No client reads them. [AG-25] */
export const answerTemplate = defineResource({
  name: 'answer-templates',
  row: row.meta({ id: 'AnswerTemplate' }),
  item: row,
  create: z.strictObject({ ...written, position: position.optional() }),
  update: z.strictObject({ ...written, position, isActive: z.boolean() }).partial(),
  filters: { isActive: 'is' },
  sort: ['position'],
  defaultSort: 'position',
  isSearchable: false,
  client: 'none',
});
