import type { SiteScene } from './pictures/draw-site.ts';

/** A photo: what is seen, how far the work is (between 0 and 1), and its caption. */
export type Shot = readonly [scene: SiteScene, progress: number, caption: string];

/** A comment, and the answers to it. By `client`, or by a member of staff named by the first part of their address. */
export interface Remark {
  by: string;
  text: string;
  answers?: readonly Remark[];
}

/** Something told on a sheet. */
export interface Telling {
  /** Working days before now; less than one is today. */
  daysAgo: number;
  /** The first part of the address of who tells it. */
  by: string;
  /** A line is a paragraph, lines that begin with `- ` are a list, `**words**` are bold. */
  text: string;
  photos?: readonly Shot[];
  remarks?: readonly Remark[];
  /** Said to be undone: why, and how many working days later. */
  cancelled?: { reason: string; daysLater: number; by: string };
  finishes?: true;
  isDraft?: true;
}

/** What is to be put right, noted by the one in charge of the worksite; put right and agreed upon some working days before now. */
export interface Noted {
  daysAgo: number;
  title: string;
  place: string;
  shots?: readonly Shot[];
  /** Where it is on its first photo: parts of its width and height. */
  mark?: { x: number; y: number };
  /** Days from today by which it is to be put right. */
  dueIn?: number;
  lifted?: { daysAgo: number; note: string; shots?: readonly Shot[] };
  acceptedDaysAgo?: number;
}

/** An acceptance, signed on its day by the one in charge of the worksite, and by the client some working days before now, if at all. */
export interface Held {
  daysAgo: number;
  outcome: 'without_reserves' | 'with_reserves';
  place: string;
  remarks?: string;
  signedDaysAgo?: number;
}

/** A worksite and all that is told of it. */
export interface SiteStory {
  company: string;
  title: string;
  lead: string;
  /** Days from today; before it when negative. */
  startsIn: number;
  endsIn: number;
  place?: { addressLine: string; postcode: string; city: string };
  tellings: readonly Telling[];
  reserves?: readonly Noted[];
  acceptance?: Held;
}

export const remark = (by: string, text: string, ...answers: Remark[]): Remark => ({ by, text, answers });
