import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button, ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { useInterventionAddress } from '../../time/use-intervention-address.ts';

/** What is done from the hours of a company; its primary act stands last. */
export function HourActions({ companyId, children }: { companyId: string; children: ReactNode }) {
  const t = useText();
  const core = useCoreText();
  const can = useCan();
  const { create } = useInterventionAddress();
  const canBook = can('interventions.write');
  useShortcuts(canBook ? { c: create } : {});
  return (
    <>
      <Menu
        label={core('actions.more')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          can('contracts.read') && { label: t('hours.contracts'), to: `/contracts?companyId=${companyId}` },
          can('documents.read') && { label: t('hours.documents'), to: `/companies/${companyId}/documents` },
        ]}
      />
      {can('recaps.create') && <ButtonLink to={`/companies/${companyId}/recap`}>{t('hours.recap')}</ButtonLink>}
      {canBook && <Button onClick={create}>{t('hours.book')}</Button>}
      {children}
    </>
  );
}
