import type { FastifyInstance } from 'fastify';
import type { SqlRunner } from '../../apps/api/src/kernel/db/sql.ts';
import { readPhotosOf, readPublications } from '../../apps/api/src/modules/progress/publication.sql.ts';
import { readCommentsOf } from '../../apps/api/src/modules/progress/publication-comment.sql.ts';

/** A page of a sheet: the product's three statements, whoever asks, sent as they come. */
export function addSheet(app: FastifyInstance, sql: SqlRunner): void {
  app.get<{ Params: { id: string }; Querystring: { limit: string } }>(
    '/projects/:id/publications',
    async ({ params: { id: projectId }, query }) => {
      const limit = Number(query.limit);
      const found = await readPublications(sql, { scope: 'all', projectId, order: 'newest', limit: limit + 1 });
      const rows = found.slice(0, limit);
      const ids = rows.map(({ id }) => id);
      const [photos, comments] = await Promise.all([readPhotosOf(sql, 'all', ids), readCommentsOf(sql, 'all', ids)]);
      return { rows, photos, comments };
    },
  );
}
