import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import type { ReactNode } from 'react';
import { useText } from '../texts/use-text.ts';

/** The portal is for the people of client companies: staff are shown the way to their own door. */
export function ClientGate({ children }: { children: ReactNode }) {
  const t = useText();
  const api = useApi();
  const { kind, firstName } = useMe();
  if (kind === 'client') return children;
  return (
    <main className="p-staff">
      <h1>{t('staff.title', { firstName })}</h1>
      <p>{t('staff.text')}</p>
      <div className="p-actions">
        <a className="btn btn-primary" href="/admin/">
          {t('staff.open')}
        </a>
        <Button onClick={() => void api.logout()}>{t('staff.signOut')}</Button>
      </div>
    </main>
  );
}
