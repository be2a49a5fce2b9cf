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
import { DEFAULT_DIGEST_HOUR, savePreferences } from './preferences.sql.ts';

/** How one is told of each topic that is theirs to hear, with the defaults of what they did not choose. [AG-15] */
export async function readPreferences({ db, actor }: Context): Promise<NotificationPreferences> {
  const stored = await db.notificationPreference.findFirst({ select: { choices: true, digestHour: true } });
  const choices = (stored?.choices ?? {}) as NotificationChoices;
  const topics = topicsOf(actor).map((topic) => {
    const { mail } = notificationTopics[topic];
    const chosen = choices[topic];
    return { topic, isShown: chosen?.isShown ?? true, mail: mail === null ? null : (chosen?.mail ?? mail) };
  });
  return { topics, digestHour: stored?.digestHour ?? DEFAULT_DIGEST_HOUR };
}

/** Changes the topics that are named, and the hour of the digest. Throws invalid on a topic that is not one's own to hear. */
export async function changePreferences(
  context: Context,
  { topics = {}, digestHour }: z.output<typeof notificationPreferencesUpdate>,
): Promise<void> {
  const { actor, clock } = context;
  const own: readonly string[] = topicsOf(actor);
  const foreign = Object.keys(topics).filter((topic) => !own.includes(topic));
  if (foreign.length > 0) throw invalid(Object.fromEntries(foreign.map((topic) => [`topics.${topic}`, 'not_allowed'])));
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
