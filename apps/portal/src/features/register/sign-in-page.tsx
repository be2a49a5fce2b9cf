import { SignInPage as Door } from '@guichet/ui-kit/account/sign-in-page.tsx';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { Link } from 'react-router';
import { useRegisterWords } from './use-register-words.ts';

/** Sign-in, and where the business lets people ask for an account, the way to it. [WS-02] */
export function SignInPage() {
  const { mayRegister } = useBranding();
  const words = useRegisterWords();
  return <Door>{mayRegister && <Link to="/register">{words.ask}</Link>}</Door>;
}
