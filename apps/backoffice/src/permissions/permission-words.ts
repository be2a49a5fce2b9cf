import type { Permission } from '@guichet/dto/identity/permission';
import type { KeyOf } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { roles } from '../texts/fr/roles.ts';
import type { AppText } from '../texts/load-texts.ts';

type GroupKey = KeyOf<(typeof roles)['groups']>;

/** The words of permissions: `tickets.read` is `roles.permissions.tickets.read`, so a new permission without words does not compile. */
export function permissionWords(t: AppText) {
  return {
    permission: (permission: Permission) => t(`roles.permissions.${permission}`),
    group: (key: string) => t(`roles.groups.${key as GroupKey}`),
  };
}
