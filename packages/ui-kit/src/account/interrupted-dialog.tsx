import { useApi } from '../app/app-context.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Dialog } from '../overlay/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The session of a page at work ended: its person signs in again above the page, which stays as it was. */
export function InterruptedDialog({ email }: { email: string }) {
  const t = useCoreText();
  const { session } = useApi();
  return (
    <Dialog title={t('account.interrupted.title')} onClose={() => session.signOut()}>
      <p>{t('account.interrupted.text')}</p>
      <SignInForm email={email}>
        <button type="button" className="btn btn-link" onClick={() => session.signOut()}>
          {t('account.interrupted.leave')}
        </button>
      </SignInForm>
    </Dialog>
  );
}
