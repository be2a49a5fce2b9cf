import { type HourStatement, hourStatement } from '@guichet/dto/contracts/hours';
import { usePagedRead } from '@guichet/ui-kit/app/use-paged-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { PeriodPicker } from '@guichet/ui-kit/period/period-picker.tsx';
import { usePeriod } from '@guichet/ui-kit/period/use-period.ts';
import { TableSkeleton } from '@guichet/ui-kit/table/table-skeleton.tsx';
import { useText } from '../../texts/load-texts.ts';
import { StatementRow } from './statement-row.tsx';

const COLUMNS = ['on', 'what', 'person', 'pack', 'real', 'accounted', 'balance'] as const;
const FIGURES: readonly string[] = ['real', 'accounted', 'balance'];

/** A statement like a bank's: what there was, each line, what is left. [AG-06] */
export function Statement({ companyId }: { companyId: string }) {
  const t = useText();
  const core = useCoreText();
  const picker = usePeriod();
  const { from, to } = picker.period;
  const read = usePagedRead(`/companies/${companyId}/hour-statement?from=${from}&to=${to}`, hourStatement);
  const [first] = read.pages;
  return (
    <Section title={t('hours.statement.title')} actions={<PeriodPicker {...picker} />}>
      {read.error && <ErrorState problem={read.error} onRetry={read.retry} />}
      {read.isLoading && <TableSkeleton columns={COLUMNS.length} />}
      {first && (
        <StatementTable statement={first} lines={read.pages.flatMap((page) => page.lines)} isWhole={!read.hasMore} />
      )}
      {read.hasMore && (
        <Button isBusy={read.isLoadingMore} onClick={read.loadMore}>
          {core('actions.loadMore')}
        </Button>
      )}
    </Section>
  );
}

interface TableProps {
  /** Its figures are the whole period's. */
  statement: HourStatement;
  lines: HourStatement['lines'];
  /** The closing stands under the last line only. */
  isWhole: boolean;
}

function StatementTable({ statement, lines, isWhole }: TableProps) {
  const t = useText();
  const format = useFormat();
  const { from, to, openingMinutes, closingMinutes, realMinutes, accountedMinutes } = statement;
  return (
    <div className="g-table-frame">
      <table className="g-table b-statement">
        <caption className="visually-hidden">
          {t('hours.statement.caption', { from: format.day(from), to: format.day(to) })}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={FIGURES.includes(column) ? 'g-cell-end' : undefined}>
                {t(`hours.statement.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <BalanceRow label={t('hours.statement.opening')} day={from} minutes={openingMinutes} />
          {lines.map((line, index) => (
            <StatementRow key={`${index}-${line.interventionId ?? line.packId}`} line={line} />
          ))}
          {lines.length === 0 && (
            <tr className="b-statement-none">
              <td colSpan={COLUMNS.length}>{t('hours.statement.noLine')}</td>
            </tr>
          )}
          <BalanceRow
            label={t(isWhole ? 'hours.statement.closing' : 'hours.statement.closingLater')}
            day={to}
            minutes={closingMinutes}
            sums={{ realMinutes, accountedMinutes }}
          />
        </tbody>
      </table>
    </div>
  );
}

interface BalanceProps {
  label: string;
  day: string;
  minutes: number;
  /** What was worked and deducted in between. */
  sums?: { realMinutes: number | null; accountedMinutes: number };
}

function BalanceRow({ label, day, minutes, sums }: BalanceProps) {
  const t = useText();
  const format = useFormat();
  return (
    <tr className="b-statement-balance">
      <td>{format.day(day)}</td>
      <th scope="row" className="b-what" colSpan={3}>
        {label}
      </th>
      <td className="g-cell-end" data-label={t('hours.statement.real')}>
        {sums && sums.realMinutes !== null && format.hours(sums.realMinutes)}
      </td>
      <td className="g-cell-end" data-label={t('hours.statement.accounted')}>
        {sums && format.hours(-sums.accountedMinutes)}
      </td>
      <td className={minutes < 0 ? 'g-cell-end b-over' : 'g-cell-end'} data-label={t('hours.statement.balance')}>
        {format.hours(minutes)}
      </td>
    </tr>
  );
}
