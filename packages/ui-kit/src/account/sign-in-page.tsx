import { loginInput } from '@guichet/dto/identity/auth';
import { useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useApi, useSessionState } from '../app/app-context.ts';
import { safeNext } from '../app/session-gate.tsx';
import { PasswordField, TextField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Door } from './door.tsx';

type Credentials = { email: string; password: string };

/** Sign-in; the code of the second step is asked for only from those who have one. */
export function SignInPage() {
  const t = useCoreText();
  const api = useApi();
  const [params] = useSearchParams();
  const [waiting, setWaiting] = useState<Credentials | null>(null);
  if (useSessionState().status === 'signed-in') return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <Door title={t('account.signIn.title')}>
      {waiting ? (
        <PlainForm
          schema={codeInput}
          isFull
          submitLabel={t('account.signIn.submit')}
          onSubmit={({ code }) => api.login({ ...waiting, code })}
        >
          <TextField
            name="code"
            label={t('account.signIn.code')}
            hint={t('account.signIn.codeHint')}
            autoComplete="one-time-code"
            isFocusedFirst
          />
        </PlainForm>
      ) : (
        <PlainForm
          schema={loginInput}
          isFull
          submitLabel={t('account.signIn.submit')}
          onSubmit={async (values) => {
            try {
              await api.login(values);
            } catch (error) {
              if ((error as { code?: string }).code !== 'auth.code_required') throw error;
              setWaiting(values);
            }
          }}
        >
          <TextField
            name="email"
            type="email"
            label={t('account.signIn.email')}
            autoComplete="username"
            isFocusedFirst
          />
          <PasswordField name="password" label={t('account.signIn.password')} autoComplete="current-password" />
        </PlainForm>
      )}
      {waiting ? (
        <button type="button" className="btn btn-link" onClick={() => setWaiting(null)}>
          {t('account.signIn.otherAccount')}
        </button>
      ) : (
        <Link to="/forgotten-password">{t('account.signIn.forgotten')}</Link>
      )}
    </Door>
  );
}

const codeInput = loginInput.pick({ code: true }).required();
