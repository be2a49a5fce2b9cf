import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { FindBox, type FindLine } from '@guichet/ui-kit/search/find-box.tsx';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../texts/use-text.ts';
import { type Found, useFound } from './use-found.ts';

type Line = FindLine & { to: string };

/** All that a client may see. [AG-22] */
export function QuickSearchDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { groups, marked, isForgiven, error, isSettled } = useFound(words);
  const noteOf = useLineNote();
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const said = saidOf({ words, count, isForgiven, isSettled, hasFailed: error !== null });
  return (
    <FindBox<Line>
      title={t('search.title')}
      label={t('search.label')}
      typed={typed}
      onType={setTyped}
      groups={groups.map(({ type, lines }) => ({
        key: type,
        title: t(`search.types.${type}`),
        lines: lines.map((found) => ({ key: found.key, to: found.to, label: found.hit.title, note: noteOf(found) })),
      }))}
      marked={marked}
      isSettled={isSettled}
      note={said && t(`search.${said}`)}
      count={t('search.count', { count })}
      onOpen={({ to }) => {
        onClose();
        void navigate(to);
      }}
      onClose={onClose}
    />
  );
}

interface State {
  words: string;
  count: number;
  isForgiven: boolean;
  isSettled: boolean;
  hasFailed: boolean;
}

/** What is said above the lines, where something has to be. */
function saidOf({ words, count, isForgiven, isSettled, hasFailed }: State) {
  if (hasFailed) return 'failed';
  if (words.length < 2) return 'hint';
  if (count > 0) return isForgiven ? 'forgiven' : null;
  return isSettled ? 'nothing' : null;
}

/** What stands beside the title of a line: its number, its day. */
function useLineNote(): (found: Found) => string {
  const format = useFormat();
  return ({ type, hit }) =>
    [type === 'document' ? null : hit.reference, hit.day && format.day(hit.day)].filter(Boolean).join(' · ');
}
