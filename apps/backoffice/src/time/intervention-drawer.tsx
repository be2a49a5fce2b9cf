import { intervention } from '@guichet/dto/contracts/intervention';
import type { ItemOf } from '@guichet/dto/core/resource';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { Link } from 'react-router';
import { useText } from '../texts/load-texts.ts';
import { EditIntervention } from './edit-intervention.tsx';
import { HourQuestionThread } from './hour-question-thread.tsx';
import { NewIntervention } from './new-intervention.tsx';
import { useInterventionAddress } from './use-intervention-address.ts';

/** Books, edits or shows the intervention that the address names; nothing when it names none. [AG-04] */
export function InterventionDrawer({ companyId }: { companyId?: string }) {
  const t = useText();
  const { id, isNew, close } = useInterventionAddress();
  if (isNew) {
    return (
      <Drawer title={t('interventions.create')} onClose={close}>
        <NewIntervention {...(companyId && { companyId })} onClose={close} />
      </Drawer>
    );
  }
  return id && <ExistingDrawer key={id} id={id} onClose={close} />;
}

function ExistingDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { item, error, retry } = useResourceItem(intervention, id);
  const canEdit = item?.abilities.update ?? false;
  return (
    <Drawer title={canEdit ? t('interventions.edit') : t('interventions.view')} onClose={onClose}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!item && !error && <Skeleton lines={8} />}
      {item && <HourQuestionThread interventionId={item.id} state={item.questionState} />}
      {item && (canEdit ? <EditIntervention item={item} onClose={onClose} /> : <ReadIntervention item={item} />)}
    </Drawer>
  );
}

function ReadIntervention({ item }: { item: ItemOf<typeof intervention> }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <p className="g-prose">{item.summary}</p>
      <FactList
        facts={[
          [t('interventions.company'), item.companyName],
          [
            t('interventions.ticket'),
            item.ticketId && <Link to={`/tickets/${item.ticketId}`}>{item.ticketReference}</Link>,
          ],
          [t('interventions.workedOn'), format.day(item.workedOn)],
          [t('interventions.person'), item.userName],
          [t('interventions.kind'), t(`enumerations.interventionKind.${item.kind}`)],
          [t('interventions.minutes'), item.minutes !== null && format.hours(item.minutes)],
          [
            t('interventions.accounted'),
            item.isOffered ? t('interventions.isOffered') : format.hours(item.accountedMinutes),
          ],
        ]}
      />
      <p className="g-quiet">{t('interventions.notYours')}</p>
    </>
  );
}
