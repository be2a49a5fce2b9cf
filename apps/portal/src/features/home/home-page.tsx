import { useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { Page } from '../../layout/page.tsx';
import { LineSkeleton } from '../../parts/line-skeleton.tsx';
import { useText } from '../../texts/use-text.ts';
import { GoingOn } from './going-on.tsx';
import { HoursLeft } from './hours-left.tsx';
import { OwnWorksites, useOwnWorksites } from './own-worksites.tsx';
import { useOpenTickets } from './use-open-tickets.ts';
import { WaitingForMe } from './waiting-for-me.tsx';

/** What waits for me, what is going on, what is left. */
export function HomePage() {
  const t = useText();
  const can = useCan();
  const { firstName } = useMe();
  const { waiting, goingOn, hasMore, list } = useOpenTickets();
  const worksites = useOwnWorksites();
  // Both come at once: neither moves the other.
  const isLoading = list.isLoading || worksites.isLoading;
  const action = can('tickets.create') && (
    <ButtonLink to="/tickets/new" variant={isLoading || waiting.length > 0 ? 'secondary' : 'primary'}>
      {t('tickets.new')}
    </ButtonLink>
  );

  return (
    <Page
      title={t('home.hello', { firstName })}
      lead={
        !list.error && (
          <p className="p-home-lead">
            <Lead isLoading={isLoading} waiting={waiting.length} goingOn={goingOn.length} />
          </p>
        )
      }
      action={action}
    >
      <div className="p-home">
        <div className="p-home-main">
          {list.error ? (
            <ErrorState problem={list.error} onRetry={list.retry} />
          ) : isLoading ? (
            <LineSkeleton rows={6} />
          ) : (
            <>
              <WaitingForMe tickets={waiting} />
              <GoingOn tickets={goingOn} hasMore={hasMore} isAlone={waiting.length === 0} />
              <OwnWorksites rows={worksites.rows} hasMore={worksites.hasMore} />
            </>
          )}
        </div>
        {can('hours.read') && <HoursLeft isHeld={isLoading} isOwed={!worksites.hasSome} />}
      </div>
    </Page>
  );
}

function Lead({ isLoading, waiting, goingOn }: { isLoading: boolean; waiting: number; goingOn: number }) {
  const t = useText();
  if (isLoading) return '\u00a0';
  if (waiting > 0) return t('home.waitingCount', { count: waiting });
  return t(goingOn > 0 ? 'home.nothingWaits' : 'home.welcome');
}
