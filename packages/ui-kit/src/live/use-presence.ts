import { type Presence, presence } from '@guichet/dto/live/presence';
import { useEffect, useEffectEvent, useState } from 'react';
import { useApi, useMe } from '../app/app-context.ts';
import { presentPeople } from './present-people.ts';
import { useLivePresence, useLiveState } from './use-live.tsx';
import { useTyping } from './use-typing.ts';

/** The API forgets a tab that has said nothing for twice as long. */
const AGAIN_MS = 20_000;

interface Place {
  /** As the live feed names it: `ticket:…`. */
  place: string;
  /** Where one says that one is there: `/tickets/…/presence`. */
  path: string;
  /** Whether the reader says so at all. */
  isEnabled?: boolean;
}

/** Who else is on a page, and says that one is there too: reading, or writing while keys are pressed. [AG-25, WS-06] */
export function usePresence({ place, path, isEnabled = true }: Place) {
  const api = useApi();
  const me = useMe().id;
  const [people, setPeople] = useState<Presence['people']>([]);
  const typing = useTyping();
  const isLive = useLiveState() === 'connected';
  const isHidden = useIsHidden();
  useLivePresence((heard) => {
    if (heard.place === place) setPeople(heard.people);
  });
  const say = useEffectEvent((activity: 'reading' | 'writing' | 'gone') => {
    const answer = api.command(path, { tab: api.tab, activity }, { method: 'PUT', answer: presence });
    // What is not heard this time is said again: nobody is told that it failed.
    void answer.then((there) => setPeople(there.people)).catch(() => undefined);
  });
  const isThere = isEnabled && isLive && !isHidden;
  const activity = typing.isTyping ? 'writing' : 'reading';
  useEffect(() => {
    if (!isThere) return;
    say(activity);
    const again = setInterval(() => say(activity), AGAIN_MS);
    return () => clearInterval(again);
  }, [isThere, activity, path]);
  useEffect(() => {
    if (!isThere) return;
    return () => say('gone');
  }, [isThere, path]);
  return { others: isLive ? presentPeople(people, me) : [], onType: typing.press };
}

function useIsHidden(): boolean {
  const [isHidden, setIsHidden] = useState(() => document.hidden);
  useEffect(() => {
    const onChange = () => setIsHidden(document.hidden);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return isHidden;
}
