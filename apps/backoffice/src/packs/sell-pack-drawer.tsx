import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../texts/load-texts.ts';
import { type PackOwner, SellPackForm } from './sell-pack-form.tsx';
import { usePackDefaults } from './use-pack-defaults.ts';

/** Sells hours to a company, or gives some, possibly under one of its contracts. [AG-01] */
export function SellPackDrawer({ owner, onClose }: { owner: PackOwner; onClose: () => void }) {
  const t = useText();
  const defaults = usePackDefaults();
  return (
    <Drawer title={t('packs.sellTitle', { company: owner.companyName })} onClose={onClose}>
      {defaults ? <SellPackForm owner={owner} defaults={defaults} onClose={onClose} /> : <Skeleton lines={8} />}
    </Drawer>
  );
}
