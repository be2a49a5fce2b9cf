import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { TriangleAlert, Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { useViewName } from './use-view-name.ts';
import { viewSearch } from './view-address.ts';

/** The views of the list side by side, each with what it holds; they scroll where there is little room. */
export function ViewTabs({ views, current }: { views: readonly TicketView[]; current: TicketView | null }) {
  const t = useText();
  const nav = useRef<HTMLElement>(null);
  const key = current?.key;
  useEffect(() => {
    if (key) nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [key]);
  return (
    <nav ref={nav} className="g-tabs" aria-label={t('tickets.views.label')}>
      {views.map((view) => (
        <Link
          key={view.key}
          to={{ search: viewSearch(view) }}
          replace
          preventScrollReset
          aria-current={view.key === key ? 'page' : undefined}
        >
          <TabName view={view} />
          <TabCount view={view} />
        </Link>
      ))}
    </nav>
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

/** Its room is kept while it is read, so that no tab moves. */
function TabCount({ view: { key, count, isCountCapped } }: { view: TicketView }) {
  const format = useFormat();
  if (key === 'all') return null;
  return (
    <span className="g-tab-count t-tab-count">
      {count === null ? '' : `${format.number(count)}${isCountCapped ? '+' : ''}`}
    </span>
  );
}
