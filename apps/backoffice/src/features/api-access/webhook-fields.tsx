import { webhookEventNames, webhookEvents } from '@guichet/dto/webhooks/webhook';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { CheckGroup } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useText } from '../../texts/load-texts.ts';

/** Where to, and what: of the events that the person may read themself. */
export function WebhookFields() {
  const t = useText();
  const can = useCan();
  return (
    <>
      <TextField
        name="name"
        label={t('webhooks.name')}
        hint={t('webhooks.nameHint')}
        isRequired
        isWide
        isFocusedFirst
      />
      <TextField name="url" type="url" label={t('webhooks.url')} hint={t('webhooks.urlHint')} isRequired isWide />
      <CheckGroup
        name="events"
        label={t('webhooks.events')}
        options={webhookEventNames
          .filter((event) => can(webhookEvents[event]))
          .map((value) => ({ value, label: t(`webhooks.eventNames.${value}`) }))}
      />
    </>
  );
}
