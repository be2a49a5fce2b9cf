import { comment, commentFeed, commentFeedQuery, commentInput, commentUpdate } from '@guichet/dto/tickets/comment';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params, versionOf } from '../../kernel/resource/crud-routes.ts';
import { deleteComment, editComment } from './change-comment.ts';
import { listComments } from './read-comments.ts';
import { writeComment } from './write-comment.ts';

/** The messages of a ticket. */
export function commentRoutes(routes: Routes): void {
  const list = {
    access: 'tickets.read',
    summary: 'The messages of a ticket',
    params,
    query: commentFeedQuery,
    reply: commentFeed,
  } as const;
  routes.add('GET', '/tickets/:id/comments', list, (context, input) =>
    listComments(context, input.params.id, input.query),
  );
  const access = 'tickets.comment' as const;
  const write = { access, summary: 'Write a message', params, body: commentInput, reply: comment };
  routes.add('POST', '/tickets/:id/comments', write, (context, input) =>
    writeComment(context, input.params.id, input.body),
  );
  const edit = { access, summary: 'Rewrite one’s message', params, body: commentUpdate, reply: comment };
  routes.add('PATCH', '/comments/:id', edit, (context, input) =>
    editComment(context, input.params.id, { ...input.body, version: versionOf(input.request.headers['if-match']) }),
  );
  const remove = { access, summary: 'Take back one’s message', params };
  routes.add('DELETE', '/comments/:id', remove, (context, input) => deleteComment(context, input.params.id));
}
