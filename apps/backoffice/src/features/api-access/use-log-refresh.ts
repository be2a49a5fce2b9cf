import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';

/** When a message that was just asked for has probably been answered. */
const LOOKS_MS = [0, 1500, 3500, 6000, 12_000];

/** Reads the log again while a message is on its way: what a target answers is announced by nobody. */
export function useLogRefresh(): () => void {
  const refresh = useRefresh();
  return () => {
    for (const wait of LOOKS_MS) setTimeout(() => void refresh(['webhook-deliveries', 'webhooks/item']), wait);
  };
}
