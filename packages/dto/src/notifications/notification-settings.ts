import * as z from 'zod';
import { mailChoice, notificationTopic } from './notification-kind.ts';

/** How people are told who chose nothing themselves: by mail where it is not as usual, and what also by SMS. [WS-15] */
export const notificationSettingSchemas = {
  'notifications.mail': z.partialRecord(notificationTopic, mailChoice).default({}),
  'notifications.sms': z.array(notificationTopic).max(100).default([]),
} as const satisfies Record<string, z.ZodType>;
