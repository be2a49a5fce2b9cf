import * as z from 'zod';
import { mailChoice, notificationTopic } from './notification-kind.ts';

const choice = z.object({ isShown: z.boolean(), mail: mailChoice });

/** What somebody chose, by topic; what is not there is as by default. */
const notificationChoices = z.partialRecord(notificationTopic, choice.partial());
export type NotificationChoices = z.infer<typeof notificationChoices>;
