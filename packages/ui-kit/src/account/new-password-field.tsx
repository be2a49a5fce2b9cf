import { passwordWeakness } from '@guichet/dto/identity/password';
import { useWatch } from 'react-hook-form';
import { PasswordField } from '../fields/text-fields.tsx';
import { useCoreText } from '../i18n/use-text.ts';

/** A password to be, judged while it is typed by the rule that the API applies. */
export function NewPasswordField({ name, isFocusedFirst = false }: { name: string; isFocusedFirst?: boolean }) {
  const t = useCoreText();
  const password = (useWatch({ name }) as string | undefined) ?? '';
  const weakness = passwordWeakness(password);
  const hint =
    password === '' ? t('account.password.rule') : weakness ? t(`fields.${weakness}`) : t('account.password.strong');
  return (
    <PasswordField
      name={name}
      label={t('account.password.next')}
      hint={hint}
      autoComplete="new-password"
      isWide
      isFocusedFirst={isFocusedFirst}
    />
  );
}
