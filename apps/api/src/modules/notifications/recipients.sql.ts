import type { Language } from '@guichet/dto/core/scalars';
import type { NotificationChoices } from '@guichet/dto/notifications/preferences';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** Somebody who may be told of something, and how they chose to be told. */
export interface Recipient {
  id: string;
  email: string;
  name: string;
  language: Language;
  kind: 'staff' | 'client';
  state: 'no_access' | 'invited' | 'active' | 'disabled';
  /** One after the other, parted by spaces: few roles are behind many people. */
  permissions: string;
  choices: NotificationChoices | null;
  /** E.164. */
  mobile: string | null;
  /** That number wants no SMS. */
  isRefusingSms: boolean;
}

/** The choices of the person `u` and where their SMS go, for a module that reads its recipients itself; goes with {@link CHOICES_JOIN}. */
export const CHOICES_COLUMN = `chosen.choices, u.mobile,
  exists (select 1 from "SmsRefusal" refusal where refusal.number = u.mobile) as "isRefusingSms"`;

/** The rights of the person whose role is `r`. */
export const PERMISSIONS_COLUMN = `array_to_string(r.permissions, ' ') as permissions`;

/** Where the choices of the person `u` come from. */
export const CHOICES_JOIN = `left join "NotificationPreference" chosen on chosen."userId" = u.id`;

/**
 * The people of some ids, in one statement. Not narrowed to a scope: whom something concerns is the business's affair, and nothing
 * of them is shown to who acts.
 */
export function findRecipients(sql: SqlRunner, ids: readonly string[]): Promise<Recipient[]> {
  return ids.length > 0 ? sql.rows(recipientsById, [ids]) : Promise.resolve([]);
}

const recipientsById = statement<Recipient>(
  'notification_recipients',
  `select u.id::text, u.email, u."firstName" || ' ' || u."lastName" as name, r.kind::text, u.state::text, ${PERMISSIONS_COLUMN},
     case when u.language = 'en' then 'en' else 'fr' end as language, ${CHOICES_COLUMN}
   from "User" u join "Role" r on r.id = u."roleId" ${CHOICES_JOIN}
   where u.id = any($1::uuid[]) order by u.id`,
);
