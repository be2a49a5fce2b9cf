import { closedMonth, openMonths, reopenMonthInput } from '@guichet/dto/contracts/closed-month';
import type { RowOf } from '@guichet/dto/core/resource';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes, idParams } from '../../kernel/resource/crud-routes.ts';
import { closeMonth, readOpenMonths, reopenMonth } from './close-month.ts';

const select = {
  id: true,
  month: true,
  closedAt: true,
  reason: true,
  closedBy: { select: { firstName: true, lastName: true } },
} as const satisfies Prisma.ClosedMonthSelect;

type Stored = Prisma.ClosedMonthGetPayload<{ select: typeof select }>;

const toRow = ({ id, month, closedAt, closedBy, reason }: Stored): RowOf<typeof closedMonth> => ({
  id,
  month: toDay(month).slice(0, 7),
  closedAt: closedAt.toISOString(),
  reason,
  closedByName: closedBy && `${closedBy.firstName} ${closedBy.lastName}`,
});

export function closedMonthRoutes(routes: Routes): void {
  crudRoutes(routes, closedMonth, {
    access: { read: 'hours.read', create: 'hours.closeMonth' },
    store: { model: 'closedMonth', select, toRow },
    create: closeMonth,
  });
  const reopen = {
    access: 'hours.closeMonth',
    summary: 'Open a closed month again, and those closed after it',
    params: idParams,
    body: reopenMonthInput,
  } as const;
  routes.add('POST', '/closed-months/:id/reopen', reopen, (context, { params, body }) =>
    reopenMonth(context, params.id, body),
  );
  const open = { access: 'hours.closeMonth', summary: 'The months that can be closed', reply: openMonths } as const;
  routes.add('GET', '/closed-months/open', open, async (context) => ({ months: await readOpenMonths(context) }));
}
