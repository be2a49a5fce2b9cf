import type { PresentPerson } from '@guichet/ui-kit/live/present-people.ts';
import { Lock } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { PresenceLine } from '../presence/presence-line.tsx';
import { ComposerForm } from './composer-form.tsx';
import { type MessageKind, useComposer } from './use-composer.ts';

interface Props {
  ticket: TicketItem;
  kind: MessageKind;
  onKind: (kind: MessageKind) => void;
  /** Grows each time the keyboard asks to write. */
  focusCount: number;
  /** Who else is there: seen before one answers what another answers too. */
  others: readonly PresentPerson[];
  onType: () => void;
}

const KINDS: readonly MessageKind[] = ['reply', 'note'];

/** An answer to the client, or a note among the team: each keeps its own draft, so that one never becomes the other. [AG-25] */
export function ReplyBox({ ticket, kind, onKind, focusCount, others, onType }: Props) {
  const t = useText();
  const id = useId();
  const composers = { reply: useComposer(ticket.id, 'reply'), note: useComposer(ticket.id, 'note') };
  const { comment, writeNotes } = ticket.abilities;
  const kinds = KINDS.filter((each) => comment && (each === 'reply' || writeNotes));
  const shown = kinds.includes(kind) ? kind : 'reply';

  useEffect(() => {
    if (focusCount === 0) return;
    const field = document.getElementById(`${id}-field`);
    field?.focus({ preventScroll: true });
    field?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [focusCount, id]);

  if (kinds.length === 0) return null;
  const reader = ticket.requesterName
    ? t('tickets.reply.to', { name: ticket.requesterName })
    : t('tickets.reply.toCompany', { company: ticket.companyName });
  return (
    <section className={`t-reply t-reply-${shown}`} aria-label={t('tickets.reply.label')} tabIndex={-1}>
      <PresenceLine others={others} />
      <KindTabs id={id} kinds={kinds} shown={shown} onKind={onKind} hasDraft={(each) => composers[each].body !== ''} />
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        <ComposerForm
          key={shown}
          ticket={ticket}
          composer={composers[shown]}
          audience={shown === 'note' ? t('tickets.reply.toTeam') : reader}
          fieldId={`${id}-field`}
          onType={onType}
        />
      </div>
    </section>
  );
}

interface TabsProps {
  id: string;
  kinds: readonly MessageKind[];
  shown: MessageKind;
  onKind: (kind: MessageKind) => void;
  hasDraft: (kind: MessageKind) => boolean;
}

function KindTabs({ id, kinds, shown, onKind, hasDraft }: TabsProps) {
  const t = useText();
  const press = (event: KeyboardEvent) => {
    const next = kinds.find((kind) => kind !== shown);
    if (!next || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    onKind(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div className="t-kinds" role="tablist" aria-label={t('tickets.reply.label')}>
      {kinds.map((kind) => (
        <button
          key={kind}
          id={`${id}-${kind}`}
          type="button"
          role="tab"
          aria-selected={kind === shown}
          aria-controls={`${id}-panel`}
          tabIndex={kind === shown ? 0 : -1}
          onClick={() => onKind(kind)}
          onKeyDown={press}
        >
          {kind === 'note' && <Lock size={14} aria-hidden />}
          {t(`tickets.reply.tabs.${kind}`)}
          {hasDraft(kind) && <span className="g-quiet"> · {t('tickets.reply.draft')}</span>}
        </button>
      ))}
    </div>
  );
}
