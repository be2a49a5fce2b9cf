import type { Presence } from '@guichet/dto/live/presence';

export interface PresentPerson {
  userId: string;
  name: string;
  isWriting: boolean;
}

/** The others, once each however many tabs they have; who writes comes first. */
export function presentPeople(people: Presence['people'], me: string): readonly PresentPerson[] {
  const byPerson = Map.groupBy(
    people.filter(({ userId }) => userId !== me),
    ({ userId }) => userId,
  );
  return [...byPerson]
    .map(([userId, tabs]) => ({
      userId,
      name: tabs[0]?.name ?? '',
      isWriting: tabs.some(({ activity }) => activity === 'writing'),
    }))
    .toSorted((one, other) => Number(other.isWriting) - Number(one.isWriting) || one.name.localeCompare(other.name));
}
