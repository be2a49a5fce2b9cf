import type { Routes } from '../../kernel/http/route.ts';
import type { Module } from '../../kernel/module.ts';
import { inboundRoutes } from './inbound.routes.ts';
import { smsAccess } from './sms.access.ts';
import { smsPersonal } from './sms.personal.ts';
import { smsRoutes } from './sms.routes.ts';

/** What leaves by SMS, and the numbers that want none. [WS-15] */
export const smsModule: Module = { name: 'sms', access: smsAccess, personal: smsPersonal, mount };

function mount(routes: Routes): void {
  smsRoutes(routes);
  inboundRoutes(routes);
}
