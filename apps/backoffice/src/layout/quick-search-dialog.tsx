import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { FindBox } from '@guichet/ui-kit/search/find-box.tsx';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keepRecent } from '../search/recent.ts';
import { useText } from '../texts/load-texts.ts';
import { type Choice, useChoices } from './use-choices.ts';

interface Props {
  onClose: () => void;
  onStartTimer: () => void;
}

/** Every page, record and action. [AG-22] */
export function QuickSearchDialog({ onClose, onStartTimer }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { id } = useMe();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { groups, reply, isSettled } = useChoices(words);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const everything: Choice = {
    key: 'all',
    to: `/search?q=${encodeURIComponent(words)}`,
    label: t('layout.search.all'),
    note: '',
    isRecord: false,
  };
  const said = count === 0 && isSettled ? 'nothing' : reply.isForgiven ? 'forgiven' : null;

  function open({ to, label, isRecord }: Choice): void {
    onClose();
    if (to === null) onStartTimer();
    else void navigate(to);
    if (to !== null && isRecord) keepRecent(id, { to, label });
  }

  return (
    <FindBox<Choice>
      title={t('layout.search.title')}
      label={t('layout.search.label')}
      typed={typed}
      onType={setTyped}
      groups={[...groups, ...(reply.groups.length > 0 ? [{ key: 'all', title: null, lines: [everything] }] : [])]}
      marked={reply.words}
      isSettled={isSettled}
      note={said && t(`layout.search.${said}`)}
      count={t('layout.search.count', { count })}
      onOpen={open}
      onClose={onClose}
    />
  );
}
