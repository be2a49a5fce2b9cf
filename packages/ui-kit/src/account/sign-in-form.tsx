import { loginInput } from '@guichet/dto/identity/auth';
import { type ReactNode, useState } from 'react';
import { useApi } from '../app/app-context.ts';
import { PasswordField, TextField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';

type Credentials = { email: string; password: string };

interface Props {
  /** Whose password is asked for, when it can be nobody else's. */
  email?: string;
  /** The other ways, below the password. */
  children: ReactNode;
}

/** Address and password; the code of the second step is asked for only from those who have one. */
export function SignInForm({ email, children }: Props) {
  const t = useCoreText();
  const api = useApi();
  const [waiting, setWaiting] = useState<Credentials | null>(null);
  if (waiting) return <CodeForm credentials={waiting} onBack={() => setWaiting(null)} />;
  return (
    <>
      <PlainForm
        schema={loginInput}
        defaults={{ email: email ?? '' }}
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
          isDisabled={email !== undefined}
          isFocusedFirst={!email}
        />
        <PasswordField
          name="password"
          label={t('account.signIn.password')}
          autoComplete="current-password"
          isFocusedFirst={email !== undefined}
        />
      </PlainForm>
      {children}
    </>
  );
}

function CodeForm({ credentials, onBack }: { credentials: Credentials; onBack: () => void }) {
  const t = useCoreText();
  const api = useApi();
  return (
    <>
      <PlainForm
        schema={codeInput}
        isFull
        submitLabel={t('account.signIn.submit')}
        onSubmit={({ code }) => api.login({ ...credentials, code })}
      >
        <TextField
          name="code"
          label={t('account.signIn.code')}
          hint={t('account.signIn.codeHint')}
          autoComplete="one-time-code"
          isFocusedFirst
        />
      </PlainForm>
      <button type="button" className="btn btn-link" onClick={onBack}>
        {t('account.signIn.otherAccount')}
      </button>
    </>
  );
}

const codeInput = loginInput.pick({ code: true }).required();
