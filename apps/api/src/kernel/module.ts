import type { Access } from './access/define-access.ts';
import type { Kernel } from './context.ts';
import type { Routes } from './http/route.ts';

/** One module of the business: the access to its tables, its routes and its jobs. */
export interface Module {
  name: string;
  access: readonly Access[];
  mount?(routes: Routes): void;
  jobs?(kernel: Kernel): void;
}
