import type { ApiError } from '@guichet/api-client/api-error';
import { type Account, account, ownCompanyUpdate } from '@guichet/dto/accounts/account';
import { me, profileUpdate } from '@guichet/dto/identity/auth';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import type { ReactNode } from 'react';
import { useText } from '../../texts/use-text.ts';
import { AccountForm } from './account-form.tsx';

/**
 * What one sees and changes of oneself and of one's company, as the business decided; what comes below waits for it, and does not
 * move. [WS-01]
 */
export function AccountSections({ children }: { children: ReactNode }) {
  const t = useText();
  const { data, error, retry } = useRead('/account', account);
  if (error) {
    return (
      <>
        <ErrorState problem={error} onRetry={retry} />
        {children}
      </>
    );
  }
  if (!data)
    return (
      <Section title={t('account.own')}>
        <Skeleton lines={8} />
      </Section>
    );
  return (
    <>
      <OwnSection contact={data.contact} />
      {data.company && <CompanySection company={data.company} />}
      {children}
    </>
  );
}

function OwnSection({ contact }: { contact: Account['contact'] }) {
  const t = useText();
  const api = useApi();
  const save = useSave(async (changed) => {
    api.session.setUser(await api.command('/me', changed, { method: 'PATCH', answer: me }));
  });
  return (
    <Section title={t('account.own')}>
      <AccountForm subject="contact" fields={contact.fields} schema={profileUpdate} onSave={save} />
    </Section>
  );
}

function CompanySection({ company: { fields, version } }: { company: NonNullable<Account['company']> }) {
  const t = useText();
  const api = useApi();
  const save = useSave((changed) =>
    api.command('/account/company', changed, { method: 'PATCH', answer: account, version }),
  );
  return (
    <Section title={t('account.company')}>
      <AccountForm subject="company" fields={fields} schema={ownCompanyUpdate} onSave={save} />
    </Section>
  );
}

/** Saves, then reads again; after a refusal too, for what the page shows was not true any more. */
function useSave(send: (changed: Record<string, unknown>) => Promise<unknown>) {
  const refresh = useRefresh();
  return async (changed: Record<string, unknown>): Promise<void> => {
    try {
      await send(changed);
    } catch (error) {
      const { status } = error as ApiError;
      if (status === 403 || status === 412) void refresh(['account']);
      throw error;
    }
    await refresh(['account', 'companies']);
  };
}
