import type { RowOf } from '@guichet/dto/core/resource';
import type { ApiKeyState, apiKey } from '@guichet/dto/identity/api-key';
import { daysBetween } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import type { Column } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';

type Row = RowOf<typeof apiKey>;

const TONES: Record<ApiKeyState, Tone> = {
  active: 'good',
  expired: 'neutral',
  revoked: 'neutral',
  suspended: 'warning',
};

/** A key that ends within these days is told in amber: time to make the next one. */
const NEAR_DAYS = 14;

export function useKeyColumns(onOpen: (id: string) => void): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'name',
      label: t('apiKeys.name'),
      isMain: true,
      cell: (row) => (
        <Button variant="link" className="g-row-link" onClick={() => onOpen(row.id)}>
          {row.name}
        </Button>
      ),
    },
    { key: 'prefix', label: t('apiKeys.prefix'), cell: (row) => <code>{row.prefix}…</code> },
    { key: 'state', label: t('apiKeys.state'), cell: (row) => <KeyState state={row.state} /> },
    {
      key: 'permissions',
      label: t('apiKeys.permissions'),
      isHiddenOnPhone: true,
      cell: (row) => t('apiKeys.permissionCount', { count: row.permissions.length }),
    },
    { key: 'bounds', label: t('apiKeys.bounds'), isHiddenOnPhone: true, cell: (row) => <Bounds row={row} /> },
    { key: 'expiresAt', label: t('apiKeys.expiresAt'), isLabelledOnPhone: true, cell: (row) => <Expiry row={row} /> },
    {
      key: 'lastUsedAt',
      label: t('apiKeys.lastUsedAt'),
      isLabelledOnPhone: true,
      cell: (row) => (row.lastUsedAt ? format.relative(row.lastUsedAt) : t('apiKeys.neverUsed')),
    },
    {
      key: 'createdByName',
      label: t('apiKeys.createdBy'),
      isHiddenOnPhone: true,
      clip: 'wide',
      cell: (row) => row.createdByName,
    },
  ];
}

export function KeyState({ state }: { state: ApiKeyState }) {
  const t = useText();
  return <Badge tone={TONES[state]}>{t(`apiKeys.states.${state}`)}</Badge>;
}

/** When it ends, in amber once that is near. */
export function Expiry({ row: { expiresAt, state } }: { row: Row }) {
  const t = useText();
  const format = useFormat();
  if (!expiresAt) return t('apiKeys.never');
  const isNear = state === 'active' && daysBetween(format.today(), expiresAt.slice(0, 10)) < NEAR_DAYS;
  return isNear ? <Badge tone="warning">{format.relative(expiresAt)}</Badge> : format.date(expiresAt);
}

function Bounds({ row: { allowedAddresses, allowedOrigins } }: { row: Row }) {
  const t = useText();
  const [first, ...others] = [...allowedAddresses, ...allowedOrigins];
  if (!first) return <span className="g-quiet">{t('apiKeys.unbound')}</span>;
  return others.length > 0 ? t('apiKeys.boundTo', { first, count: others.length }) : first;
}
