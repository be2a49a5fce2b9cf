import type { AcceptanceContent } from '@guichet/dto/acceptance/acceptance-report';
import { dayOf } from '../../kernel/clock.ts';
import type { Context, Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { askDocument, issueDocument } from '../documents/public.ts';
import { readLogo } from '../settings/public.ts';
import type { AcceptancePrint } from './acceptance-pdf/acceptance-print.ts';
import type { LockedReport } from './change-report.ts';
import { asSealed, nameOf, signatureSelect } from './signatures.ts';

/** The queue of sealed reports to draw. */
export const DRAW_ACCEPTANCE = 'acceptance.draw-report';

/** Asks for the paper of a report that is being sealed; it is drawn afterwards. @returns the id of the document. */
export async function askAcceptanceDocument(
  tx: Transaction,
  context: Context,
  { id: reportId, companyId, projectId }: LockedReport,
  { reference, language, project }: AcceptanceContent,
): Promise<string> {
  const title = `${TITLES[language]} ${reference} – ${project.title}`.slice(0, 160);
  const about = { companyId, projectId, kind: 'acceptance_report', title };
  const asked = { ...about, input: { reportId }, isVisibleToClient: true };
  const { id: documentId } = await askDocument(tx, context, asked);
  await context.kernel.jobs.enqueue(tx, DRAW_ACCEPTANCE, { documentId });
  return documentId;
}

const TITLES = { fr: 'Procès-verbal de réception', en: 'Acceptance report' };

/** Draws a sealed report, from what was signed alone. It may run twice. [WS-20] */
export function makeAcceptanceDocument(kernel: Kernel, documentId: string): Promise<void> {
  return issueDocument(kernel, documentId, {
    async draw({ input }) {
      const { reportId } = input as unknown as { reportId: string };
      const [print, logo] = await Promise.all([composePrint(kernel, reportId), readLogo(kernel)]);
      return { pdf: await kernel.pdf.render('acceptance-report', print, logo ? { logo } : {}) };
    },
  });
}

async function composePrint(kernel: Kernel, id: string): Promise<AcceptancePrint> {
  const db = kernel.database.systemDb('drawing a report that both sides have signed');
  const user = { select: { firstName: true, lastName: true } };
  const signatures = { select: { ...signatureSelect, user }, orderBy: { side: 'asc' } } as const;
  const select = { content: true, sealedAt: true, hash: true, signatures } as const;
  const report = await db.acceptanceReport.findUniqueOrThrow({ where: { id }, select });
  const { sealedAt, hash } = report;
  if (!sealedAt || !hash) throw new Error('A report that is not sealed has no document.');
  const settings = kernel.settings.current();
  const timeZone = settings['business.timeZone'];
  const signed = asSealed(report.signatures).map(({ side, signerName, strokes, signedAt }, index) => {
    const signedOnByName = nameOf(report.signatures[index]?.user ?? null);
    return { side, signerName, strokes, signedAt, signedOnByName };
  });
  return {
    content: report.content as AcceptanceContent,
    signatures: signed,
    sealedAt: sealedAt.toISOString(),
    hash,
    accentColor: settings['business.accentColor'],
    timeZone,
    madeOn: dayOf(sealedAt, timeZone),
  };
}
