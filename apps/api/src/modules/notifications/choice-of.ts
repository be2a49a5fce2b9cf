import {
  type MailChoice,
  type NotificationKind,
  type NotificationTopic,
  notificationKinds,
  notificationTopics,
} from '@guichet/dto/notifications/notification-kind';
import type { NotificationChoices } from '@guichet/dto/notifications/preferences';
import type { Settings } from '@guichet/dto/settings/settings';

/** How a person is told of a topic. */
export interface Choice {
  isShown: boolean;
  /** `null` where it is not a choice. */
  mail: MailChoice | null;
  /** `null` where it is never told by SMS. */
  sms: boolean | null;
}

/** How a person wants to be told of a piece of news, as they choose now. Pure. */
export const choiceAbout = (
  { kind }: { kind: NotificationKind },
  { choices }: { choices: NotificationChoices | null },
  settings: Settings,
): Choice => choiceOf(notificationKinds[kind], choices, settings);

/** What a person chose for a topic; where they chose nothing, what the business did; else what the topic says. Pure. [WS-15, AG-15] */
export function choiceOf(topic: NotificationTopic, choices: NotificationChoices | null, settings: Settings): Choice {
  const { mail, maySms } = notificationTopics[topic];
  const chosen = choices?.[topic];
  return {
    isShown: chosen?.isShown ?? true,
    mail: mail === null ? null : (chosen?.mail ?? settings['notifications.mail'][topic] ?? mail),
    sms: maySms ? (chosen?.sms ?? settings['notifications.sms'].includes(topic)) : null,
  };
}
