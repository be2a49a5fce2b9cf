import { withClient } from '@guichet/database/databases';

/** The numbers of its rows in their identifiers, past those of the filling. */
const KIND = { project: 96, publication: 97, comment: 98, photo: 99 };

const WORDS = `'Dalle coulée et lissée ce matin, côté jardin. Les murs commencent lundi si le temps le permet ; publication ' || n`;

const STATEMENTS: readonly string[] = [
  `insert into "Project" (id, "companyId", reference, title, "updatedAt")
   select bench_id(${KIND.project}, 1), bench_id(1, 1), 'BENCH-0001', 'Chantier de cinq cents publications', now() on conflict do nothing`,
  `insert into "ProgressSheet" ("projectId", "companyId", "publicationCount", "lastPublishedAt")
   select bench_id(${KIND.project}, 1), bench_id(1, 1), 500, now() on conflict do nothing`,
  `insert into "Publication" (id, "projectId", "companyId", "authorId", body, "plainText", state, "publishedAt", "updatedAt")
   select bench_id(${KIND.publication}, n), bench_id(${KIND.project}, 1), bench_id(1, 1), bench_id(3, 1 + n % 20),
     jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
       jsonb_build_array(jsonb_build_object('type', 'text', 'text', ${WORDS}))))), ${WORDS}, 'published',
     now() - interval '1 hour' * (500 - n), now()
   from generate_series(1, 500) n on conflict do nothing`,
  // Ten each: four answer the first one.
  `insert into "PublicationComment" (id, "publicationId", "projectId", "companyId", "parentId", "authorId", body, "createdAt")
   select bench_id(${KIND.comment}, n), bench_id(${KIND.publication}, 1 + (n - 1) / 10), bench_id(${KIND.project}, 1), bench_id(1, 1),
     case when (n - 1) % 10 > 5 then bench_id(${KIND.comment}, n - (n - 1) % 10) end, bench_id(3, 1 + n % 20),
     'Merci pour les photos, nous passerons voir samedi matin. ' || n,
     now() - interval '1 hour' * (500 - (n - 1) / 10) + interval '1 minute' * (1 + (n - 1) % 10)
   from generate_series(1, 5000) n on conflict do nothing`,
  `insert into "Photo" (id, "projectId", "companyId", "publicationId", "uploaderId", position, "fileName", width, height, state,
     "isPublished", "originalKey", "contentType", "sizeBytes", sha256, placeholder)
   select bench_id(${KIND.photo}, n), bench_id(${KIND.project}, 1), bench_id(1, 1), bench_id(${KIND.publication}, 1 + (n - 1) / 2),
     bench_id(3, 1), n % 2, 'chantier.jpg', 1600, 1200, 'ready', true, 'bench/' || n, 'image/jpeg', 50000, 'x',
     'data:image/webp;base64,' || repeat('UklGRh', 40)
   from generate_series(1, 1000) n on conflict do nothing`,
  'analyze "Project", "Publication", "PublicationComment", "Photo"',
];

/**
 * Makes the sheet of 500 publications, 5,000 comments and 1,000 photos in the database of the measures, once.
 * @returns the identifier of its project.
 */
export function makeLargeSheet(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    for (const statement of STATEMENTS) await client.query(statement);
    const { rows } = await client.query<{ id: string }>(`select bench_id(${KIND.project}, 1) as id`);
    return rows[0]?.id ?? '';
  });
}
