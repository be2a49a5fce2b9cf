import { DataSection } from '@guichet/ui-kit/account/data-section.tsx';
import { NotificationsSection } from '@guichet/ui-kit/account/notifications-section.tsx';
import { PasswordSection } from '@guichet/ui-kit/account/password-section.tsx';
import { SessionsSection } from '@guichet/ui-kit/account/sessions-section.tsx';
import { TotpSection } from '@guichet/ui-kit/account/totp-section.tsx';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useNavigate } from 'react-router';
import { Page } from '../../layout/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { AccountSections } from './account-sections.tsx';
import { AppearanceSection } from './appearance-section.tsx';

/** One's own profile: identity, look, password, second step, devices. [AG-15] */
export function ProfilePage() {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const { companyName } = useMe();
  const signOut = useCommand(() => api.logout(), { onDone: () => void navigate('/sign-in') });
  const action = (
    <Button onClick={() => signOut.run()} isBusy={signOut.isBusy}>
      {core('account.profile.signOut')}
    </Button>
  );
  return (
    <Page
      title={core('account.profile.title')}
      lead={companyName && t('profile.lead', { company: companyName })}
      action={action}
    >
      <div className="p-profile">
        <AccountSections>
          <AppearanceSection />
          <NotificationsSection />
          <PasswordSection />
          <TotpSection />
          <SessionsSection />
          <DataSection />
        </AccountSections>
      </div>
    </Page>
  );
}
