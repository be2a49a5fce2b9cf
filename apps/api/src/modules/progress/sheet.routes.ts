import { presence, presenceInput } from '@guichet/dto/live/presence';
import { progressSheet, sheetVisit } from '@guichet/dto/progress/progress-sheet';
import { tellingPreview, tellingPreviewInput } from '@guichet/dto/progress/telling-preview';
import { orNotFound } from '../../kernel/db/transaction.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { sayPresence } from '../../kernel/live/say-presence.ts';
import { idParams as params } from '../../kernel/resource/crud-routes.ts';
import { readProgressSheet } from './read-sheet.ts';
import { previewTelling } from './tell-of-sheet.ts';
import { visitSheet } from './visit-sheet.ts';

const access = 'projects.read' as const;

/** The head of a sheet, who is on it now, and what is new to whom. [WS-04, WS-06] */
export function sheetRoutes(routes: Routes): void {
  const head = { access, summary: 'The head of the progress sheet of a project', params, reply: progressSheet };
  routes.add('GET', '/projects/:id/progress-sheet', head, (context, input) =>
    readProgressSheet(context, input.params.id),
  );
  const visit = {
    access,
    isPersonal: true,
    summary: 'Say that you are on a sheet',
    params,
    reply: sheetVisit,
    status: 200,
  } as const;
  routes.add('POST', '/projects/:id/visits', visit, async (context, input) => {
    const since = await visitSheet(context, input.params.id);
    return { newSince: since?.toISOString() ?? null };
  });
  const preview = {
    access: 'publications.write',
    summary: 'Whom telling of a publication would reach, and what it would cost',
    params,
    body: tellingPreviewInput,
    reply: tellingPreview,
    status: 200,
  } as const;
  routes.add('POST', '/projects/:id/telling-previews', preview, (context, input) =>
    previewTelling(context, input.params.id, input.body),
  );
  const present = {
    access,
    isPersonal: true,
    summary: 'Say that you read or write on a sheet',
    params,
    body: presenceInput,
    reply: presence,
  } as const;
  routes.add('PUT', '/projects/:id/presence', present, async (context, { params: { id }, body }) => {
    const project = await orNotFound(context.db.project.findFirst({ where: { id }, select: { companyId: true } }));
    // Staff and clients see each other there.
    const place = { key: `project:${id}`, permission: access, of: { entity: 'project', audience: { ...project } } };
    return sayPresence(context, place, body);
  });
}
