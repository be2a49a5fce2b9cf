import type { TicketPriority } from '@guichet/dto/tickets/ticket-state';
import type { FileName } from './files.ts';
import { monthWords, type Words } from './fill-words.ts';
import type { Story, ThemeName, Turn } from './story.ts';
import type { Client, Contact, Staff, World } from './world.ts';

/** How far a ticket has come. */
export type Fate = 'open' | 'assigned' | 'in_progress' | 'waiting' | 'closure_requested' | 'resolved' | 'closed';

/** A ticket before it is played: who asks what, when, and where it stands today. */
export interface TicketPlan {
  kind: 'story' | 'maintenance' | 'newsletter';
  client: Client;
  requester: Contact;
  assignee: Staff;
  isOpenedByStaff: boolean;
  isDevelopment: boolean;
  title: string;
  description: string;
  theme: ThemeName;
  priority: TicketPriority;
  files: readonly FileName[];
  turns: readonly Turn[];
  words: Words;
  /** In working minutes. */
  openedAt: number;
  fate: Fate;
}

/** Whoever signs in and asks for something: mostly the first of the company. */
export function pickRequester({ random }: Pick<World, 'random'>, { contacts }: Client): Contact {
  const able = contacts.filter(({ state }) => state === undefined);
  return random.chance(0.6) ? contacts[0] : random.pick(able);
}

/** Who takes a ticket: each has a speciality. */
export function pickAssignee({ random, staff }: Pick<World, 'random' | 'staff'>, theme: ThemeName): Staff {
  const special = SPECIALITIES[theme];
  return random.pickWeighted(
    staff.map((one) => ({ ...one, weight: one.firstName === special ? one.weight * 3 : one.weight })),
  );
}

const SPECIALITIES: Record<ThemeName, string> = {
  Anomalie: 'Nora',
  Évolution: 'Nora',
  Question: 'Sophie',
  Hébergement: 'Mathieu',
  Contenus: 'Inès',
  Référencement: 'Inès',
  Messagerie: 'Mathieu',
};

/** The words of a ticket that its texts borrow. */
export function wordsOf(client: Client, people: { requester: Contact; assignee: Staff }, day: string): Words {
  const { requester, assignee } = people;
  const colleague = client.contacts.find(({ id }) => id !== requester.id) ?? requester;
  return {
    contact: requester.firstName,
    tech: assignee.firstName,
    collegue: colleague.firstName,
    page: client.page,
    produit: client.product,
    evenement: client.event,
    ville: client.city,
    societe: client.name,
    site: client.domain,
    ...monthWords(day),
  };
}

/** Whether a story can happen to a company. */
export const suits = ({ suits: trait }: Story, { traits }: Client): boolean =>
  trait === 'any' || traits.includes(trait);
