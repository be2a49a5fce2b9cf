import type { Recap } from '@guichet/dto/documents/recap';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { RecapTable } from './recap-table.tsx';

/** How the time divides between kinds of work. */
export function KindTable({ recap }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  return (
    <RecapTable
      title={t('recaps.byKind')}
      columns={[
        { label: t('recaps.kind') },
        { label: t('recaps.count'), isFigure: true },
        { label: t('recaps.accounted'), isFigure: true },
      ]}
      rows={recap.byKind.map(({ kind, count, accountedMinutes }) => [
        t(`enumerations.interventionKind.${kind}`),
        format.number(count),
        format.hours(accountedMinutes),
      ])}
    />
  );
}

/** One row per ticket. */
export function TicketTable({ recap }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  const hasReal = recap.realMinutes !== null;
  const real = (minutes: number | null) => (hasReal ? [minutes === null ? '' : format.hours(minutes)] : []);
  return (
    <RecapTable
      title={t('recaps.byTicket')}
      columns={[
        { label: t('recaps.ticket') },
        { label: t('recaps.count'), isFigure: true },
        ...(hasReal ? [{ label: t('recaps.real'), isFigure: true }] : []),
        { label: t('recaps.accounted'), isFigure: true },
      ]}
      rows={recap.byTicket.map((ticket) => [
        <>
          {ticket.reference ?? t('recaps.noTicket')} {ticket.title} <span className="g-quiet">{ticket.themeName}</span>
        </>,
        format.number(ticket.count),
        ...real(ticket.realMinutes),
        format.hours(ticket.accountedMinutes),
      ])}
      total={[
        t('recaps.total'),
        format.number(recap.lines.length),
        ...real(recap.realMinutes),
        format.hours(recap.accountedMinutes),
      ]}
    />
  );
}

/** What each pack held and still holds. */
export function PackTable({ recap }: { recap: Recap }) {
  const t = useText();
  const format = useFormat();
  return (
    <RecapTable
      title={t('recaps.packs', { day: format.day(recap.madeOn) })}
      columns={[
        { label: t('recaps.pack') },
        { label: t('recaps.size'), isFigure: true },
        { label: t('recaps.used'), isFigure: true },
        { label: t('recaps.left'), isFigure: true },
        { label: t('recaps.expiresOn'), isFigure: true },
      ]}
      rows={recap.packs.map((pack) => [
        pack.name,
        format.hours(pack.minutes),
        format.hours(pack.usedMinutes),
        pack.overageMinutes > 0 ? (
          <span className="b-over">{t('recaps.over', { time: format.hours(pack.overageMinutes) })}</span>
        ) : (
          format.hours(pack.leftMinutes)
        ),
        format.day(pack.expiresOn),
      ])}
    />
  );
}
