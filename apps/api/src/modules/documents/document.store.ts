import path from 'node:path';
import type { RowOf } from '@guichet/dto/core/resource';
import type { document } from '@guichet/dto/documents/document';
import { toDay } from '../../kernel/days.ts';
import type { Document, Prisma } from '../../kernel/db/generated/client.ts';
import { isPreviewable } from '../../kernel/previews/previews.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const select = {
  id: true,
  companyId: true,
  company: { select: { name: true } },
  contractId: true,
  contract: { select: { title: true } },
  projectId: true,
  project: { select: { title: true } },
  kind: true,
  title: true,
  documentOn: true,
  fileName: true,
  contentType: true,
  state: true,
  failure: true,
  progress: true,
  isVisibleToClient: true,
  sizeBytes: true,
  createdBy: { select: { firstName: true, lastName: true } },
  createdAt: true,
  readyAt: true,
} as const satisfies Prisma.DocumentSelect;

type Stored = Prisma.DocumentGetPayload<{ select: typeof select }>;

export const documentStore: Store<Stored, RowOf<typeof document>> = { model: 'document', select, toRow };

/** What the download of a document is called: its title, which names no folder, with the ending of its file. */
export function downloadName({ title, fileName }: Pick<Document, 'title' | 'fileName'>): string {
  const name = title.replaceAll(/[/\\]+/g, '-').replace(/^[.-]+/, '') || 'document';
  return name + (fileName === null ? '.pdf' : path.extname(fileName).toLowerCase());
}

function toRow(stored: Stored): RowOf<typeof document> {
  const { company, contract, project, createdBy, documentOn, createdAt, readyAt, ...same } = stored;
  return {
    ...same,
    companyName: company.name,
    contractTitle: contract?.title ?? null,
    projectTitle: project?.title ?? null,
    documentOn: documentOn && toDay(documentOn),
    fileName: downloadName(stored),
    hasPreview: stored.contentType !== null && isPreviewable(stored.contentType),
    createdByName: createdBy && `${createdBy.firstName} ${createdBy.lastName}`,
    createdAt: createdAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
  };
}
