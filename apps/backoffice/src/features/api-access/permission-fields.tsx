import { apiKeyPermissions, type Permission } from '@guichet/dto/identity/permission';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useFieldErrorText } from '@guichet/ui-kit/feedback/use-field-error.ts';
import { CheckGroup } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { groupedPermissions } from '../../permissions/permission-groups.ts';
import { permissionWords } from '../../permissions/permission-words.ts';
import { useText } from '../../texts/load-texts.ts';

const TICKET_MAKER: ReadonlySet<Permission> = new Set<Permission>([
  'companies.read',
  'users.read',
  'tickets.read',
  'tickets.create',
  'tickets.comment',
]);

/** Ready-made choices, within what the person holds. */
const PRESETS = {
  readOnly: (one: Permission) => one.endsWith('.read'),
  tickets: (one: Permission) => TICKET_MAKER.has(one),
  nothing: () => false,
} as const;

/** What a key may do, in words: of the person's own rights, the ones that a program may have; and what it `held` already. */
export function PermissionFields({ held = [] }: { held?: readonly Permission[] }) {
  const t = useText();
  const words = permissionWords(t);
  const can = useCan();
  const { setValue } = useFormContext();
  const errorId = useId();
  const { fieldState } = useController({ name: 'permissions' });
  const errorText = useFieldErrorText()(fieldState.error);
  const possible = apiKeyPermissions.filter((one) => can(one) || held.includes(one));
  const choose = (isChosen: (one: Permission) => boolean) =>
    setValue('permissions', possible.filter(isChosen), { shouldDirty: true, shouldValidate: true });
  return (
    <>
      <div className="g-field g-field-wide">
        <h3 className="h6">{t('apiKeys.permissions')}</h3>
        <p className="g-field-hint">{t('apiKeys.permissionsHint')}</p>
        <div className="g-page-actions">
          {(['readOnly', 'tickets', 'nothing'] as const).map((preset) => (
            <Button key={preset} onClick={() => choose(PRESETS[preset])}>
              {t(`apiKeys.presets.${preset}`)}
            </Button>
          ))}
        </div>
        {errorText && (
          <div id={errorId} className="g-field-error">
            {errorText}
          </div>
        )}
      </div>
      {groupedPermissions(possible).map((group) => (
        <CheckGroup
          key={group.key}
          name="permissions"
          errorId={errorId}
          label={words.group(group.key)}
          options={group.permissions.map((value) => ({ value, label: words.permission(value) }))}
        />
      ))}
    </>
  );
}
