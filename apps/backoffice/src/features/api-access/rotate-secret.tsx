import type { ItemOf } from '@guichet/dto/core/resource';
import { createdWebhook, type webhook } from '@guichet/dto/webhooks/webhook';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { ShownSecret } from './shown-secret.tsx';

/** Makes a new secret once that is confirmed, then shows it, this once. */
export function RotateSecret({ item, onClose }: { item: ItemOf<typeof webhook>; onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = useCommand(
    async () => {
      const made = await api.command(`/webhooks/${item.id}/rotate-secret`, undefined, { answer: createdWebhook });
      setSecret(made.secret);
    },
    { refresh: ['webhooks'] },
  );
  if (secret) {
    return (
      <Drawer title={t('webhooks.rotatedTitle')} onClose={onClose}>
        <ShownSecret text={t('webhooks.madeText')} secret={secret} onKept={onClose}>
          <p>{t('webhooks.rotatedText')}</p>
        </ShownSecret>
      </Drawer>
    );
  }
  return (
    <ConfirmDialog
      title={t('webhooks.rotateTitle', { name: item.name })}
      confirmLabel={t('webhooks.rotate')}
      isBusy={rotate.isBusy}
      onConfirm={() => rotate.run()}
      onClose={onClose}
    >
      {t('webhooks.rotateText')}
    </ConfirmDialog>
  );
}
