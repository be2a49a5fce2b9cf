/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { FirstFocus } from '@guichet/ui-kit/fields/first-focus.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useChoiceKeys } from '@guichet/ui-kit/search/use-choice-keys.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keepRecent } from '../search/recent.ts';
import { useText } from '../texts/load-texts.ts';
import { ChoiceList } from './choice-list.tsx';
import { type Choice, useChoices } from './use-choices.ts';

interface Props {
  onClose: () => void;
  onStartTimer: () => void;
}

/** Type, move with the arrows, open with Enter. */
export function QuickSearchDialog({ onClose, onStartTimer }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { id } = useMe();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { groups, reply, isSettled } = useChoices(words);
  const everything: Choice[] =
    reply.groups.length > 0
      ? [
          {
            key: 'all',
            to: `/search?q=${encodeURIComponent(words)}`,
            label: t('layout.search.all'),
            note: '',
            isRecord: false,
          },
        ]
      : [];
  const choices = [...groups.flatMap((group) => group.choices), ...everything];

  function open({ to, label, isRecord }: Choice): void {
    onClose();
    if (to === null) onStartTimer();
    else void navigate(to);
    if (to !== null && isRecord) keepRecent(id, { to, label });
  }

  const keys = useChoiceKeys(choices, isSettled, open);
  return (
    <Dialog title={t('layout.search.title')} onClose={onClose}>
      <input
        type="search"
        className="form-control"
        role="combobox"
        aria-label={t('layout.search.label')}
        aria-autocomplete="list"
        aria-expanded
        aria-controls="quick-hits"
        aria-activedescendant={choices[keys.active] ? `quick-hit-${keys.active}` : undefined}
        placeholder={t('layout.search.label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onKeyDown={keys.press}
        onChange={(event) => {
          setTyped(event.target.value);
          keys.forget();
        }}
        id="quick-words"
      />
      <FirstFocus id="quick-words" />
      <p role="status" className="visually-hidden">
        {isSettled && words && t('layout.search.count', { count: choices.length - everything.length })}
      </p>
      <ChoiceList
        groups={groups}
        last={everything}
        words={reply.words}
        active={keys.active}
        isForgiven={reply.isForgiven}
        isNothing={choices.length === 0 && isSettled}
        onPoint={keys.point}
        onOpen={open}
      />
    </Dialog>
  );
}
