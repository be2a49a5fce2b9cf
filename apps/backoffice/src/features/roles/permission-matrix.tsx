import type { RowOf } from '@guichet/dto/core/resource';
import type { role } from '@guichet/dto/identity/role';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Check, Minus } from 'lucide-react';
import { type PermissionGroup, permissionGroups } from '../../permissions/permission-groups.ts';
import { permissionWords } from '../../permissions/permission-words.ts';
import { useText } from '../../texts/load-texts.ts';

type Row = RowOf<typeof role>;

interface Props {
  roles: readonly Row[];
  onOpen: (id: string) => void;
}

/** Permissions down, roles across. */
export function PermissionMatrix({ roles, onOpen }: Props) {
  const t = useText();
  return (
    <section className="g-table-frame" aria-label={t('roles.matrix')}>
      <table className="b-matrix">
        <thead>
          <tr>
            <th scope="col">{t('roles.permission')}</th>
            {roles.map(({ id, name, rank, userCount, kind }) => (
              <th key={id} scope="col">
                <button type="button" className="btn btn-link" onClick={() => onOpen(id)}>
                  {name}
                </button>
                <div>
                  {t('roles.rankOf', { rank })} · {t(`enumerations.roleKind.${kind}`)}
                </div>
                <div>{t('roles.userCount', { count: userCount })}</div>
              </th>
            ))}
          </tr>
        </thead>
        {permissionGroups('staff').map((group) => (
          <MatrixGroup key={group.key} group={group} roles={roles} />
        ))}
      </table>
    </section>
  );
}

function MatrixGroup({ group, roles }: { group: PermissionGroup; roles: readonly Row[] }) {
  const t = useText();
  const core = useCoreText();
  const words = permissionWords(t);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={roles.length + 1} className="b-matrix-group">
          {words.group(group.key)}
        </th>
      </tr>
      {group.permissions.map((permission) => (
        <tr key={permission}>
          <th scope="row">{words.permission(permission)}</th>
          {roles.map(({ id, permissions }) => (
            <td key={id}>
              {permissions.includes(permission) ? (
                <Check size={16} aria-hidden />
              ) : (
                <Minus size={16} aria-hidden className="b-matrix-no" />
              )}
              <span className="visually-hidden">
                {core(permissions.includes(permission) ? 'common.yes' : 'common.no')}
              </span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
