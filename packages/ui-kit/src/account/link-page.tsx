import type { ApiError } from '@guichet/api-client/api-error';
import { linkPreview, passwordChoice } from '@guichet/dto/identity/auth';
import { Link, useNavigate, useParams } from 'react-router';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { useRead } from '../app/use-read.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import { showToast } from '../feedback/toast-store.ts';
import { useProblemText } from '../feedback/use-problem-text.ts';
import { PlainForm } from '../forms/plain-form.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { Door } from './door.tsx';
import { NewPasswordField } from './new-password-field.tsx';

/** What a link received by mail opens: a first password, a new one, or the confirmation of an address. */
export function LinkPage() {
  const t = useCoreText();
  const { token = '' } = useParams();
  const link = useRead(`/auth/links/${encodeURIComponent(token)}`, linkPreview);
  if (link.error) return <Unusable problem={link.error} onRetry={link.retry} />;
  if (!link.data)
    return (
      <Door title="…">
        <Skeleton />
      </Door>
    );
  const { purpose, email, firstName } = link.data;
  return (
    <Door title={t(`account.link.${purpose}`, { firstName })}>
      <p className="g-quiet">{t(`account.link.${purpose}Text`, { email })}</p>
      {purpose === 'email_change' ? <ConfirmAddress token={token} /> : <ChoosePassword token={token} email={email} />}
    </Door>
  );
}

/** A link that is spent or cut short leads to a new one; what has nothing to do with the link can be tried again. */
function Unusable({ problem, onRetry }: { problem: ApiError; onRetry: () => void }) {
  const t = useCoreText();
  const problemText = useProblemText();
  if (problem.code !== 'auth.link_expired' && problem.code !== 'request.invalid') {
    return (
      <Door title={t('errors.title')}>
        <p role="alert">{problemText(problem)}</p>
        <Button onClick={onRetry}>{t('actions.retry')}</Button>
      </Door>
    );
  }
  return (
    <Door title={t('account.link.expiredTitle')}>
      <p role="alert">{problem.code === 'request.invalid' ? t('account.link.cutText') : problemText(problem)}</p>
      <Link to="/forgotten-password">{t('account.link.newLink')}</Link>
    </Door>
  );
}

function ChoosePassword({ token, email }: { token: string; email: string }) {
  const t = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  return (
    <PlainForm
      schema={passwordChoice}
      defaults={{ token }}
      isFull
      submitLabel={t('account.link.submit')}
      onSubmit={async (values) => {
        await api.command('/auth/passwords', values);
        await api.login({ email, password: values.password }).catch(() => showToast({ text: t('account.link.done') }));
        await navigate('/');
      }}
    >
      {/* For the browser's password store. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField name="password" isFocusedFirst />
    </PlainForm>
  );
}

function ConfirmAddress({ token }: { token: string }) {
  const t = useCoreText();
  const api = useApi();
  const navigate = useNavigate();
  const confirm = useCommand(() => api.command('/auth/email-confirmations', { token }), {
    done: t('account.link.emailConfirmed'),
    onDone: () => void navigate('/'),
  });
  return (
    <Button variant="primary" onClick={() => confirm.run()} isBusy={confirm.isBusy}>
      {t('account.link.confirmEmail')}
    </Button>
  );
}
