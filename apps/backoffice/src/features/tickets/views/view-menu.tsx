import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { RenameView } from './name-view.tsx';
import { useViewActs } from './use-view-acts.ts';
import { useViewName } from './use-view-name.ts';

interface Props {
  view: TicketView;
  views: readonly TicketView[];
}

type Asking = 'rename' | 'remove' | null;

/** What may be done with the view that shows. */
export function ViewMenu({ view, views }: Props) {
  const t = useText();
  const core = useCoreText();
  const nameOf = useViewName();
  const acts = useViewActs(views);
  const [asking, setAsking] = useState<Asking>(null);
  const { key, kind, abilities, isDefault } = view;
  const isShared = kind === 'shared';
  const at = views.findIndex((each) => each.key === key);
  const label = t('tickets.views.menu', { name: nameOf(view) });
  const remove = () => {
    setAsking(null);
    acts.remove(view);
  };
  return (
    <>
      <Menu
        label={label}
        trigger={<Ellipsis size={16} aria-hidden />}
        items={[
          abilities.change && { label: t('tickets.views.rename'), onSelect: () => setAsking('rename') },
          kind !== 'ready' &&
            abilities.share && {
              label: t(isShared ? 'tickets.views.unshare' : 'tickets.views.share'),
              onSelect: () => acts.share({ key, isShared: !isShared }),
            },
          !isDefault && { label: t('tickets.views.openFirst'), onSelect: () => acts.openFirst(view) },
          at > 0 && { label: t('tickets.views.moveLeft'), onSelect: () => acts.move(view, -1) },
          at < views.length - 1 && { label: t('tickets.views.moveRight'), onSelect: () => acts.move(view, 1) },
          abilities.change && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            // One's own comes back with a press; what everybody has is asked about first.
            onSelect: isShared ? () => setAsking('remove') : remove,
          },
        ]}
      />
      {asking === 'rename' && <RenameView view={view} onClose={() => setAsking(null)} />}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t('tickets.views.removeTitle', { name: nameOf(view) })}
          confirmLabel={core('actions.remove')}
          onConfirm={remove}
          onClose={() => setAsking(null)}
        >
          {t('tickets.views.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
