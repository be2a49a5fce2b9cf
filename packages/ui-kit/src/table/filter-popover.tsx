import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { Popover } from '../overlay/popover.tsx';

interface Props {
  label: string;
  icon?: ReactNode;
  /** What is chosen, in words; nothing when the filter is off. */
  summary?: string | undefined;
  onClear?: () => void;
  children: ReactNode;
}

/** A filter's button, which says what is chosen, and the surface where it is chosen. */
export function FilterPopover({ label, icon, summary, onClear, children }: Props) {
  const t = useCoreText();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <div className={summary ? 'g-filter g-filter-on' : 'g-filter'}>
      <button
        ref={button}
        type="button"
        className="g-filter-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {icon}
        {label}
        {summary && <span className="g-filter-summary">{summary}</span>}
        {!summary && !icon && <ChevronDown size={14} aria-hidden />}
      </button>
      {summary && onClear && (
        <button
          type="button"
          className="g-filter-clear"
          aria-label={t('common.pair', { what: t('actions.clear'), which: label })}
          onClick={onClear}
        >
          <X size={14} aria-hidden />
        </button>
      )}
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <fieldset className="g-plain" aria-label={label}>
            {children}
          </fieldset>
        </Popover>
      )}
    </div>
  );
}
