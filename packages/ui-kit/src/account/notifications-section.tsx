import { mailChoice, type NotificationTopic } from '@guichet/dto/notifications/notification-kind';
import { type NotificationPreferences, notificationPreferences } from '@guichet/dto/notifications/preferences';
import { spacedNumber } from '@guichet/dto/sms/phone-words';
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
  const hasSms = stored.sms !== null && stored.sms.number !== null && !stored.sms.isRefused;
  return (
    <>
      <SmsNote sms={stored.sms} />
      <table className={hasSms ? 'g-choices g-choices-sms' : 'g-choices'}>
        <thead>
          <tr>
            <th scope="col">{t('account.notifications.topic')}</th>
            <th scope="col">{t('account.notifications.inPage')}</th>
            <th scope="col">{t('account.notifications.byMail')}</th>
            {hasSms && <th scope="col">{t('account.notifications.bySms')}</th>}
          </tr>
        </thead>
        <tbody>
          {topics.map((choice) => (
            <TopicRow key={choice.topic} choice={choice} hasSms={hasSms} onChange={change} />
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

/** Where SMS go, or why there are none to choose. [WS-15] */
function SmsNote({ sms }: Pick<NotificationPreferences, 'sms'>) {
  const t = useCoreText();
  if (sms === null) return null;
  if (sms.number === null) return <p className="g-quiet">{t('account.notifications.noNumber')}</p>;
  const number = spacedNumber(sms.number);
  return sms.isRefused ? (
    <p className="g-notice">{t('account.notifications.smsRefused', { number })}</p>
  ) : (
    <p className="g-quiet">{t('account.notifications.smsTo', { number })}</p>
  );
}

interface TopicRowProps {
  choice: Choice;
  hasSms: boolean;
  onChange: (choice: Choice) => void;
}

function TopicRow({ choice, hasSms, onChange }: TopicRowProps) {
  const t = useCoreText();
  const { topic, isShown, mail, sms } = choice;
  const name = t(`account.notifications.topics.${topic}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          type="checkbox"
          className="form-check-input"
          aria-label={t('common.pair', { what: name, which: t('account.notifications.inPage') })}
          checked={isShown}
          onChange={(event) => onChange({ ...choice, isShown: event.target.checked })}
        />
      </td>
      <td>
        {mail !== null && (
          <select
            className="form-select"
            aria-label={t('common.pair', { what: name, which: t('account.notifications.byMail') })}
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
      {hasSms && (
        <td>
          {sms !== null && (
            <input
              type="checkbox"
              className="form-check-input"
              aria-label={t('common.pair', { what: name, which: t('account.notifications.bySms') })}
              checked={sms}
              onChange={(event) => onChange({ ...choice, sms: event.target.checked })}
            />
          )}
        </td>
      )}
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
      inTurn: 'notification-preferences',
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
      const { topic, isShown, mail, sms } = choice;
      setDrafts((now) => ({ ...now, [topic]: choice }));
      save.run({ topics: { [topic]: { isShown, ...(mail && { mail }), ...(sms !== null && { sms }) } } });
    },
    setHour(next: number) {
      setHour(next);
      save.run({ digestHour: next });
    },
  };
}
