import type { StatementLine } from '@guichet/dto/contracts/hours';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/use-text.ts';
import { useQuestionAddress } from './use-question-address.ts';

/** One line: what came in or went out, why, and what was left after it. */
export function StatementRow({ line, hasReal }: { line: StatementLine; hasReal: boolean }) {
  const t = useText();
  const format = useFormat();
  const isIn = line.minutes > 0;
  return (
    <tr>
      <td className="p-on">{format.day(line.on)}</td>
      <td className="p-what">
        <LineWords line={line} />
      </td>
      {hasReal && (
        <td className="p-real" data-label={line.realMinutes === null ? undefined : t('hours.columns.real')}>
          {line.realMinutes === null ? '' : format.hours(line.realMinutes)}
        </td>
      )}
      <td className={isIn ? 'p-minutes p-in' : 'p-minutes'}>
        {isIn && '+'}
        {line.isOffered ? t('hours.offered') : format.hours(line.minutes)}
        {line.isOverage && <span className="p-over"> {t('hours.inOverage')}</span>}
      </td>
      <td
        className={line.balanceMinutes < 0 ? 'p-balance p-over' : 'p-balance'}
        data-label={t('hours.columns.balance')}
      >
        {format.hours(line.balanceMinutes)}
      </td>
    </tr>
  );
}

/** Where the question about a line stands, or the way to ask one. [AG-16] */
function AskLink({ line, id }: { line: StatementLine; id: string }) {
  const t = useText();
  const { href } = useQuestionAddress();
  const words = line.questionState ? t(`hours.question.states.${line.questionState}`) : t('hours.question.ask');
  return (
    <Link
      className="p-question"
      data-state={line.questionState ?? 'none'}
      to={href(id)}
      preventScrollReset
      aria-label={line.questionState ? undefined : t('hours.question.askOn', { what: line.summary ?? '' })}
    >
      {words}
    </Link>
  );
}

function LineWords({ line }: { line: StatementLine }) {
  const t = useText();
  if (line.kind !== 'debit') return <span>{t(`hours.lines.${line.kind}`, { name: line.packName ?? '' })}</span>;
  const kind = line.interventionKind && t(`hours.kinds.${line.interventionKind}`);
  const details = [kind, line.personName, line.packName].filter(Boolean).join(' · ');
  return (
    <>
      <span className="p-what-summary">{line.summary ?? t('hours.lines.debit')}</span>
      <span className="p-quiet">
        {line.ticketId && (
          <>
            <Link to={`/tickets/${line.ticketId}`}>
              {line.ticketReference} {line.ticketTitle}
            </Link>
            {details && ' · '}
          </>
        )}
        {details}
      </span>
      {line.interventionId && line.canAsk && <AskLink line={line} id={line.interventionId} />}
    </>
  );
}
