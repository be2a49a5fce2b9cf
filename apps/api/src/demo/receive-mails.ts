import { takeMail } from '../modules/intake/public.ts';
import { DAY } from './calendar.ts';
import type { Demo } from './open-demo.ts';
import type { PlayedTicket } from './stage.ts';
import { type Contact, staffOf, type World } from './world.ts';

/** What came in by mail: an answer that went on its ticket, and two mails that wait for somebody to decide. [AG-17] */
export async function receiveMails(demo: Demo, world: World, tickets: readonly PlayedTicket[]): Promise<void> {
  const { calendar } = world;
  const letters = [
    { at: calendar.end - 0.6 * DAY, ...answerOf(world, tickets) },
    { at: calendar.end - 0.4 * DAY, ...prospect },
    { at: calendar.end - 50, ...forged(world) },
  ];
  for (const { at, ...letter } of letters) {
    const receivedAt = calendar.instantOf(at);
    demo.setClock(receivedAt);
    const source = Buffer.from(mailOf(letter, receivedAt));
    await takeMail(demo.kernel, { source, sizeBytes: source.byteLength, receivedAt });
  }
}

interface Written {
  name: string;
  address: string;
  subject: string;
  text: string;
}

const prospect: Written = {
  name: 'Hélène Vasseur',
  address: 'helene@fromagerie-vasseur.example',
  subject: 'Une boutique en ligne pour notre fromagerie',
  text: `Bonjour,

Nous sommes une fromagerie fermière près de Clisson. Marceline, des Paniers, nous a parlé de vous : elle est ravie de sa boutique.

Nous aimerions vendre nos fromages en ligne avant les fêtes, avec un retrait à la ferme ou sur les marchés. Pourriez-vous nous dire comment vous travaillez, et quand nous pourrions en parler de vive voix ?

Bien cordialement,
Hélène Vasseur
Fromagerie Vasseur`,
};

/** Its address is one of the staff's, but nothing proves it: it waits. */
function forged(world: World): Written {
  const { firstName, lastName, email } = staffOf(world, 'manager');
  return {
    name: `${firstName} ${lastName}`,
    address: email,
    subject: 'Coordonnées bancaires à changer aujourd’hui',
    text: `Bonjour,

Je suis en rendez-vous et ne peux pas téléphoner. Merci de remplacer notre RIB sur les prochaines factures par celui que je vous enverrai depuis mon adresse personnelle, sans en parler aux clients pour l’instant.

C’est urgent, confirmez-moi dès que c’est fait.

${firstName}`,
  };
}

/** A client answers the agency's last message from their own program, which puts that message under theirs. */
function answerOf(world: World, tickets: readonly PlayedTicket[]): Written {
  const writers = new Map(world.clients.flatMap(({ contacts }) => contacts).map((contact) => [contact.id, contact]));
  const asked = tickets
    .filter(({ row }) => row.state === 'in_progress')
    .flatMap(({ row }) => ({ row, last: lastMessage(world, row.id), writer: writers.get(row.requesterId ?? '') }))
    .findLast(({ last, writer }) => last && writer && last.authorId !== writer.id);
  if (!asked?.last || !asked.writer) throw new Error('No ticket waits for an answer.');
  const { writer } = asked;
  const { row, last } = asked;
  const on = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });
  const quoted = last.body.split('\n').map((line) => `> ${line}`.trim());
  return {
    ...nameOf(writer),
    subject: `Re: [${row.reference}] ${row.title}`,
    text: `Bonjour,

Merci de votre message. Je regarde cela avec mes collègues et je vous réponds point par point demain dans la matinée.

Bonne journée,
${writer.firstName}

Le ${on.format(new Date(last.createdAt ?? ''))}, Atelier Corail <bonjour@atelier-corail.example> a écrit :
${quoted.join('\n')}`,
  };
}

const nameOf = ({ firstName, lastName, email }: Contact) => ({ name: `${firstName} ${lastName}`, address: email });

function lastMessage({ rows }: World, ticketId: string) {
  return rows.comments.findLast((comment) => comment.ticketId === ticketId && !comment.isInternal);
}

/** The mail as a program writes it. */
function mailOf({ name, address, subject, text }: Written, at: Date): string {
  const encoded = (words: string) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;
  return [
    `From: ${encoded(name)} <${address}>`,
    'To: support@atelier-corail.example',
    `Subject: ${encoded(subject)}`,
    `Message-ID: <${at.getTime()}@${address.split('@')[1]}>`,
    `Date: ${at.toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...text.split('\n'),
    '',
  ].join('\r\n');
}
