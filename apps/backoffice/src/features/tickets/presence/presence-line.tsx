import type { PresentPerson } from '@guichet/ui-kit/live/present-people.ts';
import { Eye, PenLine } from 'lucide-react';
import { useText } from '../../../texts/load-texts.ts';

/** Who else reads or writes this ticket now, in words. Among the team only. [UX: ticket] */
export function PresenceLine({ others }: { others: readonly PresentPerson[] }) {
  const t = useText();
  return (
    <output className="t-presence">
      {others.map(({ userId, name, isWriting }) => {
        const Icon = isWriting ? PenLine : Eye;
        return (
          <span key={userId} className={isWriting ? 't-present t-present-writing' : 't-present'}>
            <Icon size={14} aria-hidden />
            {t(isWriting ? 'tickets.presence.writing' : 'tickets.presence.reading', { name })}
          </span>
        );
      })}
    </output>
  );
}
