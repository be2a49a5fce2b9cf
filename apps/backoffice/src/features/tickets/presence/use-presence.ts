import { type Presence, presence } from '@guichet/dto/live/presence';
import { useApi, useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useLivePresence, useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { colleagues } from './colleagues.ts';

/** The API forgets a tab that has said nothing for twice as long. */
const AGAIN_MS = 20_000;
/** Somebody who has not typed for this long reads again. */
const PAUSE_MS = 8000;

/** Who else of the team is on this ticket, and says that one is there too: reading, or writing while keys are pressed. */
export function usePresence(ticketId: string) {
  const api = useApi();
  const me = useMe().id;
  const isEnabled = useCan()('tickets.writeNotes');
  const [people, setPeople] = useState<Presence['people']>([]);
  const typing = useTyping();
  const isLive = useLiveState() === 'connected';
  const isHidden = useIsHidden();
  const place = `ticket:${ticketId}`;
  useLivePresence((heard) => {
    if (heard.place === place) setPeople(heard.people);
  });
  const say = useEffectEvent((activity: 'reading' | 'writing' | 'gone') => {
    const body = { tab: api.tab, activity };
    const answer = api.command(`/tickets/${ticketId}/presence`, body, { method: 'PUT', answer: presence });
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
  }, [isThere, activity, ticketId]);
  useEffect(() => {
    if (!isThere) return;
    return () => say('gone');
  }, [isThere, ticketId]);
  return { others: isLive ? colleagues(people, me) : [], onType: typing.press };
}

function useTyping() {
  const [isTyping, setIsTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = useCallback(() => {
    setIsTyping(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsTyping(false), PAUSE_MS);
  }, []);
  return { isTyping, press };
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
