import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { TabStrip } from '@guichet/ui-kit/layout/tab-strip.tsx';
import { TriangleAlert, Users } from 'lucide-react';
import { Link } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { useViewName } from './use-view-name.ts';
import { viewSearch } from './view-address.ts';

/** The views of the list side by side, each with what it holds; they scroll where there is little room. */
export function ViewTabs({ views, current }: { views: readonly TicketView[]; current: TicketView | null }) {
  const t = useText();
  return (
    <TabStrip label={t('tickets.views.label')} current={current?.key}>
      {views.map((view) => (
        <Link
          key={view.key}
          to={{ search: viewSearch(view) }}
          replace
          preventScrollReset
          aria-current={view.key === current?.key ? 'page' : undefined}
        >
          <TabName view={view} />
          <TabCount view={view} />
        </Link>
      ))}
    </TabStrip>
  );
}

function TabName({ view }: { view: TicketView }) {
  const t = useText();
  const nameOf = useViewName();
  const isLost = view.query === null;
  const words = isLost ? t('tickets.views.lost') : view.kind === 'shared' ? t('tickets.views.shared') : null;
  const Icon = isLost ? TriangleAlert : Users;
  return (
    <>
      {words && (
        <span title={words} className="t-tab-mark">
          <Icon size={13} aria-hidden />
          <span className="visually-hidden">{words} : </span>
        </span>
      )}
      {nameOf(view)}
    </>
  );
}

/** More than this is said as such. */
const MOST = 999;

/** As wide as the most that it says, before it is read and after: no tab moves, whatever the number. */
function TabCount({ view: { key, count } }: { view: TicketView }) {
  const format = useFormat();
  if (key === 'all') return null;
  return (
    <span className="g-tab-count t-tab-count">
      {count !== null && (count > MOST ? `${format.number(MOST)}+` : format.number(count))}
    </span>
  );
}
