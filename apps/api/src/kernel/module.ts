import type { Access } from './access/define-access.ts';
import type { Kernel } from './context.ts';
import type { Routes } from './http/route.ts';
import type { PersonalTable } from './personal/personal-data.ts';

/** One module of the business: the access to its tables, its routes and its jobs. */
export interface Module {
  name: string;
  access: readonly Access[];
  /** Where data of people live in its tables. [AG-34] */
  personal?: readonly PersonalTable[];
  mount?(routes: Routes): void;
  jobs?(kernel: Kernel): void;
}
