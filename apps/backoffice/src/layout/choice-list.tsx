/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */

import { MarkedText } from '@guichet/ui-kit/search/marked-text.tsx';
import { useEffect } from 'react';
import { useText } from '../texts/load-texts.ts';
import type { Choice, ChoiceGroup } from './use-choices.ts';

interface Props {
  groups: readonly ChoiceGroup[];
  /** What stands under the groups. */
  last: readonly Choice[];
  words: readonly string[];
  active: number;
  isForgiven: boolean;
  isNothing: boolean;
  onPoint: (index: number) => void;
  onOpen: (choice: Choice) => void;
}

/** The lines of the box, grouped by what they are. */
export function ChoiceList({ groups, last, words, active, isForgiven, isNothing, onPoint, onOpen }: Props) {
  const t = useText();
  useEffect(() => {
    // Some browsers give a promise back, which is no way to clean up.
    document.getElementById(`quick-hit-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const line = (choice: Choice, index: number) => (
    <Line
      key={choice.key}
      choice={choice}
      words={words}
      index={index}
      isActive={index === active}
      onPoint={onPoint}
      onOpen={onOpen}
    />
  );
  const before = (group: number) => groups.slice(0, group).reduce((sum, { choices }) => sum + choices.length, 0);
  return (
    <div id="quick-hits" role="listbox" aria-label={t('layout.search.label')} className="b-hits">
      {isForgiven && (
        <div role="presentation" className="g-menu-note">
          {t('layout.search.forgiven')}
        </div>
      )}
      {groups.map((group, place) => (
        <fieldset key={group.key} className="b-hits-group" aria-label={group.title}>
          <div role="presentation" className="b-hits-title">
            {group.title}
          </div>
          {group.choices.map((choice, index) => line(choice, before(place) + index))}
        </fieldset>
      ))}
      {last.map((choice, index) => line(choice, before(groups.length) + index))}
      {isNothing && (
        <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="g-menu-note">
          {t('layout.search.nothing')}
        </div>
      )}
    </div>
  );
}

interface LineProps extends Pick<Props, 'words' | 'onPoint' | 'onOpen'> {
  choice: Choice;
  index: number;
  isActive: boolean;
}

/** One line. It opens when the pointer is lifted: a finger that scrolls is not lifted here. */
function Line({ choice, words, index, isActive, onPoint, onOpen }: LineProps) {
  return (
    <div
      id={`quick-hit-${index}`}
      role="option"
      aria-selected={isActive}
      className="g-menu-item"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={() => onOpen(choice)}
      onPointerMove={() => onPoint(index)}
    >
      <span className="b-hit-label">
        <MarkedText text={choice.label} words={words} />
      </span>
      {choice.note && (
        <span className="g-quiet b-hit-note">
          <MarkedText text={choice.note} words={words} />
        </span>
      )}
    </div>
  );
}
