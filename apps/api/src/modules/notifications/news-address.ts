import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { placeForClient, placeForStaff } from '@guichet/dto/notifications/notification-place';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import type { Recipient } from './recipients.sql.ts';
import { smsWords } from './waiting-words.ts';

/** News as its words and its address need it. */
type ToldNews = Pick<
  NotificationRow,
  'kind' | 'actorName' | 'details' | 'subject' | 'entity' | 'entityId' | 'companyId' | 'projectId' | 'publicationId'
>;

/** Where a message leads: the page of its reader's interface that shows what the news is about. */
export function newsAddress(kernel: Kernel, { kind }: Pick<Recipient, 'kind'>, news: ToldNews): string {
  return publicUrl(kernel, kind === 'staff' ? `/admin${placeForStaff(news)}` : placeForClient(news));
}

/**
 * The words of the SMS that tells one person of some news of one subject or sheet, the newest first. It leads to the page and not to the
 * place in it: these fifty characters alone would make most of them two messages. [WS-15]
 */
export function newsSms(
  kernel: Kernel,
  recipient: Pick<Recipient, 'kind' | 'language'>,
  news: readonly ToldNews[],
): string {
  const [newest] = news;
  if (!newest) return '';
  const [url = ''] = newsAddress(kernel, recipient, newest).split('#');
  return smsWords(news, recipient.language, { business: kernel.settings.current()['business.name'], url });
}
