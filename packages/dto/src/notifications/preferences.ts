import * as z from 'zod';
import { mailChoice, notificationTopic } from './notification-kind.ts';

const choice = z.strictObject({ isShown: z.boolean(), mail: mailChoice.optional(), sms: z.boolean().optional() });

/** What somebody chose, by topic; what is not there is as by default. */
const notificationChoices = z.partialRecord(notificationTopic, choice);
export type NotificationChoices = z.infer<typeof notificationChoices>;

/** An hour of the day, in the time zone of the business. */
const digestHour = z.int().min(0).max(23);

/** How one is told of each topic. `mail` and `sms` are `null` where they are not a choice. [AG-15, WS-15] */
export const notificationPreferences = z.object({
  topics: z.array(
    z.object({
      topic: notificationTopic,
      isShown: z.boolean(),
      mail: mailChoice.nullable(),
      sms: z.boolean().nullable(),
    }),
  ),
  /** `null` while the business sends none. */
  sms: z
    .object({
      /** Where they go, in E.164; none leaves without. */
      number: z.string().nullable(),
      /** That number answered STOP, or told staff: none leaves. */
      isRefused: z.boolean(),
    })
    .nullable(),
  digestHour,
});
export type NotificationPreferences = z.infer<typeof notificationPreferences>;

/** What changes of it: the topics that are named, each as a whole, and the hour. */
export const notificationPreferencesUpdate = z.strictObject({ topics: notificationChoices, digestHour }).partial();
