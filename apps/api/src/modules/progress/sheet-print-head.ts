import { createHash } from 'node:crypto';
import { hiddenFields } from '@guichet/dto/accounts/client-fields';
import type { Settings } from '@guichet/dto/settings/settings';
import type { Context } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { readSheetHead } from './read-sheet.ts';
import type { SheetPrint } from './sheet-pdf/sheet-print.ts';
import { readSheetMark } from './sheet-print.sql.ts';

/** What is printed above the publications, but for the day and the language. */
export type SheetPrintHead = Omit<SheetPrint, 'language' | 'madeOn' | 'publications'>;

/** Composes the head of a print. It is the company's whoever asks: what is hidden from clients is not in it. @throws notFound. [WS-01, WS-04] */
export async function composePrintHead(
  db: Pick<Context['db'], 'project'>,
  settings: Settings,
  projectId: string,
): Promise<SheetPrintHead> {
  const head = await readSheetHead(db, projectId, hiddenFields(settings, 'company'));
  const { reference, title, leadName, startsOn, plannedEndOn, finishedAt, company, addressLines } = head;
  return {
    timeZone: settings['business.timeZone'],
    business: {
      name: settings['business.name'],
      address: businessAddress(settings),
      accentColor: settings['business.accentColor'],
    },
    company: { name: company.name, address: company.addressLines.join('\n') },
    siteAddress: addressLines.join('\n'),
    reference,
    title,
    leadName,
    startsOn,
    plannedEndOn,
    finishedAt,
  };
}

/** What tells whether a sheet would be printed as it was: the same for the same words and photos. */
export async function printFingerprint(sql: SqlRunner, projectId: string, head: SheetPrintHead): Promise<string> {
  const mark = await readSheetMark(sql, projectId);
  return createHash('sha256')
    .update(JSON.stringify([head, mark]))
    .digest('hex');
}

function businessAddress(settings: Settings): string {
  const place = [settings['business.postalCode'], settings['business.city']].filter(Boolean).join(' ');
  return [settings['business.addressLine1'], place, settings['business.email'], settings['business.phone']]
    .filter(Boolean)
    .join('\n');
}
