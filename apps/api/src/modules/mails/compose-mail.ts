import type Mail from 'nodemailer/lib/mailer/index.js';
import type { Kernel } from '../../kernel/context.ts';
import { readMailKey } from './mail-key.sql.ts';
import { LOGO_CID, type MailLook, readMailLook } from './mail-look.ts';
import { messageIdOf, replyTokenOf } from './mail-seal.ts';
import { senderAddress } from './mail-server.ts';
import { renderMail, type StoredMail } from './render-mail.ts';
import { supportAddress } from './support-address.ts';

/** A mail that is about to leave, with what is known of whom it goes to. */
export interface LeavingMail extends StoredMail {
  id: string;
  toName: string;
  toAddress: string;
  inReplyTo: string | null;
  recipientKind: 'staff' | 'client' | null;
  canSignIn: boolean;
}

/** What all mails of one batch share. */
export interface Stationery {
  key: Buffer;
  look: MailLook;
  /** After the `@` of our Message-IDs: the host under which the product is reached. */
  host: string;
  sender: { name: string; address: string };
  /** Where answers go, when the product reads them. */
  support: string | undefined;
  hasPlusAddressing: boolean;
}

/** Reads what the mails of a batch share. */
export async function readStationery(kernel: Kernel): Promise<Stationery> {
  const settings = kernel.settings.current();
  const look = await readMailLook(kernel);
  const host = new URL(look.url('/')).hostname;
  const support = supportAddress(kernel);
  return {
    key: await readMailKey(kernel.database.sql),
    look,
    host,
    sender: { name: settings['business.name'], address: senderAddress(kernel) },
    support,
    hasPlusAddressing: settings['incoming.plusAddressing'],
  };
}

/**
 * A mail as the server takes it. Mails of a ticket hang under one id that never leaves, so that programs show them as a conversation. What no
 * person wrote says so (RFC 3834): an absence message never answers it. Neither `Precedence` nor `List-Id`: these are letters to one
 * person, and filters treat the others as advertising.
 */
export function composeMail(mail: LeavingMail, stationery: Stationery): Mail.Options {
  const { key, look, host, sender, support } = stationery;
  const { text, html } = renderMail(mail, { kind: mail.recipientKind, canSignIn: mail.canSignIn }, look);
  const parents = [...(mail.ticketId ? [`<ticket.${mail.ticketId}@${host}>`] : []), mail.inReplyTo].filter(
    (id) => id !== null,
  );
  return {
    messageId: messageIdOf(key, mail.id, host),
    ...(parents.length > 0 && { references: parents, inReplyTo: parents.at(-1) }),
    from: sender,
    to: { name: mail.toName, address: mail.toAddress },
    ...(support && { replyTo: replyToOf(mail, stationery, support) }),
    // What can't be delivered comes back to where it is read.
    ...(support && { envelope: { from: support, to: [mail.toAddress] } }),
    subject: mail.subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply' },
    ...(look.logo && {
      attachments: [
        {
          filename: 'logo.png',
          content: look.logo.contents,
          contentType: 'image/png',
          cid: LOGO_CID,
          contentDisposition: 'inline',
        },
      ],
    }),
  };
}

/** Answers to a ticket carry what tells them: behind a `+` where the mailbox knows it, else in `References` and the subject. */
function replyToOf(mail: LeavingMail, { key, sender, hasPlusAddressing }: Stationery, support: string) {
  if (!mail.ticketId || !hasPlusAddressing) return { name: sender.name, address: support };
  const at = support.lastIndexOf('@');
  const address = `${support.slice(0, at)}+${replyTokenOf(key, mail.id)}${support.slice(at)}`;
  return { name: sender.name, address };
}
