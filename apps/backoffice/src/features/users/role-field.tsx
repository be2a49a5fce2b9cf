import { role } from '@guichet/dto/identity/role';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import type { FieldProps } from '@guichet/ui-kit/fields/form-field.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';

/** One of the roles of a kind: those of the team, or those of contacts. */
export function RoleField({ kind, ...field }: FieldProps & { kind: 'staff' | 'client' }) {
  const roles = useResourceList(role, { fixed: { kind }, limit: 100, isLocal: true });
  return <SelectField {...field} options={roles.rows.map(({ id, name }) => ({ value: id, label: name }))} />;
}
