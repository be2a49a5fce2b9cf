import { drawnMinutes, type Recap } from '@guichet/dto/documents/recap';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { LineTable } from './recap-lines.tsx';
import { KindTable, PackTable, TicketTable } from './recap-tables.tsx';

/** A recap as it will read: masthead, balances, then what the level of detail asks for. */
export function RecapSheet({ recap }: { recap: Recap }) {
  return (
    <>
      <Masthead recap={recap} />
      {recap.introduction && <p className="g-prose">{recap.introduction}</p>}
      <Balances recap={recap} />
      <Activity recap={recap} />
      {recap.byKind.length > 0 && <KindTable recap={recap} />}
      {recap.detail === 'ticket' && recap.byTicket.length > 0 && <TicketTable recap={recap} />}
      {recap.detail === 'intervention' && recap.lines.length > 0 && <LineTable recap={recap} />}
      {recap.packs.length > 0 && <PackTable recap={recap} />}
    </>
  );
}

/** How much work it was, in a sentence. */
function Activity({ recap: { lines, realMinutes, totalAmountCents } }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  const words = [
    t('recaps.activity', { count: lines.length }),
    realMinutes !== null && t('recaps.realTime', { time: format.hours(realMinutes) }),
    totalAmountCents !== null && t('recaps.forAmount', { amount: format.money(totalAmountCents) }),
  ];
  return <p className="g-quiet">{lines.length === 0 ? t('recaps.empty') : `${words.filter(Boolean).join(', ')}.`}</p>;
}

function Masthead({ recap: { business, company, title, from, to, madeOn } }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  return (
    <header>
      <div className="b-sheet-parties">
        <div>
          <strong>{business.name}</strong>
          <div className="g-quiet g-prose">{business.address}</div>
        </div>
        <div>
          <strong>{company.name}</strong>
          <div className="g-quiet g-prose">{company.address}</div>
        </div>
      </div>
      <h3 className="b-sheet-title">{title}</h3>
      <p className="g-quiet">
        {t('contracts.periodOf', { from: format.day(from), to: format.day(to) })} ·{' '}
        {t('recaps.madeOn', { day: format.day(madeOn) })}
      </p>
    </header>
  );
}

/** The balance before, what came and went, the balance after; what is nothing is left out. */
function Balances({ recap }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  const figures = [
    ['opening', recap.openingMinutes],
    ['bought', recap.boughtMinutes],
    ['granted', recap.grantedMinutes],
    ['accounted', drawnMinutes(recap)],
    ['lapsed', recap.lapsedMinutes],
    ['closing', recap.closingMinutes],
  ] as const;
  const shown = figures.filter(
    ([key, minutes]) => minutes !== 0 || key === 'opening' || key === 'closing' || key === 'accounted',
  );
  return (
    <dl className="b-totals">
      {shown.map(([key, minutes]) => (
        <div key={key} data-tone={key === 'closing' && minutes < 0 ? 'over' : undefined}>
          <dt>{t(`recaps.${key}`)}</dt>
          <dd>{format.hours(minutes)}</dd>
        </div>
      ))}
    </dl>
  );
}
