import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';

/** The same places as the ticket that is on its way. */
export function TicketSkeleton() {
  return (
    <div className="g-page">
      <div className="t-head-skeleton">
        <Skeleton lines={2} />
      </div>
      <div className="t-columns">
        <div className="t-main">
          <Skeleton lines={12} />
        </div>
        <div className="t-properties">
          <Skeleton lines={6} />
        </div>
      </div>
    </div>
  );
}
