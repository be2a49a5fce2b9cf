import { hourPack } from '@guichet/dto/contracts/hour-pack';
import { type MoveWorkResult, moveWorkResult, type notAccounted } from '@guichet/dto/contracts/not-accounted';
import type { RowOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { MovePreview } from './move-preview.tsx';

type Work = RowOf<typeof notAccounted>;

interface Props {
  works: readonly Work[];
  /** Takes what did not move. */
  onMoved: (leftBehind: readonly string[]) => void;
  onClose: () => void;
}

const TOUCHED = ['interventions', 'companies', 'hour-packs', 'tickets', 'contracts', 'dashboard', 'hours'];

/** Where the chosen work goes, with what each pack would hold before anything is written. [AG-09] */
export function MoveWorkDialog({ works, onMoved, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const [packId, setPackId] = useState<string | null>(null);
  const body = { interventionIds: works.map(({ id }) => id), packId };
  const preview = useQuery({
    queryKey: ['interventions', 'move-preview', body],
    queryFn: () => api.command('/interventions/move-preview', body, { answer: moveWorkResult }),
    retry: false,
  });
  const move = useCommand(() => api.command('/interventions/move', body, { answer: moveWorkResult }), {
    refresh: TOUCHED,
    onDone: (result: MoveWorkResult) => {
      const refused = new Set(result.companies.flatMap((one) => (one.problem ? [one.companyId] : [])));
      const left = works.filter(({ companyId }) => refused.has(companyId)).map(({ id }) => id);
      const key = left.length > 0 ? 'notAccounted.movedPartly' : 'notAccounted.moved';
      showToast({ text: t(key, { count: works.length - left.length, left: left.length }) });
      onMoved(left);
      onClose();
    },
  });
  const companies = [...new Set(works.map(({ companyId }) => companyId))];
  const canMove = preview.data?.companies.some(({ packs }) => packs.length > 0) ?? false;
  return (
    <Dialog title={t('notAccounted.moveTitle', { count: works.length })} onClose={onClose}>
      {companies.length === 1 && companies[0] ? (
        <PackChoice companyId={companies[0]} value={packId} onChange={setPackId} />
      ) : (
        <p>{t('notAccounted.byRuleOnly', { count: companies.length })}</p>
      )}
      {preview.isPending && <Skeleton lines={4} />}
      {preview.error && <ErrorState problem={preview.error as never} onRetry={() => void preview.refetch()} />}
      {preview.data && <MovePreview result={preview.data} />}
      <div className="g-form-actions g-submit">
        <Button variant="primary" disabled={!canMove} isBusy={move.isBusy} onClick={() => move.run()}>
          {t('notAccounted.move')}
        </Button>
        <Button onClick={onClose}>{core('actions.cancel')}</Button>
      </div>
    </Dialog>
  );
}

function PackChoice(props: { companyId: string; value: string | null; onChange: (packId: string | null) => void }) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const packs = useResourceList(hourPack, {
    fixed: { companyId: [props.companyId] },
    isLocal: true,
    limit: 100,
  });
  const usable = packs.rows.filter((pack) => pack.isUsable && pack.state !== 'cancelled');
  return (
    <div className="g-field">
      <label htmlFor={id}>{t('notAccounted.target')}</label>
      <select
        id={id}
        className="form-select"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || null)}
      >
        <option value="">{t('notAccounted.byRule')}</option>
        {usable.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {t('notAccounted.packOption', {
              name: pack.name,
              time: format.hours(pack.minutes - pack.usedMinutes),
              day: format.day(pack.expiresOn),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
