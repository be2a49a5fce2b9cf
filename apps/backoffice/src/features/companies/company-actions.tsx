import { company } from '@guichet/dto/companies/company';
import type { ItemOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { CompanyDrawer } from './company-drawer.tsx';

/** What may be done to a company, as the API tells it. */
export function CompanyActions({ item }: { item: ItemOf<typeof company> }) {
  const t = useText();
  const core = useCoreText();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const acts = useCompanyActs(item.id);
  const { abilities } = item;
  return (
    <>
      <Menu
        label={core('actions.more')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          abilities.archive && { label: t('companies.archive'), onSelect: () => acts.archive.run() },
          abilities.restore && { label: t('companies.restore'), onSelect: () => acts.restore.run() },
          abilities.delete && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      {abilities.update && (
        <Button variant="primary" onClick={() => setOpen('edit')}>
          {core('actions.edit')}
        </Button>
      )}
      {open === 'edit' && <CompanyDrawer id={item.id} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('companies.removeTitle', { name: item.name })}
          confirmLabel={core('actions.remove')}
          isBusy={acts.remove.isBusy}
          onConfirm={() => acts.remove.run()}
          onClose={() => setOpen(null)}
        >
          {t('companies.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}

function useCompanyActs(id: string) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const refresh = ['companies'];
  const restore = useCommand(() => api.command(`/companies/${id}/restore`), { refresh, done: t('companies.restored') });
  const archive = useCommand(() => api.command(`/companies/${id}/archive`), {
    refresh,
    onDone: () =>
      showToast({
        text: t('companies.archivedDone'),
        action: { label: core('actions.undo'), run: () => restore.run() },
      }),
  });
  const remove = useCommand(() => api.remove(company, id), {
    refresh: ['companies/list'],
    done: t('companies.removed'),
    onDone: () => void navigate('/companies?isArchived=false'),
  });
  return { archive, restore, remove };
}
