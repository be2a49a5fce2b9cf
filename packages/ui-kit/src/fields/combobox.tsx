/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { Popover } from '../overlay/popover.tsx';
import type { Option } from './choice-fields.tsx';
import type { Control } from './form-field.tsx';

interface Props {
  value: string | null;
  /** The words of `value`. */
  valueLabel: string;
  onChange: (value: string | null, label: string) => void;
  /** What matches the words typed, best first. */
  search: (words: string) => Promise<readonly Option[]>;
  input: Partial<Control<string>['input']> & { id: string };
}

const TYPING_MS = 200;

/** A choice among many: type to search, arrows to move, Enter to choose. */
export function Combobox({ value, valueLabel, onChange, search, input }: Props) {
  const t = useCoreText();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { options, isSearching } = useOptions(isOpen ? (typed ?? '') : null, search);
  const close = () => {
    setIsOpen(false);
    setTyped(null);
  };

  function choose(option: Option | undefined): void {
    if (option) onChange(option.value, option.label);
    close();
  }

  function press(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      if (isOpen) setActive((active + step + options.length) % Math.max(1, options.length));
      else setIsOpen(true);
    }
    if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(options[active]);
    }
  }

  return (
    <div className="g-with-button">
      <input
        {...input}
        ref={(element) => {
          field.current = element;
          input.ref?.(element);
        }}
        className="form-control"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        placeholder={t('form.typeToSearch')}
        value={typed ?? valueLabel}
        onFocus={(event) => event.target.select()}
        onClick={() => setIsOpen(true)}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsOpen(true);
          setActive(0);
        }}
        onBlur={() => {
          // Words wiped out mean "none"; words that were not chosen mean nothing.
          if (typed === '' && value !== null) onChange(null, '');
          close();
          input.onBlur?.();
        }}
      />
      <ChevronDown size={16} aria-hidden className="g-combobox-arrow" />
      {isOpen && (
        <Popover anchor={field} onClose={close} isFitted>
          <OptionList
            id={listId}
            options={options}
            active={active}
            isSearching={isSearching}
            onActive={setActive}
            onChoose={choose}
          />
        </Popover>
      )}
    </div>
  );
}

interface ListProps {
  id: string;
  options: readonly Option[];
  active: number;
  isSearching: boolean;
  onActive: (index: number) => void;
  onChoose: (option: Option) => void;
}

function OptionList({ id, options, active, isSearching, onActive, onChoose }: ListProps) {
  const t = useCoreText();
  return (
    <div id={id} role="listbox" aria-label={t('actions.search')} className="g-menu" aria-busy={isSearching}>
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="g-menu-item"
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
          onPointerEnter={() => onActive(index)}
        >
          {option.label}
        </div>
      ))}
      {options.length === 0 && (
        <div className="g-menu-note" role="option" tabIndex={-1} aria-selected={false} aria-disabled>
          {isSearching ? t('common.loading') : t('filters.nothingFound')}
        </div>
      )}
    </div>
  );
}

function useOptions(typed: string | null, search: Props['search']) {
  const [found, setFound] = useState<{ words: string; options: readonly Option[] }>({ words: '', options: [] });
  const find = useEffectEvent(search);

  useEffect(() => {
    if (typed === null) return;
    let isCurrent = true;
    const timer = setTimeout(
      () => {
        find(typed.trim())
          .then((options) => isCurrent && setFound({ words: typed, options }))
          .catch(() => isCurrent && setFound({ words: typed, options: [] }));
      },
      typed === '' ? 0 : TYPING_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed]);

  return { options: found.options, isSearching: typed !== null && found.words !== typed };
}
