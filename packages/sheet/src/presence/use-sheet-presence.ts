import { type Presence, presence } from '@guichet/dto/live/presence';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useLivePresence, useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTyping } from './use-typing.ts';

/** The API forgets a tab that has said nothing for twice as long. */
const AGAIN_MS = 20_000;

export interface PresentPerson {
  userId: string;
  name: string;
  isWriting: boolean;
}

/** Who else is on this sheet, and says that one is there too: reading, or writing while keys are pressed. [WS-06] */
export function useSheetPresence(projectId: string) {
  const api = useApi();
  const me = useMe().id;
  const [people, setPeople] = useState<Presence['people']>([]);
  const typing = useTyping();
  const isLive = useLiveState() === 'connected';
  useLivePresence((heard) => {
    if (heard.place === `project:${projectId}`) setPeople(heard.people);
  });
  const say = useEffectEvent((activity: 'reading' | 'writing' | 'gone') => {
    const body = { tab: api.tab, activity };
    const answer = api.command(`/projects/${projectId}/presence`, body, { method: 'PUT', answer: presence });
    // What is not heard this time is said again: nobody is told that it failed.
    void answer.then((there) => setPeople(there.people)).catch(() => undefined);
  });
  const activity = typing.isTyping ? 'writing' : 'reading';
  useEffect(() => {
    if (!isLive) return;
    say(activity);
    const again = setInterval(() => say(activity), AGAIN_MS);
    return () => clearInterval(again);
  }, [isLive, activity, projectId]);
  useEffect(() => {
    if (!isLive) return;
    return () => say('gone');
  }, [isLive, projectId]);
  return { others: isLive ? others(people, me) : [], isLive, onType: typing.press };
}

/** The others, once each however many tabs they have; who writes comes first. */
function others(people: Presence['people'], me: string): PresentPerson[] {
  const byPerson = Map.groupBy(
    people.filter(({ userId }) => userId !== me),
    ({ userId }) => userId,
  );
  const shown = [...byPerson].map(([userId, tabs]) => ({
    userId,
    name: tabs[0]?.name ?? '',
    isWriting: tabs.some(({ activity }) => activity === 'writing'),
  }));
  return shown.toSorted((one, other) => Number(other.isWriting) - Number(one.isWriting));
}
