/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */
import { type ReactNode, useEffect } from 'react';
import { FirstFocus } from '../fields/first-focus.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { MarkedText } from './marked-text.tsx';
import { useChoiceKeys } from './use-choice-keys.ts';
import './find-box.css';

/** One line that can be opened. */
export interface FindLine {
  key: string;
  label: string;
  note: string;
}

/** Lines of one kind; those without a title stand by themselves. */
export interface FindGroup<Line extends FindLine> {
  key: string;
  title: string | null;
  lines: readonly Line[];
}

interface Props<Line extends FindLine> {
  title: string;
  /** What can be found, beside the field. */
  label: string;
  typed: string;
  onType: (typed: string) => void;
  groups: readonly FindGroup<Line>[];
  /** The words that are marked in the lines. */
  marked: readonly string[];
  /** Whether all that is shown is of what is typed now. */
  isSettled: boolean;
  /** What is said above the lines, where something has to be. */
  note: string | null;
  /** How much was found, for those who do not see it. */
  count: string;
  onOpen: (line: Line) => void;
  onClose: () => void;
}

/** A box in which one types, moves with the arrows or the thumb, and opens with Enter. [AG-22] */
export function FindBox<Line extends FindLine>(props: Props<Line>) {
  const { title, label, typed, onType, groups, marked, isSettled, note, count, onOpen, onClose } = props;
  const lines = groups.flatMap((group) => group.lines);
  const keys = useChoiceKeys(lines, isSettled, onOpen);
  const before = (place: number) => groups.slice(0, place).reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <Dialog title={title} onClose={onClose}>
      <input
        id="find-words"
        type="search"
        className="form-control"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded
        aria-controls="find-lines"
        aria-activedescendant={lines[keys.active] ? `find-${keys.active}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onKeyDown={keys.press}
        onChange={(event) => {
          onType(event.target.value);
          keys.forget();
        }}
      />
      <FirstFocus id="find-words" />
      <p role="status" className={note ? 'g-quiet g-find-note' : 'visually-hidden'}>
        {note ?? (isSettled && typed.trim() && count)}
      </p>
      <div id="find-lines" role="listbox" aria-label={label} className="g-find">
        {groups.map((group, place) => (
          <Group key={group.key} title={group.title}>
            {group.lines.map((line, index) => (
              <Line
                key={line.key}
                line={line}
                words={marked}
                id={`find-${before(place) + index}`}
                isActive={before(place) + index === keys.active}
                onPoint={() => keys.point(before(place) + index)}
                onOpen={() => onOpen(line)}
              />
            ))}
          </Group>
        ))}
      </div>
    </Dialog>
  );
}

function Group({ title, children }: { title: string | null; children: ReactNode }) {
  if (title === null) return children;
  return (
    <fieldset aria-label={title}>
      <div role="presentation" className="g-find-title">
        {title}
      </div>
      {children}
    </fieldset>
  );
}

interface LineProps {
  line: FindLine;
  words: readonly string[];
  id: string;
  isActive: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** One line. It opens when the pointer is lifted: a finger that scrolls is not lifted here. */
function Line({ line, words, id, isActive, onPoint, onOpen }: LineProps) {
  useEffect(() => {
    // Some browsers give a promise back, which is no way to clean up.
    if (isActive) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [isActive, id]);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="g-menu-item"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={onOpen}
      onPointerMove={onPoint}
    >
      <span className="g-find-label">
        <MarkedText text={line.label} words={words} />
      </span>
      {line.note && (
        <span className="g-quiet g-find-more">
          <MarkedText text={line.note} words={words} />
        </span>
      )}
    </div>
  );
}
