import type { ChangeSubject } from '@guichet/dto/accounts/client-fields';
import type { KeyOf } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { fr } from '../texts/fr/index.ts';
import { useText } from '../texts/load-texts.ts';

type FieldKey = KeyOf<(typeof fr)['clientFields']>;

/** The names of the fields of an account. A field that the API names is one of them. */
export function useFieldWords(): (subject: ChangeSubject, field: string) => string {
  const t = useText();
  return (subject, field) => t(`clientFields.${`${subject}.${field}` as FieldKey}`);
}
