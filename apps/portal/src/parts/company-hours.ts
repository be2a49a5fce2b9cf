import { type HourBalance, hourBalance, type PackBalance } from '@guichet/dto/contracts/hours';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';

/** The address of what the reader's company has; `null` for someone without one. */
export function useCompanyPath(rest: string): string | null {
  const { companyId } = useMe();
  return companyId && `/companies/${companyId}/${rest}`;
}

/** What the reader's company bought, used and has left. [AG-16] */
export function useHourBalance() {
  return useRead(useCompanyPath('hours'), hourBalance);
}

/** The packs that something can still be drawn from, the first to expire first. */
export function usablePacks({ packs }: Pick<HourBalance, 'packs'>): PackBalance[] {
  return packs
    .filter((pack) => pack.state === 'usable' && pack.leftMinutes > 0)
    .sort((one, other) => one.expiresOn.localeCompare(other.expiresOn));
}
