import type { commitment, ReportedMonth } from '@guichet/dto/contracts/hour-report';
import type { RowOf } from '@guichet/dto/core/resource';
import type { Language } from '@guichet/dto/core/scalars';
import { BYTE_ORDER_MARK, toCsv } from '../../kernel/csv.ts';

/** The months as a spreadsheet reads them: hours with two decimals. [AG-09] */
export function monthsCsv(months: readonly ReportedMonth[], language: Language): string {
  const rows = months.map((row) => [
    row.month,
    ...[row.soldMinutes, row.grantedMinutes, row.usedMinutes, row.lapsedMinutes, row.unaccountedMinutes].map(
      (minutes) => decimal(minutes / 60, language),
    ),
  ]);
  return BYTE_ORDER_MARK + toCsv([HEADS[language].months, ...rows]);
}

/** What is owed as a spreadsheet reads it. */
export function commitmentsCsv(rows: readonly RowOf<typeof commitment>[], language: Language): string {
  const cells = rows.map((row) => [
    row.companyName,
    row.on,
    decimal(row.leftMinutes / 60, language),
    decimal(row.leftCents / 100, language),
    row.expiresOn,
  ]);
  return BYTE_ORDER_MARK + toCsv([HEADS[language].commitments, ...cells]);
}

const HEADS = {
  fr: {
    months: ['Mois', 'Heures vendues', 'Offertes ou incluses', 'Utilisées', 'Expirées', 'Hors pack'],
    commitments: ['Société', 'Au', 'Heures dues', 'Valeur en euros', 'Première expiration'],
  },
  en: {
    months: ['Month', 'Hours sold', 'Given or included', 'Used', 'Lapsed', 'On no pack'],
    commitments: ['Company', 'On', 'Hours owed', 'Worth in euros', 'First expiry'],
  },
};

function decimal(value: number, language: Language): string {
  const text = value.toFixed(2);
  return language === 'fr' ? text.replace('.', ',') : text;
}
