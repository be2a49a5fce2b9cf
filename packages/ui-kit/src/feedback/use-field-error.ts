import type { FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** The words of a field's error code. */
export function useFieldErrorText(): (error: FieldError | undefined) => string | undefined {
  const { t } = useTranslation('core');
  return (error) => error && t([`fields.${error.type}`, 'fields.other'], { ...error.types });
}
