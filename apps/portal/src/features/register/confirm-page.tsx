import { Door } from '@guichet/ui-kit/account/door.tsx';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useBrandingOf } from '@guichet/ui-kit/app/use-branding.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { useRegisterWords } from './use-register-words.ts';

/** Where the mailed link leads: a press confirms, since programs that look into mails follow links. [WS-02] */
export function ConfirmPage() {
  const words = useRegisterWords();
  const api = useApi();
  const { token = '' } = useParams();
  const { data, isFresh } = useBrandingOf();
  const [isDone, setIsDone] = useState(false);
  const confirm = useCommand(() => api.command('/registrations/confirm', { token }), {
    onDone: () => setIsDone(true),
  });
  if (!data.mayRegister) return isFresh ? <Navigate to="/sign-in" replace /> : null;
  return (
    <Door title={words.confirmTitle}>
      {isDone ? (
        <output>{words.confirmed}</output>
      ) : (
        <>
          <p className="g-quiet">{words.confirmText}</p>
          <Button variant="primary" isBusy={confirm.isBusy} onClick={() => confirm.run()}>
            {words.confirm}
          </Button>
        </>
      )}
      <Link to="/sign-in">{words.back}</Link>
    </Door>
  );
}
