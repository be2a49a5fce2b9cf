import type {
  AcceptanceContent,
  AcceptanceReportRow,
  acceptanceReportList,
  acceptanceVerification,
} from '@guichet/dto/acceptance/acceptance-report';
import type * as z from 'zod';
import { can } from '../../kernel/access/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { orNotFound } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { standingReserves } from './compose-content.ts';
import { sealOf } from './seal.ts';
import { signableSides } from './sign-report.ts';
import { asSealed, nameOf, signatureSelect } from './signatures.ts';

const select = {
  id: true,
  projectId: true,
  reference: true,
  heldOn: true,
  place: true,
  outcome: true,
  remarks: true,
  state: true,
  content: true,
  sealedAt: true,
  hash: true,
  documentId: true,
  document: { select: { state: true } },
  version: true,
  createdAt: true,
  signatures: {
    select: { ...signatureSelect, user: { select: { firstName: true, lastName: true } } },
    orderBy: { side: 'asc' },
  },
} as const satisfies Prisma.AcceptanceReportSelect;

type Stored = Prisma.AcceptanceReportGetPayload<{ select: typeof select }>;

/** How many reports of a project are told; there are seldom more than two. */
const MOST = 50;

/** The reports of a project, newest first, and whether another may be begun. @throws notFound outside the scope. [WS-20] */
export async function listReports(context: Context, projectId: string): Promise<z.infer<typeof acceptanceReportList>> {
  const { actor, db } = context;
  await orNotFound(db.project.findFirst({ where: { id: projectId }, select: { id: true } }));
  const stored = await db.acceptanceReport.findMany({
    where: { projectId },
    select,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    relationLoadStrategy: 'join',
  });
  const standing = stored.some(({ state }) => state === 'draft') ? await standingReserves(db, projectId) : [];
  const isOpen = stored.some(({ state }) => state !== 'sealed');
  const abilities = { create: can(actor, 'acceptance.write') && !isOpen };
  return { rows: stored.map((one) => toRow(context, one, standing)), abilities };
}

/** One report. @throws notFound outside the scope. */
export async function readReport(context: Context, id: string): Promise<AcceptanceReportRow> {
  const { db } = context;
  const stored = await orNotFound(
    db.acceptanceReport.findFirst({ where: { id }, select, relationLoadStrategy: 'join' }),
  );
  return toRow(context, stored, stored.state === 'draft' ? await standingReserves(db, stored.projectId) : []);
}

/** Whether what is stored is still what was signed. @throws notFound, conflict `acceptance.not_sealed`. [WS-20] */
export async function verifyReport({ db }: Context, id: string): Promise<z.infer<typeof acceptanceVerification>> {
  const { content, signatures, sealedAt, hash } = await orNotFound(
    db.acceptanceReport.findFirst({ where: { id }, select }),
  );
  if (!content || !sealedAt || !hash) throw conflict('acceptance.not_sealed');
  const sealed = { content: content as AcceptanceContent, signatures: asSealed(signatures) };
  const computedHash = sealOf({ ...sealed, sealedAt: sealedAt.toISOString() });
  return { hash, computedHash, isIntact: computedHash === hash, sealedAt: sealedAt.toISOString() };
}

function toRow(
  { actor }: Context,
  { content, document, signatures, ...stored }: Stored,
  standing: AcceptanceContent['reserves'],
): AcceptanceReportRow {
  const { state } = stored;
  const signed = asSealed(signatures);
  const writes = can(actor, 'acceptance.write');
  const maySign = (side: 'business' | 'client') =>
    can(actor, 'acceptance.sign') &&
    state === 'signing' &&
    signableSides(actor).includes(side) &&
    signed.every((one) => one.side !== side);
  return {
    ...stored,
    heldOn: toDay(stored.heldOn),
    reserves: content ? (content as AcceptanceContent).reserves : standing,
    signatures: signed.map(({ side, signerName, strokes, signedAt }, index) => {
      const signedOnByName = nameOf(signatures[index]?.user ?? null);
      return { side, signerName, strokes, signedAt, signedOnByName };
    }),
    sealedAt: stored.sealedAt?.toISOString() ?? null,
    documentState: document?.state ?? null,
    createdAt: stored.createdAt.toISOString(),
    abilities: {
      update: writes && state === 'draft',
      delete: writes && state === 'draft',
      startSigning: writes && state === 'draft',
      unlock: writes && state === 'signing',
      signBusiness: maySign('business'),
      signClient: maySign('client'),
    },
  };
}
