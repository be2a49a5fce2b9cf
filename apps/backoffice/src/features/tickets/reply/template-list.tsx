/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */
import { FirstFocus } from '@guichet/ui-kit/fields/first-focus.tsx';
import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import type { ReadyAnswer } from './use-answer-templates.ts';

interface Props {
  answers: readonly ReadyAnswer[];
  onChoose: (answer: ReadyAnswer) => void;
  onLeave: () => void;
}

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Typed to search, arrows to move, Enter to insert. */
export function TemplateList({ answers, onChoose, onLeave }: Props) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = matching(answers, typed);
  const go = (index: number) => {
    setActive(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step && event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = found[active];
    if (step && found.length > 0) go((active + step + found.length) % found.length);
    else if (event.key === 'Tab') onLeave();
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
  };
  return (
    <>
      <input
        id={id}
        className="form-control"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-label={t('answerTemplates.search')}
        placeholder={t('answerTemplates.search')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <FirstFocus id={id} />
      <div id={`${id}-list`} role="listbox" aria-label={t('answerTemplates.menu')} className="g-menu">
        {found.map((answer, index) => (
          <div
            key={answer.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="g-menu-item t-template"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(answer)}
            onKeyDown={press}
            onPointerEnter={() => setActive(index)}
          >
            <span>{answer.name}</span>
            <span className="g-quiet">{answer.text.replaceAll(/\s+/g, ' ')}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <output className="g-menu-note">{t('answerTemplates.nothing')}</output>}
    </>
  );
}

/** Those with every word typed in their name or text; those that have them in their name come first. */
function matching(answers: readonly ReadyAnswer[], typed: string): readonly ReadyAnswer[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => plain(text).includes(word));
  const found = answers.filter(({ name, text }) => has(`${name} ${text}`));
  return [...found.filter(({ name }) => has(name)), ...found.filter(({ name }) => !has(name))];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
