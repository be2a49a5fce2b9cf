import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';

/** The places of the dashboard's parts. */
export function DashboardSkeleton() {
  return (
    <>
      <div className="d-figures-place">
        <Skeleton lines={2} />
      </div>
      <div className="d-columns">
        <Skeleton lines={7} />
        <Skeleton lines={7} />
      </div>
      <Skeleton lines={8} />
    </>
  );
}
