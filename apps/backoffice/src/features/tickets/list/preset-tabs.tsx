import { ticket } from '@guichet/dto/tickets/ticket';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { currentPreset, type Preset, ticketPresets } from './ticket-presets.ts';

const COUNT_EVERY_MS = 60_000;

/** The addresses that most days begin with, and how much each holds. */
export function PresetTabs() {
  const t = useText();
  const [params] = useSearchParams();
  const presets = ticketPresets(useMe().id);
  const current = currentPreset(params, presets);
  return (
    <nav className="g-tabs" aria-label={t('tickets.presets.label')}>
      {presets.map((preset) => (
        <Link
          key={preset.key}
          to={{ search: preset.search }}
          replace
          preventScrollReset
          aria-current={preset.key === current ? 'page' : undefined}
        >
          {t(`tickets.presets.${preset.key}`)}
          {preset.key !== 'all' && <PresetCount preset={preset} />}
        </Link>
      ))}
    </nav>
  );
}

/** Its room is kept while it is read, so that no tab moves. */
function PresetCount({ preset: { search } }: { preset: Preset }) {
  const api = useApi();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['tickets', 'count', search],
    queryFn: ({ signal }) => api.list(ticket, new URLSearchParams(`${search}&limit=1&count=estimate`), { signal }),
    refetchInterval: COUNT_EVERY_MS,
    // Read again once a minute and after one's own acts, not at each change of each ticket.
    meta: { isSteady: true },
  });
  const count = data?.count ?? null;
  return (
    <span className="g-tab-count t-tab-count">
      {count === null ? '' : `${format.number(count)}${data?.isCountCapped ? '+' : ''}`}
    </span>
  );
}
