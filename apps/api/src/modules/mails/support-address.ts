import type { Kernel } from '../../kernel/context.ts';

/** The address that clients write to, or `undefined` while no mailbox is read (`IMAP_URL`). [AG-17] */
export function supportAddress({
  environment,
  settings,
}: Pick<Kernel, 'environment' | 'settings'>): string | undefined {
  if (!environment.imapUrl) return undefined;
  const { 'incoming.address': own, 'business.email': general } = settings.current();
  return own ?? general ?? undefined;
}
