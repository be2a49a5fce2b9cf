import { type HourStatement, hourStatement } from '@guichet/dto/contracts/hours';
import { usePagedRead } from '@guichet/ui-kit/app/use-paged-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PeriodPicker } from '@guichet/ui-kit/period/period-picker.tsx';
import { usePeriod } from '@guichet/ui-kit/period/use-period.ts';
import type { ReactNode } from 'react';
import { Block } from '../../layout/block.tsx';
import { useCompanyPath } from '../../parts/company-hours.ts';
import { LineSkeleton } from '../../parts/line-skeleton.tsx';
import { useText } from '../../texts/use-text.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { StatementRow } from './statement-row.tsx';

interface Props {
  /** What stands under the statement, told whether the statement is still on its way. */
  below: (isHeld: boolean) => ReactNode;
}

/** A statement like a bank's: what there was, each line, what is left. [AG-06] */
export function Statement({ below }: Props) {
  const t = useText();
  const core = useCoreText();
  const picker = usePeriod();
  const { from, to } = picker.period;
  const read = usePagedRead(useCompanyPath(`hour-statement?from=${from}&to=${to}`), hourStatement);
  const [first] = read.pages;
  const lines = read.pages.flatMap((page) => page.lines);
  return (
    <>
      <Block title={t('hours.statement')} aside={<PeriodPicker {...picker} />} className="p-statement-block">
        {read.error && <ErrorState problem={read.error} onRetry={read.retry} />}
        {read.isLoading && <LineSkeleton rows={6} />}
        {first && <StatementTable statement={first} lines={lines} isWhole={!read.hasMore} />}
        {read.hasMore && (
          <Button isBusy={read.isLoadingMore} onClick={read.loadMore}>
            {core('actions.loadMore')}
          </Button>
        )}
        <QuestionDialog lines={lines} />
      </Block>
      {below(read.isLoading)}
    </>
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
  const { from, to, openingMinutes, closingMinutes, realMinutes } = statement;
  const hasReal = realMinutes !== null;
  return (
    <table className="p-statement" data-real={hasReal || undefined}>
      <caption className="visually-hidden">
        {t('hours.statementOf', { from: format.day(from), to: format.day(to) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('hours.columns.on')}</th>
          <th scope="col">{t('hours.columns.what')}</th>
          {hasReal && <th scope="col">{t('hours.columns.real')}</th>}
          <th scope="col">{t('hours.columns.minutes')}</th>
          <th scope="col">{t('hours.columns.balance')}</th>
        </tr>
      </thead>
      <tbody>
        <Total label={t('hours.opening')} day={from} minutes={openingMinutes} hasReal={hasReal} />
        {lines.map((line, index) => (
          <StatementRow key={`${index}-${line.interventionId ?? line.packId}`} line={line} hasReal={hasReal} />
        ))}
        {lines.length === 0 && (
          <tr className="p-statement-none">
            <td colSpan={hasReal ? 5 : 4}>{t('hours.noLine')}</td>
          </tr>
        )}
        <Total
          label={t(isWhole ? 'hours.closing' : 'hours.closingLater')}
          day={to}
          minutes={closingMinutes}
          hasReal={hasReal}
        />
      </tbody>
    </table>
  );
}

interface TotalProps {
  label: string;
  day: string;
  minutes: number;
  hasReal: boolean;
}

function Total({ label, day, minutes, hasReal }: TotalProps) {
  const format = useFormat();
  return (
    <tr className="p-statement-total">
      <td className="p-on">{format.day(day)}</td>
      <th scope="row" className="p-what" colSpan={hasReal ? 3 : 2}>
        {label}
      </th>
      <td className={minutes < 0 ? 'p-balance p-over' : 'p-balance'}>{format.hours(minutes)}</td>
    </tr>
  );
}
