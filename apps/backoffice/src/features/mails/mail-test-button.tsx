import { mailTest } from '@guichet/dto/mails/mail-server';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useNavigate } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

/** A mail to oneself: its page shows whether the server took it. [AG-11] */
export function MailTestButton() {
  const t = useText();
  const api = useApi();
  const navigate = useNavigate();
  const { run, isBusy } = useCommand(() => api.command('/mail-tests', undefined, { answer: mailTest }), {
    refresh: ['mails'],
    onDone: ({ id }) => void navigate(`/mails/${id}`),
  });
  return (
    <Button onClick={() => run()} isBusy={isBusy}>
      {t('mails.test')}
    </Button>
  );
}
