import { useNavigate } from 'react-router';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { DataSection } from './data-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TotpSection } from './totp-section.tsx';

/** One's own profile: identity, password, second step, devices. [AG-15] */
export function ProfilePage() {
  const t = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const signOut = useCommand(() => api.logout(), { onDone: () => void navigate('/sign-in') });
  return (
    <div className="g-page">
      <PageHeader
        title={t('account.profile.title')}
        actions={
          <Button onClick={() => signOut.run()} isBusy={signOut.isBusy}>
            {t('account.profile.signOut')}
          </Button>
        }
      />
      <div className="g-narrow">
        <IdentitySection />
        <PreferencesSection />
        <NotificationsSection />
        <PasswordSection />
        <TotpSection />
        <SessionsSection />
        <DataSection />
      </div>
    </div>
  );
}
