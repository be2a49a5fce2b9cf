import { intervention } from '@guichet/dto/contracts/intervention';
import type { ItemOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand, useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../texts/load-texts.ts';
import { HourPreviewLine } from './hour-preview-line.tsx';
import { ContractField, WorkFields } from './intervention-fields.tsx';

type Item = ItemOf<typeof intervention>;
/** What a change of worked time makes stale. */
const TOUCHED = ['companies', 'hour-packs', 'tickets', 'contracts'];

/** Edits recorded work: its time is given back, then deducted again. [AG-05] */
export function EditIntervention({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const form = useResourceForm(intervention, item.id, {
    onSaved: () => {
      showToast({ text: t('interventions.saved') });
      onClose();
      void refresh(TOUCHED);
    },
  });
  const labels = {
    minutes: t('interventions.duration'),
    workedOn: t('interventions.workedOn'),
    kind: t('interventions.kind'),
    isOffered: t('interventions.isOffered'),
    summary: t('interventions.summary'),
    contractId: t('interventions.contract'),
  };
  return (
    <>
      <div className="b-intervention-head">
        <div>
          <strong>{item.companyName}</strong>
          <div className="g-quiet">
            {[item.userName, item.ticketReference && `${item.ticketReference} ${item.ticketTitle}`]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <InterventionMenu item={item} onClose={onClose} />
      </div>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <WorkFields />
        <HourPreviewLine companyId={item.companyId} interventionId={item.id} />
        <ContractField companyId={item.companyId} />
      </EditForm>
    </>
  );
}

function InterventionMenu({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useCommand(() => api.remove(intervention, item.id), {
    refresh: ['interventions/list', ...TOUCHED],
    done: t('interventions.removed'),
    onDone: onClose,
  });
  return (
    <>
      <Menu
        label={core('actions.more')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          item.ticketId !== null && { label: t('interventions.seeTicket'), to: `/tickets/${item.ticketId}` },
          item.abilities.delete && {
            label: core('actions.remove'),
            isDanger: true,
            isApart: true,
            onSelect: () => setIsAsking(true),
          },
        ]}
      />
      {isAsking && (
        <ConfirmDialog
          title={t('interventions.removeTitle')}
          confirmLabel={core('actions.remove')}
          isBusy={remove.isBusy}
          onConfirm={() => remove.run()}
          onClose={() => setIsAsking(false)}
        >
          {t('interventions.removeText', { company: item.companyName })}
        </ConfirmDialog>
      )}
    </>
  );
}
