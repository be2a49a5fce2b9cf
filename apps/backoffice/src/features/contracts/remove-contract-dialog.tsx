import { contract } from '@guichet/dto/contracts/contract';
import type { ItemOf } from '@guichet/dto/core/resource';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showProblem } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

interface Props {
  item: ItemOf<typeof contract>;
  onClose: () => void;
  onCancelInstead: () => void;
}

/** Deletes a contract nobody drew from; when it is refused, says why and offers what is possible. [AG-03] */
export function RemoveContractDialog({ item, onClose, onCancelInstead }: Props) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const [isConsumed, setIsConsumed] = useState(false);
  const remove = useCommand(() => api.remove(contract, item.id), {
    refresh: ['contracts/list', 'hour-packs', 'companies'],
    done: t('contracts.removed'),
    onDone: () => void navigate('/contracts'),
    onProblem: (problem) => (problem.code === 'contract.consumed' ? setIsConsumed(true) : showProblem(problem)),
  });
  if (isConsumed) {
    return (
      <Dialog title={t('contracts.consumedTitle')} onClose={onClose}>
        <div className="g-dialog-text">{t('contracts.consumedText')}</div>
        <div className="g-form-actions">
          <Button data-first-focus onClick={onClose}>
            {t('contracts.keep')}
          </Button>
          {item.abilities.cancel && (
            <Button variant="danger" onClick={onCancelInstead}>
              {t('contracts.cancel')}
            </Button>
          )}
        </div>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={t('contracts.removeTitle', { reference: item.reference })}
      confirmLabel={core('actions.remove')}
      isBusy={remove.isBusy}
      onConfirm={() => remove.run()}
      onClose={onClose}
    >
      {t('contracts.removeText')}
    </ConfirmDialog>
  );
}
