import type { ItemOf } from '@guichet/dto/core/resource';
import { user } from '@guichet/dto/identity/user';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { useSmsItem } from './use-sms-item.ts';
import { UserDrawer } from './user-drawer.tsx';

type Act = 'invite' | 'enable' | 'disable' | 'endSessions' | 'resetTotp';
const PATHS: Record<Act, string> = {
  invite: 'invite',
  enable: 'enable',
  disable: 'disable',
  endSessions: 'end-sessions',
  resetTotp: 'reset-totp',
};
const ACTS = Object.keys(PATHS) as Act[];

/** What may be done to a person, as the API tells it. */
export function UserActions({ item }: { item: ItemOf<typeof user> }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'edit' | 'remove' | 'erase' | null>(null);
  const act = useCommand((name: Act) => api.command(`/users/${item.id}/${PATHS[name]}`), {
    refresh: ['users'],
    done: t('users.done'),
  });
  const remove = useCommand(() => api.remove(user, item.id), {
    refresh: ['users/list'],
    done: t('users.removed'),
    onDone: () => void navigate('/users'),
  });
  const { abilities } = item;
  const sms = useSmsItem(item);
  return (
    <>
      <Menu
        label={core('actions.more')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          sms,
          ...ACTS.map((name) => abilities[name] && { label: t(`users.acts.${name}`), onSelect: () => act.run(name) }),
          abilities.delete && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => setOpen('remove'),
          },
          abilities.erase && { label: t('users.erasure.act'), isDanger: true, onSelect: () => setOpen('erase') },
        ]}
      />
      {abilities.update && (
        <Button variant="primary" onClick={() => setOpen('edit')}>
          {core('actions.edit')}
        </Button>
      )}
      {open === 'edit' && (
        <UserDrawer id={item.id} canChangeRole={abilities.changeRole ?? false} onClose={() => setOpen(null)} />
      )}
      {open === 'erase' && <EraseDialog person={item} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('users.removeTitle', { name: `${item.firstName} ${item.lastName}` })}
          confirmLabel={core('actions.remove')}
          isBusy={remove.isBusy}
          onConfirm={() => remove.run()}
          onClose={() => setOpen(null)}
        >
          {t('users.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
