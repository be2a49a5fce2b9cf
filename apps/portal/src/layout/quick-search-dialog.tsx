/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */
import { FirstFocus } from '@guichet/ui-kit/fields/first-focus.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { MarkedText } from '@guichet/ui-kit/search/marked-text.tsx';
import { useChoiceKeys } from '@guichet/ui-kit/search/use-choice-keys.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../texts/use-text.ts';
import { type Found, useFound } from './use-found.ts';

/** Type, move with the arrows or the thumb, open with Enter. */
export function QuickSearchDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { groups, marked, isForgiven, error, isSettled } = useFound(words);
  const lines = groups.flatMap((group) => group.lines);

  function open({ to }: Found): void {
    onClose();
    void navigate(to);
  }

  const keys = useChoiceKeys(lines, isSettled, open);
  const note = noteOf({ words, count: lines.length, isForgiven, isSettled, hasFailed: error !== null });
  return (
    <Dialog title={t('search.title')} onClose={onClose}>
      <input
        id="find-words"
        type="search"
        className="form-control"
        role="combobox"
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded
        aria-controls="find-lines"
        aria-activedescendant={lines[keys.active] ? `find-${keys.active}` : undefined}
        placeholder={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onKeyDown={keys.press}
        onChange={(event) => {
          setTyped(event.target.value);
          keys.forget();
        }}
      />
      <FirstFocus id="find-words" />
      <p role="status" className={note ? 'g-quiet p-found-note' : 'visually-hidden'}>
        {note ? t(`search.${note}`) : isSettled && words && t('search.count', { count: lines.length })}
      </p>
      <div id="find-lines" role="listbox" aria-label={t('search.label')} className="p-found">
        {groups.map(({ type, lines: own }) => (
          <fieldset key={type} aria-label={t(`search.types.${type}`)}>
            <div role="presentation" className="p-found-title">
              {t(`search.types.${type}`)}
            </div>
            {own.map((line) => (
              <Line
                key={line.key}
                line={line}
                words={marked}
                index={lines.indexOf(line)}
                isActive={lines.indexOf(line) === keys.active}
                onPoint={keys.point}
                onOpen={open}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
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
function noteOf({ words, count, isForgiven, isSettled, hasFailed }: State) {
  if (hasFailed) return 'failed';
  if (words.length < 2) return 'hint';
  if (count > 0) return isForgiven ? 'forgiven' : null;
  return isSettled ? 'nothing' : null;
}

interface LineProps {
  line: Found;
  words: readonly string[];
  index: number;
  isActive: boolean;
  onPoint: (index: number) => void;
  onOpen: (line: Found) => void;
}

/** One line. It opens when the pointer is lifted: a finger that scrolls is not lifted here. */
function Line({ line, words, index, isActive, onPoint, onOpen }: LineProps) {
  const format = useFormat();
  const { type, hit } = line;
  const note = [type === 'document' ? null : hit.reference, hit.day && format.day(hit.day)].filter(Boolean).join(' · ');
  return (
    <div
      id={`find-${index}`}
      role="option"
      aria-selected={isActive}
      className="g-menu-item"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={() => onOpen(line)}
      onPointerMove={() => onPoint(index)}
    >
      <span>
        <MarkedText text={hit.title} words={words} />
      </span>
      {note && (
        <span className="g-quiet">
          <MarkedText text={note} words={words} />
        </span>
      )}
    </div>
  );
}
