import { session } from '@guichet/dto/identity/auth';
import * as z from 'zod';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { useRead } from '../app/use-read.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import { ErrorState } from '../feedback/states.tsx';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Badge } from '../layout/badge.tsx';
import { Button } from '../layout/button.tsx';
import { Section } from '../layout/section.tsx';
import { deviceName } from './device-name.ts';

const sessionList = z.object({ rows: z.array(session) });

/** Where one is signed in, and a way to end each. */
export function SessionsSection() {
  const t = useCoreText();
  const api = useApi();
  const format = useFormat();
  const sessions = useRead('/me/sessions', sessionList);
  const end = useCommand((id: string) => api.command(`/me/sessions/${id}`, undefined, { method: 'DELETE' }), {
    refresh: ['me'],
    done: t('account.sessions.ended'),
  });
  const endAll = useCommand(() => api.command('/auth/logout-everywhere'), { onDone: () => api.session.signOut() });
  return (
    <Section
      title={t('account.sessions.title')}
      actions={
        <Button variant="danger" onClick={() => endAll.run()} isBusy={endAll.isBusy}>
          {t('account.sessions.endAll')}
        </Button>
      }
    >
      {sessions.error && <ErrorState problem={sessions.error} onRetry={sessions.retry} />}
      {sessions.isLoading && <Skeleton />}
      <ul className="g-rows">
        {sessions.data?.rows.map(({ id, userAgent, address, lastSeenAt, isCurrent }) => {
          const device = deviceName(userAgent) ?? t('account.sessions.unknownDevice');
          return (
            <li key={id}>
              <div className="g-grow">
                <div>{device}</div>
                <div className="g-quiet">
                  {address} · {t('account.sessions.seen', { when: format.relative(lastSeenAt) })}
                </div>
              </div>
              {isCurrent ? (
                <Badge tone="accent">{t('account.sessions.current')}</Badge>
              ) : (
                <Button aria-label={t('account.sessions.endLabel', { device })} onClick={() => end.run(id)}>
                  {t('account.sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
