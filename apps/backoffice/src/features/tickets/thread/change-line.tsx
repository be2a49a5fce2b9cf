import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { type ChangeEntry, type ChangeWords, changeWords } from './change-words.ts';
import { When } from './when.tsx';

/** One thing that changed, on one line. */
export function ChangeLine({ entry }: { entry: ChangeEntry }) {
  const t = useText();
  const { text, steps, quote, long } = changeWords(entry, t, useFormat());
  const isByItself = entry.action === 'closed_automatically';
  const actor = entry.actorName ?? t(entry.actorId ? 'tickets.thread.deletedPerson' : 'tickets.thread.automatic');
  return (
    <div className="t-line">
      <span className="t-dot" aria-hidden />
      <div>
        <div>
          {!isByItself && <strong>{actor}</strong>} {text} {steps.length > 0 && <span>· {steps.join(' · ')}</span>}{' '}
          {entry.apiKeyName && (
            <span className="g-quiet">{t('tickets.thread.byKey', { name: entry.apiKeyName })} </span>
          )}
          <When at={entry.at} />
        </div>
        {quote && <blockquote className="t-quote g-prose">{quote}</blockquote>}
        {long.map((change) => (
          <LongChange key={change.label} change={change} />
        ))}
      </div>
    </div>
  );
}

function LongChange({ change: { label, before, after } }: { change: ChangeWords['long'][number] }) {
  const t = useText();
  return (
    <details className="t-details">
      <summary>
        {t('tickets.changes.show')} ({label})
      </summary>
      <h3>{t('tickets.changes.before')}</h3>
      <div className="g-prose">{before || '—'}</div>
      <h3>{t('tickets.changes.after')}</h3>
      <div className="g-prose">{after || '—'}</div>
    </details>
  );
}
