import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useId, useState } from 'react';
import type { Writing } from '../outbox/outbox-rows.ts';
import { TellingChoice } from '../telling/telling-choice.tsx';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { CheckBox } from './check-box.tsx';
import { fromWallTime, toWallTime } from './wall-time.ts';

interface Props {
  writing: Writing;
  change: (next: Partial<Writing>) => void;
  /** When it was published, of what is rewritten. */
  publishedAt: string | null;
}

/** When it is dated, what it says of the worksite, who reads it, who is told: each one a thing of its own. [WS-07, WS-15, WS-17] */
export function WritingOptions({ writing, change, publishedAt }: Props) {
  const t = useSheetText();
  const isRead = writing.over?.state === 'published';
  return (
    <fieldset className="s-options" aria-label={t('writing.options')}>
      {!isRead && (
        <CheckBox
          isOn={writing.publishes}
          onChange={(publishes) => change({ publishes })}
          hint={t('writing.draftHint')}
        >
          {t('writing.publishes')}
        </CheckBox>
      )}
      {!isRead && (
        <TellingChoice
          projectId={writing.projectId}
          act={writing.marksFinished ? 'finish' : 'publish'}
          isOn={writing.publishes && writing.tells}
          isDisabled={!writing.publishes}
          onChange={(tells) => change({ tells })}
        />
      )}
      <CheckBox isOn={writing.marksFinished} onChange={(marksFinished) => change({ marksFinished })}>
        {t('writing.marksFinished')}
      </CheckBox>
      {(writing.publishes || isRead) && (
        <DateChoice value={writing.publishedAt ?? publishedAt} onChange={(at) => change({ publishedAt: at })} />
      )}
    </fieldset>
  );
}

/** Now, unless something else is said; never later than now. */
function DateChoice({ value, onChange }: { value: string | null; onChange: (at: string | null) => void }) {
  const t = useSheetText();
  const { timeZone } = useFormat();
  const id = useId();
  const [isOpen, setIsOpen] = useState(value !== null);
  const [now] = useState(Date.now);
  if (!isOpen) {
    return (
      <p className="s-acts">
        {t('writing.datedNow')}{' '}
        <button type="button" className="s-link" onClick={() => setIsOpen(true)}>
          {t('writing.otherDate')}
        </button>
      </p>
    );
  }
  return (
    <p className="s-acts">
      <label htmlFor={id}>{t('writing.publishedAt')}</label>
      <input
        id={id}
        type="datetime-local"
        className="form-control"
        max={toWallTime(now, timeZone)}
        defaultValue={toWallTime(value === null ? now : Date.parse(value), timeZone)}
        onChange={(event) => onChange(fromWallTime(event.target.value, timeZone))}
      />
    </p>
  );
}
