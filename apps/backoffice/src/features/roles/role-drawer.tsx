import { role } from '@guichet/dto/identity/role';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { CheckGroup, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { NumberField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { permissionGroups } from '../../permissions/permission-groups.ts';
import { permissionWords } from '../../permissions/permission-words.ts';
import { useText } from '../../texts/load-texts.ts';

/** Creates a role, or shows the one of `id`: edited by who stands above it. */
export function RoleDrawer({ id, onClose }: { id?: string; onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const words = permissionWords(t);
  const { item } = useResourceItem(role, id);
  const form = useResourceForm(role, id, { defaults: { kind: 'staff', rank: 30, permissions: [] }, onSaved: onClose });
  const kind = item?.kind ?? (form.form.watch('kind') === 'client' ? 'client' : 'staff');
  const remove = useCommand(() => api.remove(role, id ?? ''), {
    refresh: ['roles/list'],
    done: t('roles.removed'),
    onDone: onClose,
  });
  const isLocked = item ? !item.abilities.update : false;
  return (
    <Drawer title={item?.name ?? t('roles.create')} onClose={onClose}>
      {isLocked && <p className="g-notice">{t('roles.locked')}</p>}
      <EditForm form={form} onCancel={onClose} isReadOnly={isLocked}>
        <TextField name="name" label={t('roles.name')} isDisabled={isLocked} isRequired />
        <NumberField name="rank" label={t('roles.rank')} hint={t('roles.rankHint')} isDisabled={isLocked} isRequired />
        {!id && (
          <SelectField
            name="kind"
            label={t('roles.kind')}
            options={(['staff', 'client'] as const).map((value) => ({
              value,
              label: t(`enumerations.roleKind.${value}`),
            }))}
            isRequired
          />
        )}
        {permissionGroups(kind).map((group) => (
          <CheckGroup
            key={group.key}
            name="permissions"
            label={words.group(group.key)}
            isDisabled={isLocked}
            options={group.permissions.map((permission) => ({
              value: permission,
              label: words.permission(permission),
            }))}
          />
        ))}
      </EditForm>
      {item?.abilities.delete && (
        <div>
          <Button variant="danger" onClick={() => remove.run()} isBusy={remove.isBusy}>
            {core('actions.remove')}
          </Button>
        </div>
      )}
    </Drawer>
  );
}
