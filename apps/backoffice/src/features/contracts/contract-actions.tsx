import type { contract } from '@guichet/dto/contracts/contract';
import type { ItemOf } from '@guichet/dto/core/resource';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { SellPackDrawer } from '../../packs/sell-pack-drawer.tsx';
import { useText } from '../../texts/load-texts.ts';
import { CancelContractDialog } from './cancel-contract-dialog.tsx';
import { ContractDrawer } from './contract-drawer.tsx';
import { RemoveContractDialog } from './remove-contract-dialog.tsx';
import { RenewContractDialog } from './renew-contract-dialog.tsx';

type Act = 'edit' | 'renew' | 'sell' | 'cancel' | 'remove';

/** What may be done to a contract, as the API tells it. */
export function ContractActions({ item }: { item: ItemOf<typeof contract> }) {
  const t = useText();
  const core = useCoreText();
  const can = useCan();
  const [open, setOpen] = useState<Act | null>(null);
  const { abilities, state, companyId, companyName, unitMinutes, overage, rateCents } = item;
  const isActive = state === 'active';
  const close = () => setOpen(null);
  const owner = { companyId, companyName, contract: { id: item.id, unitMinutes, overage, rateCents } };
  return (
    <>
      <Menu
        label={core('actions.more')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          abilities.cancel && { label: t('contracts.cancel'), isDanger: true, onSelect: () => setOpen('cancel') },
          abilities.delete && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      {abilities.update && isActive && <Button onClick={() => setOpen('edit')}>{core('actions.edit')}</Button>}
      {abilities.renew && <Button onClick={() => setOpen('renew')}>{t('contracts.renew')}</Button>}
      {isActive && can('contracts.write') && (
        <Button variant="primary" onClick={() => setOpen('sell')}>
          {t('packs.sell')}
        </Button>
      )}
      {open === 'edit' && <ContractDrawer id={item.id} onClose={close} />}
      {open === 'renew' && <RenewContractDialog item={item} onClose={close} />}
      {open === 'sell' && <SellPackDrawer owner={owner} onClose={close} />}
      {open === 'cancel' && <CancelContractDialog item={item} onClose={close} />}
      {open === 'remove' && (
        <RemoveContractDialog item={item} onClose={close} onCancelInstead={() => setOpen('cancel')} />
      )}
    </>
  );
}
