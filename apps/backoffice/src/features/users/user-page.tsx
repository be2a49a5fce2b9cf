import type { ItemOf } from '@guichet/dto/core/resource';
import { user } from '@guichet/dto/identity/user';
import { spacedNumber } from '@guichet/dto/sms/phone-words';
import { DataSection } from '@guichet/ui-kit/account/data-section.tsx';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { FactList, Section } from '@guichet/ui-kit/layout/section.tsx';
import { Link, useParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { UserActions } from './user-actions.tsx';
import { UserSessions, useUserSessions } from './user-sessions.tsx';
import { UserStateBadge } from './user-state-badge.tsx';

/** One person: who they are, what they may do, where they are signed in. */
export function UserPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { item, error, retry } = useResourceItem(user, id);
  const sessions = useUserSessions(item?.abilities.endSessions ? id : null);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!item) return <PageSkeleton />;
  return (
    <div className="g-page">
      <PageHeader
        title={`${item.firstName} ${item.lastName}`}
        badge={<UserStateBadge state={item.state} />}
        subtitle={item.jobTitle}
        parent={{ to: '/users', label: t('users.title') }}
        actions={<UserActions item={item} />}
      />
      <UserCard item={item} />
      {item.abilities.endSessions && <UserSessions userId={item.id} />}
      {item.abilities.export && !sessions.isLoading && (
        <DataSection
          path={`/users/${item.id}/exports`}
          files="/personal-exports"
          title={t('users.data')}
          text={t('users.archives')}
        />
      )}
    </div>
  );
}

function UserCard({ item }: { item: ItemOf<typeof user> }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  return (
    <Section title={t('users.card')}>
      <FactList
        facts={[
          [
            t('users.email'),
            <a key="mail" href={`mailto:${item.email}`}>
              {item.email}
            </a>,
          ],
          [t('users.phone'), item.phone],
          [t('users.mobile'), item.mobile && <Mobile number={item.mobile} refusal={item.smsRefusal} />],
          [
            t('users.company'),
            item.companyId ? <Link to={`/companies/${item.companyId}`}>{item.companyName}</Link> : t('users.team'),
          ],
          [t('users.role'), item.roleName],
          [core('language.label'), core(`language.${item.language}`)],
          [t('users.ticketScope'), item.companyId && t(`enumerations.ticketScope.${item.ticketScope}`)],
          [t('users.canSeeInvoices'), item.companyId && core(item.canSeeInvoices ? 'common.yes' : 'common.no')],
          [t('users.hasTotp'), core(item.hasTotp ? 'common.yes' : 'common.no')],
          [t('users.lastSignIn'), item.lastSignInAt && format.dateTime(item.lastSignInAt)],
          [t('users.createdAt'), format.date(item.createdAt)],
        ]}
      />
    </Section>
  );
}

function Mobile({ number, refusal }: { number: string; refusal: ItemOf<typeof user>['smsRefusal'] }) {
  const t = useText();
  return (
    <>
      <a href={`tel:${number}`}>{spacedNumber(number)}</a>{' '}
      {refusal && <Badge tone="warning">{t(`users.smsRefusal.${refusal.by}`)}</Badge>}
    </>
  );
}
