import { SECRET_MASK } from '@guichet/dto/sms/sms-settings';
import { type FieldProps, FormField } from '@guichet/ui-kit/fields/form-field.tsx';
import { PasswordField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useController } from 'react-hook-form';
import { useText } from '../../texts/load-texts.ts';

/** A secret: typed once, then only replaced; the API never tells it again. */
export function SecretField(field: FieldProps) {
  const t = useText();
  const { value } = useController({ name: field.name }).field;
  if (value !== SECRET_MASK) return <PasswordField {...field} autoComplete="off" />;
  return (
    <FormField<string | null> {...field}>
      {({ change, input }) => (
        <div className="g-with-button b-secret">
          <input {...input} className="form-control" value={SECRET_MASK} readOnly />
          {!field.isDisabled && (
            <Button aria-label={t('settings.replaceOf', { label: field.label })} onClick={() => change('')}>
              {t('settings.replace')}
            </Button>
          )}
        </div>
      )}
    </FormField>
  );
}
