import { type ReserveRow, reserve } from '@guichet/dto/acceptance/reserve';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { LiftDrawer } from './lift-drawer.tsx';
import { PinDrawer, pinnable } from './pin-drawer.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { ReserveDrawer } from './reserve-drawer.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** The next thing to do about a reserve, for whose turn it is: staff put right, the client agrees or not. [WS-20] */
export function ReserveActs({ row }: { row: ReserveRow }) {
  const t = useAcceptanceText();
  const isClient = useMe().kind === 'client';
  const accept = useAccept(row);
  const [asked, setAsked] = useState<'lift' | 'reopen' | null>(null);
  const { lift, accept: mayAccept, reopen } = row.abilities;
  const answers = isClient && mayAccept;
  if (!lift && !answers) return null;
  return (
    <div className="s-acts">
      {lift && <Button onClick={() => setAsked('lift')}>{t('lift.act')}</Button>}
      {answers && (
        <Button variant="primary" isBusy={accept.isBusy} onClick={() => accept.run()}>
          {t('answer.accept')}
        </Button>
      )}
      {answers && reopen && <Button onClick={() => setAsked('reopen')}>{t('answer.contest')}</Button>}
      {asked === 'lift' && <LiftDrawer row={row} onClose={() => setAsked(null)} />}
      {asked === 'reopen' && <ReopenDialog row={row} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** What is done about it more seldom. */
export function ReserveMenu({ row, places }: { row: ReserveRow; places: readonly string[] }) {
  const t = useAcceptanceText();
  const isStaff = useMe().kind === 'staff';
  const accept = useAccept(row);
  const [asked, setAsked] = useState<'edit' | 'pin' | 'reopen' | 'withdraw' | null>(null);
  const { abilities, number, projectId } = row;
  const close = () => setAsked(null);
  const mayReopen = abilities.reopen && (isStaff || !abilities.accept);
  const items = [
    abilities.update && { label: t('reserves.edit'), onSelect: () => setAsked('edit') },
    abilities.update && pinnable(row).length > 0 && { label: t('pin.act'), onSelect: () => setAsked('pin') },
    isStaff && abilities.accept && { label: t('reserves.acceptFor'), onSelect: () => accept.run() },
    mayReopen && { label: t('reserves.reopen'), onSelect: () => setAsked('reopen') },
    abilities.withdraw && {
      label: t('reserves.withdraw'),
      onSelect: () => setAsked('withdraw'),
      isDanger: true,
      isApart: true,
    },
  ];
  return (
    <>
      <Menu label={t('reserves.actions', { number })} trigger={<Ellipsis size={18} aria-hidden />} items={items} />
      {asked === 'edit' && <ReserveDrawer projectId={projectId} places={places} row={row} onClose={close} />}
      {asked === 'pin' && <PinDrawer row={row} onClose={close} />}
      {asked === 'reopen' && <ReopenDialog row={row} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog row={row} onClose={close} />}
    </>
  );
}

function useAccept({ id, number, projectId }: ReserveRow) {
  const t = useAcceptanceText();
  const api = useApi();
  return useCommand(() => api.command(`/reserves/${id}/accept`, undefined, { answer: reserve }), {
    done: t('answer.accepted', { number }),
    refresh: [`projects/${projectId}`],
  });
}
