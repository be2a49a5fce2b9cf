import { clientPermissions, type Permission, permissions } from '@guichet/dto/identity/permission';

export interface PermissionGroup {
  /** The part of the product, `tickets`. */
  key: string;
  permissions: readonly Permission[];
}

/** The permissions that a kind of role may hold, by part of the product. */
export function permissionGroups(kind: 'staff' | 'client'): readonly PermissionGroup[] {
  return groupedPermissions(kind === 'client' ? clientPermissions : permissions);
}

/** Some permissions, by part of the product. */
export function groupedPermissions(possible: readonly Permission[]): readonly PermissionGroup[] {
  return Object.entries(Object.groupBy(possible, groupOf)).map(([key, group]) => ({ key, permissions: group ?? [] }));
}

function groupOf(permission: Permission): string {
  return permission.slice(0, permission.indexOf('.'));
}
