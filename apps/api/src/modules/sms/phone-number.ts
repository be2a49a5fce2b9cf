import type { CountryCode } from 'libphonenumber-js/mobile';

/** Given to nobody, kept for films and examples: our demonstration has no other numbers. [ARCEP 2018-0881, 2.5.12] */
const FICTION = /^\+3363998\d{4}$/;

/**
 * Reads the number of a mobile phone, however it is typed. The library weighs too much for an interface: the API reads, pages send text;
 * the API loads it with the first number.
 * @param country Where a number without a prefix is from, `FR`.
 * @returns E.164, `+33612345678`; `null` when it is no number of a mobile phone. [WS-15]
 */
export async function readMobileNumber(text: string, country: string): Promise<string | null> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/mobile');
  const found = parsePhoneNumberFromString(text, { defaultCountry: country as CountryCode, extract: false });
  if (!found) return null;
  return found.isValid() || FICTION.test(found.number) ? found.number : null;
}
