import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Clock } from 'lucide-react';
import { useText } from '../../../texts/use-text.ts';
import { useChangeWords } from './change-words.ts';
import { Message } from './message.tsx';

/** Anything that can stand in the thread. */
export function ThreadEntry({ entry }: { entry: TimelineEntry }) {
  if (entry.type === 'intervention') return <Work entry={entry} />;
  if (entry.type === 'change') return <Change entry={entry} />;
  const { authorId, authorName, body, attachments, isFromStaff, isByMail, quotation, createdAt, editedAt } =
    entry.comment;
  return (
    <li>
      <Message
        author={{ id: authorId, name: authorName }}
        at={createdAt}
        body={body}
        attachments={attachments}
        isFromStaff={isFromStaff}
        isEdited={editedAt !== null}
        isByMail={isByMail}
        quotation={quotation}
      />
    </li>
  );
}

type EntryOf<Type> = Extract<TimelineEntry, { type: Type }>;

/** "10 min passées, 30 min décomptées", and what was done. */
function Work({ entry }: { entry: EntryOf<'intervention'> }) {
  const t = useText();
  const format = useFormat();
  const { actorName, kind, summary, workedOn, minutes, accountedMinutes, isOffered } = entry;
  const accounted = format.hours(accountedMinutes);
  const time = isOffered
    ? minutes === null
      ? t('thread.offeredTime')
      : t('thread.offered', { time: format.hours(minutes) })
    : minutes === null || minutes === accountedMinutes
      ? t('thread.accounted', { accounted })
      : t('thread.spent', { spent: format.hours(minutes), accounted });
  const about = [t(`hours.kinds.${kind}`), actorName, format.day(workedOn)].filter(Boolean).join(' · ');
  return (
    <li className="p-work">
      <Clock size={18} aria-hidden />
      <div>
        <strong>{time}</strong>
        <p className="p-prose">{summary}</p>
        <span className="p-quiet">{about}</span>
      </div>
    </li>
  );
}

function Change({ entry }: { entry: EntryOf<'change'> }) {
  const format = useFormat();
  const words = useChangeWords()(entry);
  if (!words) return null;
  return (
    <li className="p-event">
      <span>{words}</span>
      <time dateTime={entry.at} title={format.dateTime(entry.at)}>
        {format.relative(entry.at)}
      </time>
    </li>
  );
}
