import { recordChange } from '../../../kernel/changes/record-change.ts';
import type { SystemContext } from '../../../kernel/context.ts';
import type { Transaction } from '../../../kernel/db/scoped-db.ts';

/** What the live feed and the scope look at. */
interface RecordedPhoto {
  id: string;
  projectId: string;
  companyId: string;
  publicationId: string | null;
  state: string;
  isPublished: boolean;
  deletedAt: Date | null;
}

interface PhotoChange {
  action: string;
  before?: object;
  after?: object;
}

/** Records what happened to a photo, for those who can see it; of one that failed, those hear who saw it wait. */
export function recordPhoto(
  tx: Transaction,
  context: Pick<SystemContext, 'requestId' | 'clock' | 'actor'>,
  { id, projectId, companyId, publicationId, state, isPublished, deletedAt }: RecordedPhoto,
  change: PhotoChange,
): Promise<void> {
  return recordChange(tx, context, {
    entity: 'photo',
    entityId: id,
    ...change,
    audience: { companyId, isPublished, deletedAt, state: state === 'failed' ? 'waiting' : state },
    companyId,
    place: { projectId, publicationId },
  });
}
