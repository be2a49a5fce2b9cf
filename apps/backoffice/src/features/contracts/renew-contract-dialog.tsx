import { closedMonth } from '@guichet/dto/contracts/closed-month';
import { contract, renewContractInput } from '@guichet/dto/contracts/contract';
import { hourPack } from '@guichet/dto/contracts/hour-pack';
import type { ItemOf } from '@guichet/dto/core/resource';
import { id as idSchema } from '@guichet/dto/core/scalars';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { DateField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { addDays } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

const renewed = z.object({ id: idSchema });

/** Makes the next contract. What becomes of unused hours has no default: someone decides. [AG-03] */
export function RenewContractDialog({ item, onClose }: { item: ItemOf<typeof contract>; onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const packs = useResourceList(hourPack, { fixed: { contractId: [item.id] }, isLocal: true, limit: 100 });
  const closed = useResourceList(closedMonth, { isLocal: true, limit: 1 });
  const lastClosed = closed.rows[0]?.month ?? '';
  // Renewed late, it still carries what lapsed with it, unless a closed month told so.
  const isCarried = ({ expiresOn }: { expiresOn: string }) =>
    expiresOn >= item.endsOn && addDays(expiresOn, 1).slice(0, 7) > lastClosed;
  const unusedMinutes = packs.rows.reduce(
    (sum, pack) => sum + Math.max(0, pack.leftMinutes) + (isCarried(pack) ? pack.lapsedMinutes : 0),
    0,
  );
  const startsOn = addDays(item.endsOn, 1);

  async function renew(values: z.output<typeof renewContractInput>): Promise<void> {
    const { id } = await api.command(`/contracts/${item.id}/renew`, values, { answer: renewed });
    const next = await api.get(contract, id);
    showToast({ text: t('contracts.renewed', { reference: next.reference }) });
    onClose();
    await navigate(`/contracts/${id}`);
    await refresh(['contracts', 'hour-packs', 'companies']);
  }

  return (
    <Dialog title={t('contracts.renewTitle', { reference: item.reference })} onClose={onClose}>
      <p>{t('contracts.renewText')}</p>
      {packs.isLoading || closed.isLoading ? (
        <Skeleton lines={5} />
      ) : (
        <PlainForm
          schema={renewContractInput}
          defaults={{ startsOn, ...(unusedMinutes === 0 && { carriesUnusedOver: false }) }}
          submitLabel={t('contracts.renew')}
          onCancel={{ label: t('contracts.keep'), run: onClose }}
          onSubmit={renew}
        >
          <DateField name="startsOn" label={t('contracts.renewStart')} />
          <DateField name="endsOn" label={t('contracts.renewEnd')} hint={t('contracts.renewEndHint')} />
          <UnusedChoice minutes={unusedMinutes} />
        </PlainForm>
      )}
    </Dialog>
  );
}

function UnusedChoice({ minutes }: { minutes: number }) {
  const t = useText();
  const format = useFormat();
  if (minutes === 0) return <p className="g-quiet g-field-wide">{t('contracts.unusedNone')}</p>;
  return (
    <RadioField
      name="carriesUnusedOver"
      label={t('contracts.unused')}
      options={[
        { value: true, label: t('contracts.carry'), hint: t('contracts.carryHint', { time: format.hours(minutes) }) },
        { value: false, label: t('contracts.leave'), hint: t('contracts.leaveHint') },
      ]}
      isRequired
    />
  );
}
