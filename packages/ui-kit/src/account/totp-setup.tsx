import { recoveryCodes, totpConfirmation, type totpSetup } from '@guichet/dto/identity/auth';
import { useState } from 'react';
import type * as z from 'zod';
import { useApi, useMe } from '../app/app-context.ts';
import { TextField } from '../fields/text-fields.tsx';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';

interface Props {
  setup: z.infer<typeof totpSetup>;
  onEnd: () => void;
}

/** Scan, confirm by a code, keep the recovery codes. */
export function TotpSetup({ setup, onEnd }: Props) {
  const t = useCoreText();
  const api = useApi();
  const user = useMe();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onKept={onEnd} />;
  return (
    <>
      <p>{t('account.totp.scan')}</p>
      <div className="g-qr">
        <img src={setup.qrCode} alt={t('account.totp.qrAlt')} width={176} height={176} />
        <div>
          <div className="g-quiet">{t('account.totp.key')}</div>
          <code>{setup.secret}</code>
        </div>
      </div>
      <PlainForm
        schema={totpConfirmation}
        submitLabel={t('account.totp.confirm')}
        onCancel={{ label: t('actions.cancel'), run: onEnd }}
        onSubmit={async (values) => {
          const answer = await api.command('/me/totp/confirm', values, { answer: recoveryCodes });
          setCodes(answer.codes);
          api.session.setUser({ ...user, hasTotp: true });
        }}
      >
        <TextField
          name="code"
          label={t('account.signIn.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          isFocusedFirst
        />
      </PlainForm>
    </>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useCoreText();
  return (
    <output className="g-form">
      <p>{t('account.totp.codes')}</p>
      <ul className="g-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="g-form-actions">
        <Button onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>{t('actions.copy')}</Button>
        <Button variant="primary" onClick={onKept}>
          {t('account.totp.codesKept')}
        </Button>
      </div>
    </output>
  );
}
