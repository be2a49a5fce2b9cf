import {
  publicationComment,
  publicationCommentFeed,
  publicationCommentFeedQuery,
  publicationCommentInput,
} from '@guichet/dto/progress/publication-comment';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams as params } from '../../kernel/resource/crud-routes.ts';
import { listPublicationComments, readPublicationComment } from './read-publication-comments.ts';
import { deletePublicationComment, writePublicationComment } from './write-publication-comment.ts';

/** What staff and clients say of a publication. [WS-13, WS-14] */
export function publicationCommentRoutes(routes: Routes): void {
  const read = { access: 'projects.read', params, isExact: true } as const;
  const list = {
    ...read,
    summary: 'What was said of a publication',
    query: publicationCommentFeedQuery,
    reply: publicationCommentFeed,
  } as const;
  routes.add('GET', '/publications/:id/comments', list, (context, input) =>
    listPublicationComments(context, input.params.id, input.query),
  );
  const one = { ...read, summary: 'Read a comment of a publication', reply: publicationComment } as const;
  routes.add('GET', '/publication-comments/:id', one, (context, input) =>
    readPublicationComment(context, input.params.id),
  );
  const access = 'publications.comment' as const;
  const write = {
    access,
    summary: 'Comment on a publication, or answer a comment',
    params,
    body: publicationCommentInput,
    reply: publicationComment,
  };
  routes.add('POST', '/publications/:id/comments', write, (context, input) =>
    writePublicationComment(context, input.params.id, input.body),
  );
  const remove = { access, summary: 'Take back one’s comment, and what answers it', params };
  routes.add('DELETE', '/publication-comments/:id', remove, (context, input) =>
    deletePublicationComment(context, input.params.id),
  );
}
