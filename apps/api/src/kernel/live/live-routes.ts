import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Context } from '../context.ts';
import type { Routes } from '../http/route.ts';
import type { LiveStreams } from './live-streams.ts';

const MAX_MISSED = 1000;
const query = z.strictObject({ tab: z.uuid().optional() });

/** `GET /live`: server-sent events; a client that was away resumes from `Last-Event-ID`. */
export function liveRoutes(routes: Routes, streams: LiveStreams): void {
  routes.add(
    'GET',
    '/live',
    { access: 'signed-in', summary: 'What changes, as it happens', query, isRaw: true },
    async (context, input) => {
      const { request, reply } = input;
      const lastId = Number(request.headers['last-event-id']);
      const missed =
        Number.isSafeInteger(lastId) && lastId > 0 ? await context.kernel.feed.since(lastId, MAX_MISSED) : [];
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      streams.open(reply.raw, context.actor);
      const { tab } = input.query;
      if (tab) leaveWithStream(context, tab, reply.raw);
      if (missed.length === MAX_MISSED) reply.raw.write('event: reset\ndata: {}\n\n');
      else streams.send(reply.raw, context.actor, missed);
    },
  );
}

const streamOfTab = new Map<string, ServerResponse>();

/** A tab that closes leaves where it was at once: its stream ends with it, unless it has come back by another. */
function leaveWithStream({ kernel, actor }: Context, tab: string, stream: ServerResponse): void {
  const key = `${actor.userId}:${tab}`;
  streamOfTab.set(key, stream);
  stream.on('close', () => {
    if (streamOfTab.get(key) !== stream) return;
    streamOfTab.delete(key);
    kernel.presence.leave(key);
  });
}
