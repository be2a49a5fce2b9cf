import * as z from 'zod';

/** CNIL 2022-100, case 1 with throttling would allow less; 12 characters of three kinds reach its 80 bits without it. */
const PASSWORD_MIN_LENGTH = 12;

/** A new password; its weaknesses are told by `passwordWeakness`. */
export const newPassword = z
  .string()
  .max(200)
  .refine((password) => passwordWeakness(password) === null, { error: 'weak_password' });

/**
 * What a password lacks. [CNIL 2022-100: entropy of 80 bits, here 12 characters with capitals, small letters and digits or
 * signs; or a phrase of 20 characters and more]
 * @returns `null` when it is strong enough.
 */
export function passwordWeakness(password: string): 'too_short' | 'too_few_kinds' | 'too_common' | null {
  if (Array.from(password).length < PASSWORD_MIN_LENGTH) return 'too_short';
  if (new Set(password).size < 5) return 'too_common';
  if (Array.from(password).length >= 20) return null;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  return kinds >= 3 ? null : 'too_few_kinds';
}
