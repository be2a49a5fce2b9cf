import { mailChoice, notificationTopic, notificationTopics } from '@guichet/dto/notifications/notification-kind';
import type { Settings } from '@guichet/dto/settings/settings';
import type { FieldProps } from '@guichet/ui-kit/fields/form-field.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useId } from 'react';
import { useController } from 'react-hook-form';

const TOPICS = notificationTopic.options.filter((topic) => notificationTopics[topic].mail !== null);

/** How each topic is mailed to whoever chose nothing; only what differs from the usual is kept. [WS-15] */
export function MailDefaultsField({ name, label, hint, isDisabled }: FieldProps) {
  const core = useCoreText();
  const id = useId();
  const { field } = useController({ name });
  const chosen = (field.value ?? {}) as Settings['notifications.mail'];
  return (
    <fieldset className="g-field g-field-wide" disabled={isDisabled} aria-describedby={`${id}-note`}>
      <legend>{label}</legend>
      <div className="b-mail-defaults">
        {TOPICS.map((topic, index) => (
          <div key={topic}>
            <label htmlFor={`${id}-${topic}`}>{core(`account.notifications.topics.${topic}`)}</label>
            <select
              id={`${id}-${topic}`}
              ref={index === 0 ? field.ref : undefined}
              className="form-select"
              value={chosen[topic] ?? notificationTopics[topic].mail ?? ''}
              onChange={({ target }) => {
                const { [topic]: _, ...others } = chosen;
                const choice = mailChoice.parse(target.value);
                field.onChange(choice === notificationTopics[topic].mail ? others : { ...others, [topic]: choice });
              }}
            >
              {mailChoice.options.map((each) => (
                <option key={each} value={each}>
                  {core(`account.notifications.mail.${each}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <div id={`${id}-note`} className="g-field-hint">
        {hint}
      </div>
    </fieldset>
  );
}
