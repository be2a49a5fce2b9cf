import type { Presence, presenceInput } from '@guichet/dto/live/presence';
import type * as z from 'zod';
import type { Context } from '../context.ts';
import type { Place } from './presence.ts';

/** Takes what a tab says of itself on a page that its person may see. @returns who is there now. */
export function sayPresence(
  { actor, kernel }: Context,
  place: Place,
  { tab, activity }: z.output<typeof presenceInput>,
): Presence {
  const { userId, name } = actor;
  // Two people may choose the same name for a tab.
  const key = `${userId}:${tab}`;
  if (activity === 'gone') kernel.presence.leave(key, place.key);
  else kernel.presence.enter(place, { tab: key, userId, name, activity });
  return { place: place.key, people: [...kernel.presence.at(place.key)] };
}
