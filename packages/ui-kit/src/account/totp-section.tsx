import { passwordConfirmation, totpSetup } from '@guichet/dto/identity/auth';
import { useState } from 'react';
import type * as z from 'zod';
import { useApi, useMe } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { showToast } from '../feedback/toast-store.ts';
import { PasswordField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { Section } from '../layout/section.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { TotpSetup } from './totp-setup.tsx';

/** The second step of sign-in: turned on with a code, off with the password. */
export function TotpSection() {
  const t = useCoreText();
  const api = useApi();
  const { hasTotp } = useMe();
  const [setup, setSetup] = useState<z.infer<typeof totpSetup> | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const start = useCommand(() => api.command('/me/totp', undefined, { answer: totpSetup }), { onDone: setSetup });
  return (
    <Section title={t('account.totp.title')}>
      <p>{hasTotp ? t('account.totp.on') : t('account.totp.off')}</p>
      {!hasTotp && !setup && (
        <div>
          <Button onClick={() => start.run()} isBusy={start.isBusy}>
            {t('account.totp.start')}
          </Button>
        </div>
      )}
      {setup && <TotpSetup setup={setup} onEnd={() => setSetup(null)} />}
      {hasTotp && !setup && (
        <div>
          <Button variant="danger" onClick={() => setIsStopping(true)}>
            {t('account.totp.stop')}
          </Button>
        </div>
      )}
      {isStopping && <StopDialog onClose={() => setIsStopping(false)} />}
    </Section>
  );
}

function StopDialog({ onClose }: { onClose: () => void }) {
  const t = useCoreText();
  const api = useApi();
  const user = useMe();
  return (
    <Dialog title={t('account.totp.stop')} onClose={onClose}>
      <p>{t('account.totp.stopText')}</p>
      <PlainForm
        schema={passwordConfirmation}
        submitLabel={t('account.totp.stop')}
        isDanger
        onCancel={{ label: t('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command('/me/totp/disable', values);
          api.session.setUser({ ...user, hasTotp: false });
          showToast({ text: t('account.totp.disabled') });
          onClose();
        }}
      >
        <PasswordField
          name="password"
          label={t('account.signIn.password')}
          autoComplete="current-password"
          isWide
          isFocusedFirst
        />
      </PlainForm>
    </Dialog>
  );
}
