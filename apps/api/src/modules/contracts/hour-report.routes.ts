import {
  commitment,
  commitmentDay,
  commitmentTotal,
  hourReport,
  monthsQuery,
} from '@guichet/dto/contracts/hour-report';
import { watchedPack } from '@guichet/dto/contracts/watched-pack';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../kernel/clock.ts';
import { attachmentDisposition } from '../../kernel/http/disposition.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { pageReply, queryOf } from '../../kernel/resource/crud-routes.ts';
import { readCommitments, readCommitmentTotal, readHourReport } from './hour-report.ts';
import { commitmentsCsv, monthsCsv } from './hour-report-csv.ts';
import { readWatchedPacks } from './watched-packs.sql.ts';

/** Past this what is owed is no longer read in a spreadsheet. */
const MAX_ROWS = 10_000;

/** Hours sold, used and lapsed, and what is still owed, for the staff's overview. [AG-09] */
export function hourReportRoutes(routes: Routes): void {
  const access = 'dashboard.read' as const;
  const months = { access, summary: 'Hours sold, used and lapsed per month', query: monthsQuery } as const;
  routes.add('GET', '/hours/months', { ...months, reply: hourReport }, async (context, { query }) => ({
    months: await readHourReport(context, query.year),
  }));
  routes.add('GET', '/hours/months/export', { ...months, raw: 'text/csv' }, async (context, { query, reply }) =>
    sendCsv(reply, 'heures', monthsCsv(await readHourReport(context, query.year), context.actor.language)),
  );
  const owed = { access, summary: 'What is still owed to clients', query: queryOf(commitment) };
  routes.add('GET', '/hours/commitments', { ...owed, reply: pageReply(commitment) }, (context, { query }) =>
    readCommitments(context, query),
  );
  routes.add('GET', '/hours/commitments/export', { ...owed, raw: 'text/csv' }, async (context, { query, reply }) => {
    const { rows } = await readCommitments(context, { ...query, limit: MAX_ROWS, cursor: undefined, count: 'none' });
    return sendCsv(reply, 'engagements', commitmentsCsv(rows, context.actor.language));
  });
  const total = {
    access,
    summary: 'What is owed to all clients',
    query: commitmentDay,
    reply: commitmentTotal,
  } as const;
  routes.add('GET', '/hours/commitments/total', total, (context, { query }) => readCommitmentTotal(context, query.on));
  watchedPackRoutes(routes);
}

function watchedPackRoutes(routes: Routes): void {
  const watched = {
    access: 'dashboard.read',
    summary: 'Packs overrun, nearly empty or about to expire',
    query: queryOf(watchedPack),
    reply: pageReply(watchedPack),
  } as const;
  routes.add('GET', '/hours/packs-to-watch', watched, ({ actor, kernel, sql, clock, settings }, { query }) =>
    readWatchedPacks(sql, {
      scope: kernel.registry.scopeOf('Company', actor),
      query,
      today: dayOf(clock.now(), settings['business.timeZone']),
      percent: settings['hours.warningPercent'],
    }),
  );
}

function sendCsv(reply: FastifyReply, name: string, csv: string): FastifyReply {
  reply.type('text/csv; charset=utf-8').header('content-disposition', attachmentDisposition(`${name}.csv`));
  return reply.send(csv);
}
