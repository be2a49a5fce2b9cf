import { mayHear, notificationTopic, notificationTopics } from '@guichet/dto/notifications/notification-kind';
import type {
  NotificationChoices,
  NotificationPreferences,
  notificationPreferencesUpdate,
} from '@guichet/dto/notifications/preferences';
import type * as z from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { choiceOf } from './choice-of.ts';
import { DEFAULT_DIGEST_HOUR, savePreferences } from './preferences.sql.ts';
import { findRecipients } from './recipients.sql.ts';

/** How one is told of each topic that is theirs to hear, with the defaults of what they did not choose. [AG-15] */
export async function readPreferences({ db, sql, actor, settings }: Context): Promise<NotificationPreferences> {
  const stored = await db.notificationPreference.findFirst({ select: { choices: true, digestHour: true } });
  const choices = (stored?.choices ?? {}) as NotificationChoices;
  const topics = topicsOf(actor).map((topic) => {
    const choice = choiceOf(topic, choices, settings);
    return { topic, ...choice, sms: settings['sms.isOn'] ? choice.sms : null };
  });
  const [self] = await findRecipients(sql, [actor.userId]);
  const sms = { number: self?.mobile ?? null, isRefused: self?.isRefusingSms ?? false };
  return { topics, digestHour: stored?.digestHour ?? DEFAULT_DIGEST_HOUR, sms: settings['sms.isOn'] ? sms : null };
}

/** Changes the topics that are named, and the hour of the digest. Throws invalid on a topic that is not one's own to hear. */
export async function changePreferences(
  context: Context,
  { topics = {}, digestHour }: z.output<typeof notificationPreferencesUpdate>,
): Promise<void> {
  const { actor, clock } = context;
  const own: readonly string[] = topicsOf(actor);
  const foreign = Object.keys(topics).filter((topic) => !own.includes(topic));
  const silent = notificationTopic.options.filter((topic) => topics[topic]?.sms && !notificationTopics[topic].maySms);
  const refused = [...foreign.map((topic) => `topics.${topic}`), ...silent.map((topic) => `topics.${topic}.sms`)];
  if (refused.length > 0) throw invalid(Object.fromEntries(refused.map((field) => [field, 'not_allowed'])));
  await transaction(context.db, async (tx) => {
    const { userId } = actor;
    await savePreferences(sqlIn(tx), { userId, topics, digestHour, now: clock.now() });
    await recordChange(tx, context, {
      entity: 'notificationPreference',
      entityId: userId,
      action: 'updated',
      after: { topics, digestHour },
      audience: { userId },
    });
  });
}

const topicsOf = ({ kind, permissions }: Actor) =>
  notificationTopic.options.filter((topic) => mayHear(topic, kind, permissions));
