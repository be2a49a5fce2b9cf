import type { ItemOf } from '@guichet/dto/core/resource';
import type { user } from '@guichet/dto/identity/user';
import { type ErasureLine, erasureInput, erasurePreview } from '@guichet/dto/privacy/privacy';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../texts/load-texts.ts';

/** What erasing a person takes away and leaves, told before it is confirmed by typing their address. [AG-34] */
export function EraseDialog({ person, onClose }: { person: ItemOf<typeof user>; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const { data, error, retry } = useRead(`/users/${person.id}/erasure`, erasurePreview);
  const erased = useCommand(async () => undefined, {
    refresh: ['users'],
    done: t('users.erasure.done'),
    onDone: onClose,
  });
  return (
    <Dialog title={t('users.erasure.title', { name: `${person.firstName} ${person.lastName}` })} onClose={onClose}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.state !== undefined && data.state !== 'none' && <p>{t(`users.erasure.states.${data.state}`)}</p>}
      {data?.state === 'none' && (
        <>
          <div className="g-dialog-text">
            <p>{t('users.erasure.text')}</p>
            {data.isLastContact && <p>{t('users.erasure.lastContact')}</p>}
            <LineGroup
              title={t('users.erasure.goes')}
              lines={data.lines.filter(({ outcome }) => outcome !== 'anonymised')}
            />
            <LineGroup
              title={t('users.erasure.stays')}
              lines={data.lines.filter(({ outcome }) => outcome === 'anonymised')}
            />
          </div>
          <PlainForm
            schema={erasureInput}
            onSubmit={async (values) => {
              await api.command(`/users/${person.id}/erase`, values);
              erased.run();
            }}
            submitLabel={t('users.erasure.confirm')}
            onCancel={{ label: core('actions.cancel'), run: onClose }}
            isDanger
          >
            <TextArea name="reason" label={t('users.erasure.reason')} rows={2} />
            <TextField name="confirmation" label={t('users.erasure.confirmation', { email: data.confirmation })} />
          </PlainForm>
        </>
      )}
    </Dialog>
  );
}

function LineGroup({ title, lines }: { title: string; lines: readonly ErasureLine[] }) {
  const t = useText();
  if (lines.length === 0) return null;
  const words = (line: ErasureLine) => {
    const what = MODELS.find((one) => one === line.model) ?? 'other';
    const outcome = line.keptYears ? 'accounting' : line.outcome;
    return t(`users.erasure.outcomes.${outcome}`, { what: t(`users.erasure.models.${what}`), count: line.count });
  };
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {[...new Set(lines.map(words))].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The tables that have words of their own. */
const MODELS = [
  'Session',
  'Ticket',
  'Comment',
  'Attachment',
  'Intervention',
  'HourAllocation',
  'Document',
  'MailMessage',
  'Notification',
  'Change',
  'ApiKey',
  'HourQuestionMessage',
] as const;
