import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Context } from '../context.ts';
import type { Routes } from '../http/route.ts';
import { readMark } from './heard.ts';
import type { LiveStreams } from './live-streams.ts';

const query = z.strictObject({ tab: z.uuid().optional() });

/** `GET /live`: server-sent events; a client that was away resumes from `Last-Event-ID`. */
export function liveRoutes(routes: Routes, streams: LiveStreams): void {
  routes.add(
    'GET',
    '/live',
    { access: 'signed-in', summary: 'What changes, as it happens', query, raw: 'text/event-stream' },
    async (context, input) => {
      const { request, reply } = input;
      const heard = readMark(request.headers['last-event-id']);
      reply.hijack();
      // Not cut into chunks: the stream ends with its connection, and each event is written to it as it is.
      reply.raw.useChunkedEncodingByDefault = false;
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      reply.raw.flushHeaders();
      const { tab } = input.query;
      if (tab) leaveWithStream(context, tab, reply.raw);
      await streams.open(reply.raw, context.actor, heard && ((limit) => context.kernel.feed.since(heard, limit)));
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
