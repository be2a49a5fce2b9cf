import { moveWorkInput, moveWorkResult, notAccounted } from '@guichet/dto/contracts/not-accounted';
import { dayOf } from '../../kernel/clock.ts';
import { addMonths } from '../../kernel/days.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { pageReply, queryOf } from '../../kernel/resource/crud-routes.ts';
import { moveWork, previewMove } from './move-work.ts';
import { readNotAccounted } from './not-accounted.sql.ts';

/** How far back the list looks unless a first day is asked for. */
const MONTHS_BACK = 24;

/** Work on no pack, an expired or a wrong one, and its move in bulk, for those who may change the work of others. [AG-09] */
export function notAccountedRoutes(routes: Routes): void {
  const access = 'interventions.writeAny' as const;
  const list = {
    access,
    summary: 'List work on no pack, an expired or a wrong one',
    query: queryOf(notAccounted),
    reply: pageReply(notAccounted),
  };
  routes.add('GET', '/interventions/not-accounted', list, (context, { query }) => {
    const today = dayOf(context.clock.now(), context.settings['business.timeZone']);
    const scope = context.kernel.registry.scopeOf('Company', context.actor);
    return readNotAccounted(context.sql, { scope, query, since: addMonths(today, -MONTHS_BACK) });
  });
  const move = { access, body: moveWorkInput, reply: moveWorkResult, status: 200 } as const;
  routes.add(
    'POST',
    '/interventions/move',
    { ...move, summary: 'Move work to a pack, or let the rule decide' },
    (context, { body }) => moveWork(context, body),
  );
  routes.add(
    'POST',
    '/interventions/move-preview',
    { ...move, summary: 'What a move would leave in each pack' },
    (context, { body }) => previewMove(context, body),
  );
}
