import type { RowOf } from '@guichet/dto/core/resource';
import { answerTemplate } from '@guichet/dto/tickets/answer-template';
import { staffOnly } from '../../kernel/access/define-access.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { Routes } from '../../kernel/http/route.ts';
import { crudRoutes } from '../../kernel/resource/crud-routes.ts';
import { plainCommands } from '../../kernel/resource/plain-commands.ts';

const select = {
  id: true,
  name: true,
  body: true,
  position: true,
  isActive: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.AnswerTemplateSelect;

type Stored = Prisma.AnswerTemplateGetPayload<{ select: typeof select }>;

const toRow = (stored: Stored): RowOf<typeof answerTemplate> => ({
  ...stored,
  createdAt: stored.createdAt.toISOString(),
  updatedAt: stored.updatedAt.toISOString(),
});

/** A client may comment too: it is the rows that no client has. [AG-14] */
export const answerTemplateAccess = staffOnly({ AnswerTemplate: 'tickets.comment' });

/** Whoever answers reads the templates; whoever edits the lists of the business writes them. [AG-25] */
export function answerTemplateRoutes(routes: Routes): void {
  crudRoutes(routes, answerTemplate, {
    access: {
      read: 'tickets.comment',
      create: 'references.write',
      update: 'references.write',
      remove: 'references.write',
    },
    store: { model: 'answerTemplate', select, toRow },
    ...plainCommands('answerTemplate'),
  });
}
