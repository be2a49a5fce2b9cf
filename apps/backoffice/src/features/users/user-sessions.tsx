import { session } from '@guichet/dto/identity/auth';
import { deviceName } from '@guichet/ui-kit/account/device-name.ts';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

const sessionList = z.object({ rows: z.array(session) });

/** Where a person is signed in; each can be ended. */
export function UserSessions({ userId }: { userId: string }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const format = useFormat();
  const { data, error, retry } = useUserSessions(userId);
  const end = useCommand(
    (id: string) => api.command(`/users/${userId}/sessions/${id}`, undefined, { method: 'DELETE' }),
    {
      refresh: [`users/${userId}/sessions`],
      done: core('account.sessions.ended'),
    },
  );
  return (
    <Section title={core('account.sessions.title')}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!data && !error && <Skeleton />}
      {data?.rows.length === 0 && <p className="g-quiet">{t('users.noSession')}</p>}
      <ul className="g-rows">
        {data?.rows.map(({ id, userAgent, address, lastSeenAt }) => {
          const device = deviceName(userAgent) ?? core('account.sessions.unknownDevice');
          return (
            <li key={id}>
              <div className="g-grow">
                <div>{device}</div>
                <div className="g-quiet">
                  {address} · {core('account.sessions.seen', { when: format.relative(lastSeenAt) })}
                </div>
              </div>
              <Button aria-label={core('account.sessions.endLabel', { device })} onClick={() => end.run(id)}>
                {core('account.sessions.end')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What stands below waits for it; `null` asks nothing. */
export function useUserSessions(userId: string | null) {
  return useRead(userId && `/users/${userId}/sessions`, sessionList);
}
