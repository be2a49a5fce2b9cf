import type { RowOf } from '@guichet/dto/core/resource';
import type { project } from '@guichet/dto/projects/project';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Link } from 'react-router';
import { useText } from '../texts/use-text.ts';

/** A worksite in a list: its name, where it stands, when it was last told about. [WS-17] */
export function WorksiteLine({ row }: { row: RowOf<typeof project> }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className="p-ticket-line">
      <Link to={`/worksites/${row.id}`}>
        <span className="p-ticket-title">{row.title}</span>
        <span className="p-ticket-standing">
          <span
            className="p-mark"
            {...(row.finishedAt ? { 'data-tone': 'done' } : { 'data-state': 'in_progress' })}
            aria-hidden
          />
          {standing()}
        </span>
        <span className="p-ticket-meta">
          <span>{row.reference}</span>
          <span>{t('worksites.publications', { count: row.publicationCount })}</span>
          {row.lastPublishedAt && <time dateTime={row.lastPublishedAt}>{format.relative(row.lastPublishedAt)}</time>}
        </span>
      </Link>
    </li>
  );

  function standing(): string {
    if (row.finishedAt) return t('worksites.finished', { day: format.date(row.finishedAt) });
    if (row.plannedEndOn) return t('worksites.until', { day: format.day(row.plannedEndOn) });
    return row.startsOn ? t('worksites.from', { day: format.day(row.startsOn) }) : t('worksites.going');
  }
}
