import type { Option } from '../fields/choice-fields.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { FilterPopover } from './filter-popover.tsx';

interface Props<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  value: readonly (Value | 'none')[] | undefined;
  onChange: (value: (Value | 'none')[] | undefined) => void;
  /** Offers the rows without a value, under these words. */
  noneLabel?: string;
}

/** One or several of a few values. */
export function ChoiceFilter<Value extends string>({ label, options, value = [], onChange, noneLabel }: Props<Value>) {
  const t = useCoreText();
  const known: readonly Option<Value | 'none'>[] = noneLabel
    ? [...options, { value: 'none', label: noneLabel }]
    : options;
  // A view or a link may name what is gone since, or not read yet: it filters all the same, is seen, and can be taken off.
  const unknown = value.filter((each) => known.every((option) => option.value !== each));
  const all = [...known, ...unknown.map((each) => ({ value: each, label: '…' }))];
  const chosen = all.filter((option) => value.includes(option.value));
  const change = (next: (Value | 'none')[]) => onChange(next.length > 0 ? next : undefined);
  const summary = chosen.length > 2 ? String(chosen.length) : chosen.map((option) => option.label).join(', ');
  return (
    <FilterPopover label={label} summary={summary || undefined} onClear={() => onChange(undefined)}>
      <div className="g-menu">
        {all.map((option) => (
          <label key={option.value} className="g-menu-item">
            <input
              type="checkbox"
              className="form-check-input"
              checked={value.includes(option.value)}
              onChange={(event) =>
                change(event.target.checked ? [...value, option.value] : value.filter((each) => each !== option.value))
              }
            />
            {option.label}
          </label>
        ))}
        {all.length === 0 && <div className="g-menu-note">{t('filters.nothingFound')}</div>}
      </div>
    </FilterPopover>
  );
}

interface YesNoProps {
  label: string;
  value: boolean | undefined;
  onChange: (value: boolean | undefined) => void;
  words: { yes: string; no: string };
}

/** Yes, no, or both. */
export function YesNoFilter({ label, value, onChange, words }: YesNoProps) {
  const t = useCoreText();
  const choices: [boolean | undefined, string][] = [
    [undefined, t('filters.any')],
    [false, words.no],
    [true, words.yes],
  ];
  const summary = value === undefined ? undefined : value ? words.yes : words.no;
  return (
    <FilterPopover label={label} summary={summary} onClear={() => onChange(undefined)}>
      <div className="g-menu" role="radiogroup" aria-label={label}>
        {choices.map(([choice, text]) => (
          <label key={text} className="g-menu-item">
            <input
              type="radio"
              className="form-check-input"
              name={label}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {text}
          </label>
        ))}
      </div>
    </FilterPopover>
  );
}
