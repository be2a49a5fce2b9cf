import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../../texts/load-texts.ts';
import type { Conflict } from './use-ticket-acts.ts';

interface Props {
  conflict: Conflict;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const FIELDS = { priority: 'priority', stepId: 'step', themeId: 'theme', deadlineOn: 'deadline' } as const;

/** Two people changed the same value: both show, and one stays. */
export function EditConflict({ conflict: { edit, current }, onKeepMine, onTakeTheirs }: Props) {
  const t = useText();
  const format = useFormat();
  const theirs = {
    priority: t(`enumerations.ticketPriority.${current.priority}`),
    stepId: current.stepName ?? t('tickets.none.step'),
    themeId: current.themeName ?? t('tickets.none.theme'),
    deadlineOn: current.deadlineOn ? format.day(current.deadlineOn) : t('tickets.none.deadline'),
  };
  return (
    <Dialog
      title={t('tickets.conflict.title', { field: t(`tickets.fields.${FIELDS[edit.field]}`) })}
      onClose={onTakeTheirs}
    >
      <p>{t('tickets.conflict.text')}</p>
      <FactList
        facts={[
          [t('tickets.conflict.mine'), edit.words],
          [t('tickets.conflict.theirs'), theirs[edit.field]],
        ]}
      />
      <div className="g-form-actions">
        <Button onClick={onTakeTheirs}>{t('tickets.conflict.takeTheirs')}</Button>
        <Button variant="primary" onClick={onKeepMine}>
          {t('tickets.conflict.keepMine')}
        </Button>
      </div>
    </Dialog>
  );
}
