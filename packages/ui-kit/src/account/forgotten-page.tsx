import { passwordResetRequest } from '@guichet/dto/identity/auth';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../app/app-context.ts';
import { TextField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Door } from './door.tsx';

/** Asks for a new password; says the same whether the address is known or not. */
export function ForgottenPage() {
  const t = useCoreText();
  const api = useApi();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Door title={t('account.forgotten.title')}>
      {sentTo ? (
        <output>{t('account.forgotten.sent', { email: sentTo })}</output>
      ) : (
        <>
          <p className="g-quiet">{t('account.forgotten.text')}</p>
          <PlainForm
            schema={passwordResetRequest}
            isFull
            submitLabel={t('account.forgotten.submit')}
            onSubmit={async (values) => {
              await api.command('/auth/password-reset', values);
              setSentTo(values.email);
            }}
          >
            <TextField
              name="email"
              type="email"
              label={t('account.signIn.email')}
              autoComplete="username"
              isFocusedFirst
            />
          </PlainForm>
        </>
      )}
      <Link to="/sign-in">{t('account.forgotten.back')}</Link>
    </Door>
  );
}
