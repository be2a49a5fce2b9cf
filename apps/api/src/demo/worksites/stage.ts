import { findCorrespondent } from '../../modules/identity/public.ts';
import { contextFor, contextOf, type Demo } from '../open-demo.ts';
import { clientOf, type Staff, type World } from '../world.ts';
import type { SiteStory } from './site-story.ts';

/** What the worksites need of a demonstration: its people, its calendar, its numbers. */
export interface Cast extends Pick<World, 'random' | 'calendar' | 'staff'> {
  clients: readonly { key: string; id: string; contacts: readonly [{ email: string }, ...{ email: string }[]] }[];
}

/** One thing that happens at a working minute. */
export interface Happening {
  minute: number;
  happen(): Promise<void>;
}

/** A worksite being told. */
export interface Stage {
  demo: Demo;
  cast: Cast;
  story: SiteStory;
  /** Pictures already drawn, by the file they are in. */
  folder: string;
  /** Known once it is opened. */
  site: { id: string };
  happenings: Happening[];
}

/** The context of whoever says something: the client of the worksite, or somebody of the staff. @throws Error when nobody is called so. */
export async function speaker({ demo, cast, story }: Stage, by: string) {
  if (by !== 'client') return contextOf(demo, memberNamed(cast, by));
  const [{ email }] = clientOf(cast, story.company).contacts;
  const found = await findCorrespondent(demo.kernel.database.sql, { email });
  if (!found) throw new Error(`Nobody has the address ${email}.`);
  return contextFor(demo, found.actor);
}

/** The context of somebody of the staff, by the first part of their address. @throws Error when nobody is called so. */
export const staffNamed = ({ demo, cast }: Stage, name: string) => contextOf(demo, memberNamed(cast, name));

/** Somebody of the staff, by the first part of their address. @throws Error when nobody is called so. */
export function memberNamed({ staff }: Pick<Cast, 'staff'>, name: string): Staff {
  const found = staff.find(({ email }) => email.startsWith(`${name}@`) || email.startsWith(`${name}.`));
  if (!found) throw new Error(`Nobody of the staff is called ${name}.`);
  return found;
}
