import type { Routes } from '../../kernel/http/route.ts';
import type { Module } from '../../kernel/module.ts';
import { apiKeyRoutes } from './api-key.routes.ts';
import { authRoutes } from './auth.routes.ts';
import { forgetOldTraces } from './forget-old-traces.ts';
import { identityAccess } from './identity.access.ts';
import { identityPersonal } from './identity.personal.ts';
import { meRoutes } from './me.routes.ts';
import { roleRoutes } from './role.routes.ts';
import { userRoutes } from './user.routes.ts';

/** Who people are, what they may do, and where they are signed in. */
export const identityModule: Module = {
  name: 'identity',
  access: identityAccess,
  personal: identityPersonal,
  mount,
  jobs: forgetOldTraces,
};

function mount(routes: Routes): void {
  authRoutes(routes);
  meRoutes(routes);
  userRoutes(routes);
  roleRoutes(routes);
  apiKeyRoutes(routes);
}
