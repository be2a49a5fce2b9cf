import type { RowOf } from '@guichet/dto/core/resource';
import { permissions } from '@guichet/dto/identity/permission';
import { role } from '@guichet/dto/identity/role';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes } from '../../kernel/resource/crud-routes.ts';
import { refusalToWriteRole } from './rank-rule.ts';
import { createRole, deleteRole, updateRole } from './role-commands.ts';

const select = {
  id: true,
  key: true,
  name: true,
  kind: true,
  rank: true,
  permissions: true,
  version: true,
  createdAt: true,
  _count: { select: { users: true } },
} as const satisfies Prisma.RoleSelect;

type Stored = Prisma.RoleGetPayload<{ select: typeof select }>;

const toRow = ({ _count, ...stored }: Stored): RowOf<typeof role> => ({
  ...stored,
  permissions: permissions.filter((one) => stored.permissions.includes(one)),
  userCount: _count.users,
  createdAt: stored.createdAt.toISOString(),
});

/** Roles: a matrix of permissions and a rank. [FR-09] */
export function roleRoutes(routes: Routes): void {
  crudRoutes(routes, role, {
    access: { read: 'roles.read', create: 'roles.write', update: 'roles.write', remove: 'roles.write' },
    store: { model: 'role', select, toRow },
    create: createRole,
    update: updateRole,
    remove: deleteRole,
    abilities: ({ actor }: Context, item: RowOf<typeof role>) => {
      const mayWrite =
        can(actor, 'roles.write') && item.key !== 'superadmin' && !refusalToWriteRole(actor, { before: item });
      return { update: mayWrite, delete: mayWrite && item.key === null && item.userCount === 0 };
    },
  });
}
