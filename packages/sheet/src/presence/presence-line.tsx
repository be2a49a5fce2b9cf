import type { PresentPerson } from '@guichet/ui-kit/live/present-people.ts';
import { Eye, PenLine, WifiOff } from 'lucide-react';
import { useSheetText } from '../texts/use-sheet-text.ts';

/** Who else is here, and whether what shows is kept up to date. [WS-06] */
export function PresenceLine({ others, isLost }: { others: readonly PresentPerson[]; isLost: boolean }) {
  const t = useSheetText();
  return (
    <output className="s-presence">
      {isLost && (
        <span className="s-present s-lost">
          <WifiOff size={14} aria-hidden />
          {t('presence.lost')}
        </span>
      )}
      {others.map(({ userId, name, isWriting }) => {
        const Icon = isWriting ? PenLine : Eye;
        return (
          <span key={userId} className={'s-present'}>
            <Icon size={14} aria-hidden />
            {t(isWriting ? 'presence.writing' : 'presence.reading', { name })}
          </span>
        );
      })}
    </output>
  );
}
