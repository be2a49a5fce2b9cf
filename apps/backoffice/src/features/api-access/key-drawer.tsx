import type { ItemOf } from '@guichet/dto/core/resource';
import { apiKey } from '@guichet/dto/identity/api-key';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { groupedPermissions } from '../../permissions/permission-groups.ts';
import { permissionWords } from '../../permissions/permission-words.ts';
import { useText } from '../../texts/load-texts.ts';
import { BoundFields } from './bound-fields.tsx';
import { PermissionFields } from './permission-fields.tsx';
import { RevokeKey } from './revoke-key.tsx';
import { Expiry, KeyState } from './use-key-columns.tsx';

type Item = ItemOf<typeof apiKey>;

/** A key: what it may do and where from, its last use, and its end. */
export function KeyDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { item, error, retry } = useResourceItem(apiKey, id);
  return (
    <Drawer title={item?.name ?? t('apiKeys.one')} onClose={onClose}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!item && !error && <PageSkeleton />}
      {item && (
        <>
          <KeyFacts item={item} />
          <KeyPermissions item={item} />
          {item.abilities.update && <EditKey item={item} onClose={onClose} />}
          {item.abilities.revoke && <RevokeKey item={item} onDone={onClose} />}
        </>
      )}
    </Drawer>
  );
}

function KeyFacts({ item }: { item: Item }) {
  const t = useText();
  const format = useFormat();
  return (
    <FactList
      facts={[
        [t('apiKeys.prefix'), <code key="prefix">{item.prefix}…</code>],
        [t('apiKeys.state'), <KeyState key="state" state={item.state} />],
        [
          t('apiKeys.createdBy'),
          t('apiKeys.createdByOn', { name: item.createdByName, day: format.date(item.createdAt) }),
        ],
        [
          t('apiKeys.permissionsChangedAt'),
          item.permissionsChange &&
            t('apiKeys.createdByOn', {
              name: item.permissionsChange.byName ?? t('apiKeys.somebody'),
              day: format.dateTime(item.permissionsChange.at),
            }),
        ],
        [t('apiKeys.expiresAt'), <Expiry key="expiry" row={item} />],
        [t('apiKeys.revokedAt'), item.revokedAt && format.dateTime(item.revokedAt)],
        [
          t('apiKeys.lastUsedAt'),
          item.lastUsedAt
            ? [format.dateTime(item.lastUsedAt), item.lastUsedAddress].filter(Boolean).join(' · ')
            : t('apiKeys.neverUsed'),
        ],
      ]}
    />
  );
}

function KeyPermissions({ item: { permissions, lostPermissions } }: { item: Item }) {
  const t = useText();
  const words = permissionWords(t);
  return (
    <>
      <FactList
        facts={groupedPermissions(permissions).map((group) => [
          words.group(group.key),
          group.permissions.map((one, index) => (
            <span key={one}>
              {index > 0 && ', '}
              {lostPermissions.includes(one) ? <s>{words.permission(one)}</s> : words.permission(one)}
            </span>
          )),
        ])}
      />
      {lostPermissions.length > 0 && <p className="g-notice g-notice-warning">{t('apiKeys.lost')}</p>}
    </>
  );
}

function EditKey({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText();
  const form = useResourceForm(apiKey, item.id, { onSaved: onClose });
  const fieldLabels = {
    name: t('apiKeys.name'),
    permissions: t('apiKeys.permissions'),
    allowedAddresses: t('apiKeys.addresses'),
    allowedOrigins: t('apiKeys.origins'),
  };
  return (
    <EditForm form={form} fieldLabels={fieldLabels}>
      <TextField name="name" label={t('apiKeys.name')} isRequired isWide />
      <PermissionFields held={item.permissions} />
      <BoundFields />
    </EditForm>
  );
}
