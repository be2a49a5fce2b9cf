import type { InterventionKind } from '@guichet/dto/contracts/intervention';
import type { TicketPriority } from '@guichet/dto/tickets/ticket-state';
import type { FileName } from './files.ts';

/** What a company has, that a story needs. */
export type Trait =
  | 'any'
  | 'wordpress'
  | 'shop'
  | 'prestashop'
  | 'mailboxes'
  | 'booking'
  | 'newsletter'
  | 'training'
  | 'donations'
  | 'transport';

/** What tickets are about: the first four come with the product. */
export const themeNames = [
  'Anomalie',
  'Évolution',
  'Question',
  'Hébergement',
  'Contenus',
  'Référencement',
  'Messagerie',
] as const;
export type ThemeName = (typeof themeNames)[number];

/** Something said on a ticket; a question leaves it waiting for the client. */
export interface Saying {
  by: 'client' | 'staff' | 'question' | 'note';
  text: string;
  file?: FileName | undefined;
}

/** Work done on a ticket, between two durations in minutes. */
export interface Work {
  by: 'work';
  kind: InterventionKind;
  minutes: readonly [number, number];
  summary: string;
}

export type Turn = Saying | Work;

/** A request, the words in which it may come, and all that follows until it is settled. Texts have placeholders: `{page}`. */
export interface Story {
  theme: ThemeName;
  suits: Trait;
  priority?: TicketPriority;
  /** A title and a description each, and what follows when it is not the story's own turns. */
  openings: readonly (readonly [title: string, description: string, turns?: readonly Turn[]])[];
  /** Files that come with the request. */
  files?: readonly FileName[];
  turns: readonly Turn[];
  isOpenedByStaff?: boolean;
  /** Goes through the steps of a development. */
  isDevelopment?: boolean;
}

export const client = (text: string, file?: FileName): Turn => ({ by: 'client', text, file });
export const staff = (text: string, file?: FileName): Turn => ({ by: 'staff', text, file });
export const ask = (text: string): Turn => ({ by: 'question', text });
export const note = (text: string, file?: FileName): Turn => ({ by: 'note', text, file });

const work =
  (kind: InterventionKind) =>
  (from: number, to: number, summary: string): Turn => ({ by: 'work', kind, minutes: [from, to], summary });
export const fix = work('correction');
export const maintain = work('maintenance');
export const advise = work('advice');
