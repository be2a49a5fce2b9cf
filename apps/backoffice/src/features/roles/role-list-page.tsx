import { role } from '@guichet/dto/identity/role';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { RoleDrawer } from './role-drawer.tsx';

/** Roles side by side: what each may do, and its rank. [FR-09] */
export function RoleListPage() {
  const t = useText();
  const canWrite = useCan()('roles.write');
  const list = useResourceList(role, { limit: 100, isLocal: true });
  const [openId, setOpenId] = useState<string | null>(null);
  const roles = list.rows.toSorted((a, b) => b.rank - a.rank);
  return (
    <div className="g-page">
      <PageHeader
        title={t('layout.pages.roles')}
        subtitle={t('roles.text')}
        actions={
          canWrite && (
            <Button variant="primary" onClick={() => setOpenId('new')}>
              {t('roles.create')}
            </Button>
          )
        }
      />
      {list.error && <ErrorState problem={list.error} onRetry={list.retry} />}
      {list.isLoading && <Skeleton lines={10} />}
      {roles.length > 0 && <PermissionMatrix roles={roles} onOpen={setOpenId} />}
      {openId && <RoleDrawer {...(openId !== 'new' && { id: openId })} onClose={() => setOpenId(null)} />}
    </div>
  );
}
