/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that is moved through from a field */
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { FirstFocus } from '@guichet/ui-kit/fields/first-focus.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../texts/load-texts.ts';
import { type Hit, useHits } from './use-hits.ts';

/** Type, move with the arrows, open with Enter. */
export function QuickSearchDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const [isEager, setIsEager] = useState(false);
  const { hits, isSearching } = useHits(words.trim(), useCan());

  function open(hit: Hit): void {
    onClose();
    void navigate(hit.to);
  }

  // Enter came before the answer: it opens the first one as soon as it is there.
  const openFirst = useEffectEvent(() => hits.slice(0, 1).forEach(open));
  useEffect(() => {
    if (isEager && !isSearching) openFirst();
  }, [isEager, isSearching]);

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((active + step + hits.length) % Math.max(1, hits.length));
    }
    if (event.key !== 'Enter') return;
    const hit = hits[active];
    if (hit) open(hit);
    else setIsEager(isSearching);
  }

  return (
    <Dialog title={t('layout.search.label')} onClose={onClose}>
      <input
        type="search"
        className="form-control"
        role="combobox"
        aria-label={t('layout.search.label')}
        aria-expanded
        aria-controls="quick-hits"
        aria-activedescendant={hits[active] ? `quick-hit-${active}` : undefined}
        placeholder={t('layout.search.placeholder')}
        value={words}
        onKeyDown={press}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
          setIsEager(false);
        }}
        id="quick-words"
      />
      <FirstFocus id="quick-words" />
      <div id="quick-hits" role="listbox" aria-label={t('layout.search.label')} className="b-hits">
        {hits.map((hit, index) => (
          <div
            key={hit.to}
            id={`quick-hit-${index}`}
            role="option"
            aria-selected={index === active}
            className="g-menu-item"
            tabIndex={-1}
            onPointerDown={() => open(hit)}
            onPointerMove={() => setActive(index)}
          >
            <span className="g-grow">{hit.label}</span>
            <span className="g-quiet">{t(`layout.search.${hit.kind}`)}</span>
          </div>
        ))}
        {hits.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="g-menu-note">
            {t('layout.search.nothing')}
          </div>
        )}
      </div>
    </Dialog>
  );
}
