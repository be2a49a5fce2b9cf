import type { ItemOf } from '@guichet/dto/core/resource';
import type { user } from '@guichet/dto/identity/user';
import { smsRefusal } from '@guichet/dto/sms/sms-refusal';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useText } from '../../texts/load-texts.ts';

/** What staff note about a person who speaks of their SMS; what the person said by SMS is theirs to take back. [WS-15] */
export function useSmsItem({ mobile, smsRefusal: refusal }: ItemOf<typeof user>) {
  const t = useText();
  const api = useApi();
  const can = useCan();
  const told = { refresh: ['users', 'sms-refusals'], done: t('users.done') };
  const refuse = useCommand((number: string) => api.create(smsRefusal, { number }), told);
  const allow = useCommand((id: string) => api.remove(smsRefusal, id), told);
  if (!mobile || !can('sms.send') || refusal?.by === 'person') return false;
  return refusal
    ? { label: t('users.allowSms'), onSelect: () => allow.run(refusal.id) }
    : { label: t('users.refuseSms'), onSelect: () => refuse.run(mobile) };
}
