import { passwordChange } from '@guichet/dto/identity/auth';
import { useState } from 'react';
import { useApi, useMe } from '../app/app-context.ts';
import { showToast } from '../feedback/toast-store.ts';
import { PasswordField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Section } from '../layout/section.tsx';
import { NewPasswordField } from './new-password-field.tsx';

export function PasswordSection() {
  const t = useCoreText();
  const api = useApi();
  const { email } = useMe();
  const [count, setCount] = useState(0);
  return (
    <Section title={t('account.password.change')}>
      <PlainForm
        key={count}
        schema={passwordChange}
        submitLabel={t('account.password.change')}
        onSubmit={async (values) => {
          await api.command('/me/password', values);
          showToast({ text: t('account.password.changed') });
          setCount(count + 1);
        }}
      >
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={t('account.password.current')}
          autoComplete="current-password"
          isWide
        />
        <NewPasswordField name="password" />
      </PlainForm>
    </Section>
  );
}
