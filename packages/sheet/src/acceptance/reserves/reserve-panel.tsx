import type { ReserveRow } from '@guichet/dto/acceptance/reserve';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Camera } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeepPlace } from '../../place/use-keep-place.ts';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { ReserveCard } from './reserve-card.tsx';
import { ProposeReserveDrawer, ReserveDrawer } from './reserve-drawer.tsx';
import { countOpen, groupReserves, knownPlaces, type ReserveGroup } from './reserve-groups.ts';
import { useReserves } from './use-reserves.ts';
import '../acceptance.css';

/** How many places are offered to one tap. */
const MOST_PLACES = 6;

/** What is still to be put right on a worksite, and what was. [WS-20] */
export function ReservePanel({ projectId, waiting }: { projectId: string; waiting: ReactNode }) {
  const { data, error, retry } = useReserves(projectId);
  const [isAdding, setIsAdding] = useState(false);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!data) return waiting;
  const { rows, abilities } = data;
  const places = knownPlaces(rows, MOST_PLACES);
  const close = () => setIsAdding(false);
  return (
    <div className="s-acceptance">
      <AddButton abilities={abilities} onClick={() => setIsAdding(true)} />
      {rows.length === 0 ? <NoReserve abilities={abilities} /> : <ReserveGroups rows={rows} places={places} />}
      {isAdding && abilities.add && <ReserveDrawer projectId={projectId} places={places} onClose={close} />}
      {isAdding && !abilities.add && <ProposeReserveDrawer projectId={projectId} places={places} onClose={close} />}
    </div>
  );
}

type Abilities = Record<string, boolean>;

function AddButton({ abilities, onClick }: { abilities: Abilities; onClick: () => void }) {
  const t = useAcceptanceText();
  if (!abilities.add && !abilities.propose) return null;
  return (
    <div className="s-acts">
      <Button variant="primary" onClick={onClick}>
        {abilities.add && <Camera size={20} aria-hidden />} {t(abilities.add ? 'reserves.add' : 'reserves.propose')}
      </Button>
    </div>
  );
}

function NoReserve({ abilities }: { abilities: Abilities }) {
  const t = useAcceptanceText();
  const text = abilities.add
    ? 'reserves.emptyStaff'
    : abilities.propose
      ? 'reserves.emptyPropose'
      : 'reserves.emptyClient';
  return <EmptyState title={t('reserves.emptyTitle')} text={t(text)} />;
}

function ReserveGroups({ rows, places }: { rows: readonly ReserveRow[]; places: readonly string[] }) {
  const list = useRef<HTMLDivElement>(null);
  useKeepPlace(list);
  useReserveArrival();
  return (
    <div className="s-groups" ref={list}>
      {groupReserves(rows).map((group) => (
        <Group key={group.state} group={group} places={places} />
      ))}
    </div>
  );
}

/** What both sides agree upon is folded away: nothing is left to do about it. */
function Group({ group: { state, rows }, places }: { group: ReserveGroup; places: readonly string[] }) {
  const t = useAcceptanceText();
  const { overdue } = countOpen(rows);
  const [isOpen, setIsOpen] = useState(
    () => state !== 'accepted' || rows.some(({ id }) => location.hash === `#reserve-${id}`),
  );
  return (
    <details className="s-group" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <h2>
          {t(`reserves.${state}`)} <span className="g-tab-count">{rows.length}</span>
        </h2>
        {overdue > 0 && <Badge tone="danger">{t('reserves.overdueCount', { count: overdue })}</Badge>}
      </summary>
      <ul className="s-reserves">
        {rows.map((row) => (
          <ReserveCard key={row.id} row={row} places={places} />
        ))}
      </ul>
    </details>
  );
}

/** Brings whoever comes by an address that ends in `#reserve-…` to that reserve, once. */
function useReserveArrival(): void {
  useEffect(() => {
    if (location.hash.startsWith('#reserve-')) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
}
