import * as z from 'zod';
import { oneLine } from './one-line.ts';

/** Any identifier: a UUID. */
export const id = z.uuid();

/** A UUID that names a row of `model`: the server looks it up through the caller's scope before the handler runs. */
export const reference = (model: ReferencedModel) => z.uuid().register(references, { model });

/** A calendar day of our time, `2026-01-31`; a day that does not exist, or of a year typed wrong (`0026`), is refused. */
export const day = z.iso.date().refine(isOfOurTime, 'not_our_time');

/** Whether a calendar day is one that a business speaks of; what is worked out from such a day may not be. */
export function isOfOurTime(text: string): boolean {
  return text.length === 10 && text >= '1900-01-01' && text <= '2199-12-31';
}

/** A calendar month of our time, `2026-01`. */
export const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/);

/** A UTC instant, `2026-01-31T08:00:00.000Z`. */
export const instant = z.iso.datetime();

/** One line of text, trimmed, never empty; what was typed or pasted over several becomes one. */
export const line = (max = 200) => z.string().overwrite(oneLine).min(1).max(max);

/** Several lines of text, trimmed, never empty. */
export const paragraph = (max = 20_000) => z.string().trim().min(1).max(max);

/** An optional line: null and blank mean "none", an absent key leaves what is stored. */
export const optionalLine = (max = 200) => z.string().overwrite(oneLine).max(max).transform(blankToNull).nullish();

/** An optional text of several lines: null and blank mean "none", an absent key leaves what is stored. */
export const optionalParagraph = (max = 20_000) => z.string().trim().max(max).transform(blankToNull).nullish();

/** An address of the web, in one line. */
export const webAddress = (max: number) =>
  z
    .url({ protocol: /^https?$/ })
    .max(max)
    .regex(/^\P{Cc}*$/u, { error: 'invalid_url' });

/** A mail address, in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A duration in whole minutes, both bounds included; text that is none answers `invalid_duration`. [AG-04] */
export const durationMinutes = (min: number, max: number) =>
  z
    .int({ error: unlessBlank('invalid_duration') })
    .min(min)
    .max(max);

/** Worked time in whole minutes, at most one day. */
export const workedMinutes = durationMinutes(1, 24 * 60);

/** Sold or given time in whole minutes, at most 10,000 hours. */
export const packMinutes = durationMinutes(1, 600_000);

/** An amount in integer cents, at most twenty million euros: what a column of 32 bits holds. */
export const cents = z
  .int({ error: unlessBlank('invalid_number') })
  .min(0)
  .max(20_000_000_00);

export const language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof language>;

/** The models that a body may point to. */
export type ReferencedModel =
  | 'company'
  | 'contract'
  | 'hourPack'
  | 'project'
  | 'role'
  | 'ticket'
  | 'ticketStep'
  | 'ticketTheme'
  | 'user';

/** Which model an identifier in a body points to. */
export const references = z.registry<{ model: ReferencedModel }>();

/** The code of a value that is there and not readable; a missing one is `required`. */
function unlessBlank(code: string) {
  return ({ input }: { input?: unknown }) =>
    typeof input === 'number' || (typeof input === 'string' && input.trim() !== '') ? code : undefined;
}

function blankToNull(text: string): string | null {
  return text === '' ? null : text;
}
