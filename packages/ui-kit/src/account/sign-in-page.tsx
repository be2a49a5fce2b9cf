import type { ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSessionState } from '../app/app-context.ts';
import { safeNext } from '../app/session-gate.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Sign-in, for whoever comes to the door; other ways in stand below. */
export function SignInPage({ children }: { children?: ReactNode }) {
  const t = useCoreText();
  const [params] = useSearchParams();
  if (useSessionState().status === 'signed-in') return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <Door title={t('account.signIn.title')}>
      <SignInForm>
        <Link to="/forgotten-password">{t('account.signIn.forgotten')}</Link>
        {children}
      </SignInForm>
    </Door>
  );
}
