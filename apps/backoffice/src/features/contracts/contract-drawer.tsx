import { contract } from '@guichet/dto/contracts/contract';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useNavigate } from 'react-router';
import { type PackDefaults, usePackDefaults } from '../../packs/use-pack-defaults.ts';
import { oneYearFrom } from '../../parts/periods.ts';
import { useText } from '../../texts/load-texts.ts';
import { ContractTermFields, NewContractFields, useContractLabels } from './contract-fields.tsx';

interface Props {
  /** The contract to edit; without it, a new one. */
  id?: string;
  companyId?: string | undefined;
  onClose: () => void;
}

/** Creates a contract, or changes the terms of the one of `id`. [AG-03] */
export function ContractDrawer({ id, companyId, onClose }: Props) {
  const t = useText();
  const defaults = usePackDefaults();
  return (
    <Drawer title={id ? t('contracts.edit') : t('contracts.create')} onClose={onClose}>
      {!defaults && <Skeleton lines={8} />}
      {defaults &&
        (id ? (
          <EditContract id={id} onClose={onClose} />
        ) : (
          <NewContract defaults={defaults} companyId={companyId} onClose={onClose} />
        ))}
    </Drawer>
  );
}

function NewContract({
  defaults,
  companyId,
  onClose,
}: {
  defaults: PackDefaults;
  companyId: string | undefined;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const today = useFormat().today();
  const { unitMinutes, overage } = defaults;
  const form = useResourceForm(contract, undefined, {
    defaults: {
      ...(companyId && { companyId }),
      kind: 'hosting',
      startsOn: today,
      endsOn: oneYearFrom(today),
      monthlyMinutes: 60,
      carriesOver: false,
      unitMinutes,
      overage,
    },
    onSaved: (saved) => {
      void refresh(['companies', 'hour-packs']);
      onClose();
      void navigate(`/contracts/${saved.id}`);
    },
  });
  return (
    <EditForm form={form} onCancel={onClose}>
      <NewContractFields />
    </EditForm>
  );
}

function EditContract({ id, onClose }: { id: string; onClose: () => void }) {
  const refresh = useRefresh();
  const labels = useContractLabels();
  const form = useResourceForm(contract, id, {
    onSaved: () => {
      void refresh(['companies', 'hour-packs']);
      onClose();
    },
  });
  return (
    <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
      <ContractTermFields isHosting />
    </EditForm>
  );
}
