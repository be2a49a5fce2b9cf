import type { PackBalance } from '@guichet/dto/contracts/hours';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../texts/load-texts.ts';
import { CancelPackDialog } from './cancel-pack-dialog.tsx';
import { EditPackDrawer } from './edit-pack-drawer.tsx';

/** What may be done to a pack; the API decides. */
export function PackMenu({ pack }: { pack: PackBalance }) {
  const t = useText();
  const core = useCoreText();
  const canWrite = useCan()('contracts.write');
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null);
  const isUntouched = pack.usedMinutes === 0 && pack.overageMinutes === 0;
  if (!canWrite || pack.state === 'cancelled') return null;
  return (
    <>
      <Menu
        label={t('packs.actionsOf', { name: pack.name })}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          { label: core('actions.edit'), onSelect: () => setOpen('edit') },
          isUntouched && { label: t('packs.cancel'), isDanger: true, isApart: true, onSelect: () => setOpen('cancel') },
        ]}
      />
      {open === 'edit' && <EditPackDrawer pack={pack} onClose={() => setOpen(null)} />}
      {open === 'cancel' && <CancelPackDialog pack={pack} onClose={() => setOpen(null)} />}
    </>
  );
}
