import { mailChoice, type NotificationTopic } from '@guichet/dto/notifications/notification-kind';
import { type NotificationPreferences, notificationPreferences } from '@guichet/dto/notifications/preferences';
import { useState } from 'react';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { useRead } from '../app/use-read.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import { ErrorState } from '../feedback/states.tsx';
import { showProblem } from '../feedback/toast-store.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Section } from '../layout/section.tsx';

const PATH = '/me/notification-preferences';
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
type Choice = NotificationPreferences['topics'][number];

/** How one is told of each thing: in the page, by mail at once, in the daily digest, or not. Each choice holds at once. [AG-15] */
export function NotificationsSection() {
  const t = useCoreText();
  const preferences = useRead(PATH, notificationPreferences);
  return (
    <Section title={t('common.notifications')}>
      <p className="g-quiet">{t('account.notifications.text')}</p>
      {preferences.error && <ErrorState problem={preferences.error} onRetry={preferences.retry} />}
      {preferences.isLoading && <Skeleton lines={6} />}
      {preferences.data && <Choices stored={preferences.data} />}
    </Section>
  );
}

function Choices({ stored }: { stored: NotificationPreferences }) {
  const t = useCoreText();
  const { topics, digestHour, change, setHour } = useChoices(stored);
  return (
    <>
      <table className="g-choices">
        <thead>
          <tr>
            <th scope="col">{t('account.notifications.topic')}</th>
            <th scope="col">{t('account.notifications.inPage')}</th>
            <th scope="col">{t('account.notifications.byMail')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((choice) => (
            <TopicRow key={choice.topic} choice={choice} onChange={change} />
          ))}
        </tbody>
      </table>
      <div className="g-field">
        <label htmlFor="digest-hour">{t('account.notifications.digestHour')}</label>
        <select
          id="digest-hour"
          className="form-select"
          value={digestHour}
          onChange={(event) => setHour(Number(event.target.value))}
          aria-describedby="digest-note"
        >
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, '0')}:00
            </option>
          ))}
        </select>
        <div id="digest-note" className="g-field-hint">
          {t('account.notifications.digestHint')}
        </div>
      </div>
    </>
  );
}

function TopicRow({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const t = useCoreText();
  const { topic, isShown, mail } = choice;
  const name = t(`account.notifications.topics.${topic}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          type="checkbox"
          className="form-check-input"
          aria-label={`${name} : ${t('account.notifications.inPage')}`}
          checked={isShown}
          onChange={(event) => onChange({ ...choice, isShown: event.target.checked })}
        />
      </td>
      <td>
        {mail !== null && (
          <select
            className="form-select"
            aria-label={`${name} : ${t('account.notifications.byMail')}`}
            value={mail}
            onChange={(event) => onChange({ ...choice, mail: mailChoice.parse(event.target.value) })}
          >
            {mailChoice.options.map((each) => (
              <option key={each} value={each}>
                {t(`account.notifications.mail.${each}`)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}

/** What is chosen shows before the API has answered, and goes back when it refuses. */
function useChoices(stored: NotificationPreferences) {
  const t = useCoreText();
  const api = useApi();
  const [drafts, setDrafts] = useState<Partial<Record<NotificationTopic, Choice>>>({});
  const [hour, setHour] = useState<number>();
  const save = useCommand(
    (body: { topics?: object; digestHour?: number }) => api.command(PATH, body, { method: 'PATCH' }),
    {
      refresh: ['me/notification-preferences'],
      done: t('account.notifications.saved'),
      onProblem(problem) {
        setDrafts({});
        setHour(undefined);
        showProblem(problem);
      },
    },
  );
  return {
    topics: stored.topics.map((choice) => drafts[choice.topic] ?? choice),
    digestHour: hour ?? stored.digestHour,
    change(choice: Choice) {
      const { topic, isShown, mail } = choice;
      setDrafts((now) => ({ ...now, [topic]: choice }));
      save.run({ topics: { [topic]: { isShown, ...(mail && { mail }) } } });
    },
    setHour(next: number) {
      setHour(next);
      save.run({ digestHour: next });
    },
  };
}
