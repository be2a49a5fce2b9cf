import { type SettingsChange, settingsHistory } from '@guichet/dto/settings/settings-history';
import { usePagedRead } from '@guichet/ui-kit/app/use-paged-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../../texts/load-texts.ts';
import { HistoryValue } from './history-value.tsx';

type Values = Readonly<Record<string, unknown>>;

/** Who changed which setting, when, from what to what; each former value can be put back. */
export function HistorySection({ values }: { values: Values }) {
  const t = useText();
  const core = useCoreText();
  const read = usePagedRead('/settings/history?limit=25', settingsHistory);
  const rows = read.pages.flatMap((page) => page.rows);
  if (read.error) return <ErrorState problem={read.error} onRetry={read.retry} />;
  if (read.isLoading) return <Skeleton lines={8} />;
  if (rows.length === 0)
    return <EmptyState title={t('settings.history.empty')} text={t('settings.history.emptyText')} />;
  return (
    <section className="b-history" aria-label={t('settings.history.title')}>
      <ol>
        {rows.map((row) => (
          <Change key={row.id} change={row} values={values} />
        ))}
      </ol>
      {read.hasMore && (
        <Button isBusy={read.isLoadingMore} onClick={read.loadMore}>
          {core('actions.loadMore')}
        </Button>
      )}
    </section>
  );
}

function Change({ change, values }: { change: SettingsChange; values: Values }) {
  const t = useText();
  const format = useFormat();
  const name = change.actorName ?? t('settings.history.somebody');
  return (
    <li>
      <p>
        <strong>{change.apiKeyName ? t('settings.history.by', { name, key: change.apiKeyName }) : name}</strong>{' '}
        <time className="g-quiet" dateTime={change.at}>
          {format.dateTime(change.at)}
        </time>
      </p>
      {change.action === 'logo_set' && <p>{t('settings.history.logoSet')}</p>}
      {change.action === 'logo_removed' && <p>{t('settings.history.logoRemoved')}</p>}
      {change.values.map((value) => (
        <HistoryValue key={value.key} settingKey={value.key} from={value.from} to={value.to} values={values} />
      ))}
    </li>
  );
}
