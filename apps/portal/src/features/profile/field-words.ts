import { clientFieldWords } from '@guichet/dto/accounts/client-field-words';
import type { ChangeSubject } from '@guichet/dto/accounts/client-fields';
import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { smsCountries } from '@guichet/dto/sms/sms-settings';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import type { Option } from '@guichet/ui-kit/fields/choice-fields.tsx';

/** The names of the fields of an account. They are this page's alone: the catalogue of every page does without them. */
export function useFieldWords(subject: ChangeSubject): (field: string) => string {
  const { language } = useMe();
  const names: Readonly<Record<string, string>> = clientFieldWords[language][subject];
  return (field) => names[field] ?? field;
}

/** A value as people read it: a country by its name, a number with its spaces. */
export function useValueWords(): (field: string, value: string | null) => string | null {
  return (field, value) => {
    if (value === null) return null;
    if (field === 'countryCode') return regionNames().of(value) ?? value;
    return field === 'mobile' ? spacedNumber(value) : value;
  };
}

/** Countries by name, in the order of the page's language. */
export function useCountries(): readonly Option[] {
  const names = regionNames();
  return smsCountries
    .map((value) => ({ value: value as string, label: names.of(value) ?? value }))
    .toSorted((one, other) => one.label.localeCompare(other.label, document.documentElement.lang));
}

const regionNames = () => new Intl.DisplayNames(document.documentElement.lang || 'fr', { type: 'region' });
