import type { Recap, RecapLine } from '@guichet/dto/documents/recap';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { RecapTable } from './recap-table.tsx';

/** The PDF pages through all of them; a preview need not. */
const SHOWN_LINES = 60;

/** One row per intervention, closed by its total. */
export function LineTable({ recap }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  const { lines, hasAmounts, realMinutes, accountedMinutes, totalAmountCents } = recap;
  const real = (minutes: number | null) =>
    realMinutes === null ? [] : [minutes === null ? '' : format.hours(minutes)];
  const amount = (cents: number | null) => (hasAmounts ? [format.money(cents ?? 0)] : []);
  const accounted = (line: RecapLine) => (line.isOffered ? t('recaps.offered') : format.hours(line.accountedMinutes));
  return (
    <>
      <RecapTable
        title={t('recaps.lines')}
        className="b-sheet-lines"
        columns={[
          { label: t('recaps.on') },
          { label: t('recaps.what') },
          { label: t('recaps.person') },
          ...(realMinutes === null ? [] : [{ label: t('recaps.real'), isFigure: true }]),
          { label: t('recaps.accounted'), isFigure: true },
          ...(hasAmounts ? [{ label: t('recaps.amount'), isFigure: true }] : []),
        ]}
        rows={lines
          .slice(0, SHOWN_LINES)
          .map((line) => [
            format.day(line.on),
            <Work key="work" line={line} />,
            <Person key="person" line={line} />,
            ...real(line.realMinutes),
            accounted(line),
            ...amount(line.amountCents),
          ])}
        total={[
          t('recaps.total'),
          '',
          '',
          ...real(realMinutes),
          format.hours(accountedMinutes),
          ...amount(totalAmountCents),
        ]}
      />
      {lines.length > SHOWN_LINES && (
        <p className="g-quiet">{t('recaps.moreLines', { count: lines.length - SHOWN_LINES })}</p>
      )}
    </>
  );
}

function Work({ line }: { line: RecapLine }) {
  const t = useText();
  return (
    <>
      {line.summary}
      <div className="g-quiet">
        {[line.ticketReference ?? t('recaps.noTicket'), line.ticketTitle, line.themeName].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}

function Person({ line }: { line: RecapLine }) {
  const t = useText();
  return (
    <>
      {line.personName}
      <div className="g-quiet">{t(`enumerations.interventionKind.${line.kind}`)}</div>
    </>
  );
}
