import { changeValues, type RecordedChange } from '../kernel/changes/record-change.ts';
import type { Prisma } from '../kernel/db/generated/client.ts';
import type { Transaction } from '../kernel/db/scoped-db.ts';
import { sqlIn } from '../kernel/db/transaction.ts';
import type { FileStorage } from '../kernel/storage/file-storage.ts';
import { insertChanges, markAnswersDue } from './demo-changes.sql.ts';

/** A change, by whom and when. */
export interface PastChange extends RecordedChange {
  actorId: string | null;
  at: Date;
}

/** All that the demonstration writes in bulk, table by table. */
export interface Rows {
  themes: Prisma.TicketThemeCreateManyInput[];
  steps: Prisma.TicketStepCreateManyInput[];
  templates: Prisma.AnswerTemplateCreateManyInput[];
  companies: Prisma.CompanyCreateManyInput[];
  users: Prisma.UserCreateManyInput[];
  contracts: Prisma.ContractCreateManyInput[];
  packs: Prisma.HourPackCreateManyInput[];
  tickets: Prisma.TicketCreateManyInput[];
  comments: Prisma.CommentCreateManyInput[];
  attachments: Prisma.AttachmentCreateManyInput[];
  interventions: Prisma.InterventionCreateManyInput[];
  allocations: Prisma.HourAllocationCreateManyInput[];
  counters: Prisma.CounterCreateManyInput[];
  changes: PastChange[];
  files: { key: string; contents: Uint8Array }[];
}

export function noRows(): Rows {
  return {
    themes: [],
    steps: [],
    templates: [],
    companies: [],
    users: [],
    contracts: [],
    packs: [],
    tickets: [],
    comments: [],
    attachments: [],
    interventions: [],
    allocations: [],
    counters: [],
    changes: [],
    files: [],
  };
}

/** Writes everything in the order that references ask for; the change record in the order of time. */
export async function writeRows(tx: Transaction, rows: Rows): Promise<void> {
  await tx.ticketTheme.createMany({ data: rows.themes });
  await tx.ticketStep.createMany({ data: rows.steps });
  await tx.answerTemplate.createMany({ data: rows.templates });
  await tx.company.createMany({ data: rows.companies });
  await tx.user.createMany({ data: rows.users });
  await tx.contract.createMany({ data: rows.contracts });
  await tx.hourPack.createMany({ data: rows.packs });
  await tx.ticket.createMany({ data: rows.tickets });
  await tx.comment.createMany({ data: rows.comments });
  await markAnswersDue(sqlIn(tx));
  await tx.attachment.createMany({ data: rows.attachments });
  await tx.intervention.createMany({ data: rows.interventions });
  await tx.hourAllocation.createMany({ data: rows.allocations });
  await tx.counter.createMany({ data: rows.counters });
  const inOrder = [...rows.changes].sort((one, other) => one.at.getTime() - other.at.getTime());
  const values = inOrder.map(({ actorId, at, ...change }) => changeValues(change, actorId, 'demo', at));
  await insertChanges(
    sqlIn(tx),
    values.filter((row) => row !== undefined),
  );
}

/** Puts the files in the protected store, some at a time. */
export async function writeFiles(storage: FileStorage, { files }: Rows): Promise<void> {
  await Promise.all(files.map(({ key, contents }) => storage.write(key, contents)));
}
