import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';

/** Ends a key, after a question: nothing brings it back. */
export function RevokeKey({ item, onDone }: { item: { id: string; name: string }; onDone: () => void }) {
  const t = useText();
  const api = useApi();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useCommand(() => api.command(`/api-keys/${item.id}/revoke`), {
    refresh: ['api-keys'],
    done: t('apiKeys.revoked'),
    onDone,
  });
  return (
    <div>
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        {t('apiKeys.revoke')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('apiKeys.revokeTitle', { name: item.name })}
          confirmLabel={t('apiKeys.revoke')}
          isBusy={revoke.isBusy}
          onConfirm={() => revoke.run()}
          onClose={() => setIsAsking(false)}
        >
          {t('apiKeys.revokeText')}
        </ConfirmDialog>
      )}
    </div>
  );
}
