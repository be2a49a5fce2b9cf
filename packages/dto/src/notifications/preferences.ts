import * as z from 'zod';
import { mailChoice, notificationTopic } from './notification-kind.ts';

const choice = z.strictObject({ isShown: z.boolean(), mail: mailChoice.optional() });

/** What somebody chose, by topic; what is not there is as by default. */
const notificationChoices = z.partialRecord(notificationTopic, choice);
export type NotificationChoices = z.infer<typeof notificationChoices>;

/** An hour of the day, in the time zone of the business. */
const digestHour = z.int().min(0).max(23);

/** How one is told of each topic. `mail` is `null` where it is not a choice. [AG-15] */
export const notificationPreferences = z.object({
  topics: z.array(z.object({ topic: notificationTopic, isShown: z.boolean(), mail: mailChoice.nullable() })),
  digestHour,
});
export type NotificationPreferences = z.infer<typeof notificationPreferences>;

/** What changes of it: the topics that are named, each as a whole, and the hour. */
export const notificationPreferencesUpdate = z.strictObject({ topics: notificationChoices, digestHour }).partial();
