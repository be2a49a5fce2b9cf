import type { StatementLine } from '@guichet/dto/contracts/hours';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { QuestionBadge } from '../../time/question-badge.tsx';
import { useInterventionAddress } from '../../time/use-intervention-address.ts';

/** One line: what came in or went out, why, and what was left after it. */
export function StatementRow({ line }: { line: StatementLine }) {
  const t = useText();
  const format = useFormat();
  const isIn = line.minutes > 0;
  return (
    <tr>
      <td>{format.day(line.on)}</td>
      <td className="b-what">
        <LineWords line={line} />
      </td>
      <td data-label={t('hours.statement.person')}>{line.personName}</td>
      <td className="b-pack-cell" data-label={t('hours.statement.pack')}>
        {line.kind === 'debit' && line.packName}
      </td>
      <td className="g-cell-end" data-label={t('hours.statement.real')}>
        {line.realMinutes !== null && format.hours(line.realMinutes)}
      </td>
      <td className={isIn ? 'g-cell-end b-in' : 'g-cell-end'} data-label={t('hours.statement.accounted')}>
        {line.isOffered ? t('hours.statement.offered') : `${isIn ? '+' : ''}${format.hours(line.minutes)}`}
      </td>
      <td
        className={line.balanceMinutes < 0 ? 'g-cell-end b-over' : 'g-cell-end'}
        data-label={t('hours.statement.balance')}
      >
        {format.hours(line.balanceMinutes)}
      </td>
    </tr>
  );
}

function LineWords({ line }: { line: StatementLine }) {
  const t = useText();
  const format = useFormat();
  const { href } = useInterventionAddress();
  if (!line.interventionId) return t(`hours.statement.lines.${line.kind}`, { name: line.packName ?? '' });
  const outside = (line.accountedMinutes ?? 0) + line.minutes;
  return (
    <>
      <Link className="b-what-summary" to={href(line.interventionId)} preventScrollReset>
        {line.summary ?? t('hours.statement.lines.debit')}
      </Link>
      <span className="b-what-about">
        {line.interventionKind && t(`enumerations.interventionKind.${line.interventionKind}`)}
        {line.ticketId && (
          <Link to={`/tickets/${line.ticketId}`}>
            {line.ticketReference} {line.ticketTitle}
          </Link>
        )}
        {line.questionState && <QuestionBadge state={line.questionState} />}
        {line.isOverage && <Badge tone="danger">{t('hours.statement.isOverage')}</Badge>}
        {!line.isOffered && outside > 0 && (
          <Badge tone="warning">{t('hours.statement.outside', { time: format.hours(outside) })}</Badge>
        )}
      </span>
    </>
  );
}
