import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { queueMail } from '../mails/public.ts';
import { type MailKind, mailWords } from './identity-mail-words.ts';
import type { IssuedLink } from './one-time-link.sql.ts';
import { personName } from './person-name.ts';

/** Whom a mail goes to. */
export interface MailedPerson {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  language: string;
  companyId: string | null;
}

/** The page where a link is followed: staff in the back-office, clients in the portal. */
export function linkUrl(kernel: Pick<Kernel, 'environment' | 'settings'>, token: string, isStaff: boolean): string {
  return publicUrl(kernel, `${isStaff ? '/admin' : ''}/link/${token}`);
}

/** Writes a mail about a person's account in the transaction of what it tells. `to` is their address unless one is given. */
export async function mailPerson(
  tx: Transaction,
  kernel: Kernel,
  {
    kind,
    person,
    to,
    about,
    link,
    key,
  }: {
    kind: MailKind;
    person: MailedPerson;
    to?: string;
    /** The address that the words speak of. */
    about?: string;
    link?: IssuedLink;
    key: string;
  },
): Promise<void> {
  const language = person.language === 'en' ? 'en' : 'fr';
  const businessName = kernel.settings.current()['business.name'];
  const { button, ...words } = mailWords[language][kind]({ businessName, email: about ?? person.email });
  // A person without a company is a member of staff.
  const url = link && linkUrl(kernel, link.token, person.companyId === null);
  await queueMail(tx, kernel, {
    ...words,
    kind,
    dedupeKey: `${kind}:${key}`,
    to: { name: personName(person), address: to ?? person.email },
    language,
    ...(button && url && { action: { label: button, url } }),
    recipientId: person.id,
    companyId: person.companyId ?? undefined,
  });
}
