import type { PublicationRow } from '@guichet/dto/progress/publication';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { RichTextView } from '@guichet/ui-kit/rich-text/rich-text-view.tsx';
import { useState } from 'react';
import type { Writing } from '../outbox/outbox-rows.ts';
import { staleOf } from '../outbox/send-writing.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { TextPhoto } from '../photos/text-photo.tsx';
import type { RewritingProps } from '../publications/writing-places.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { useNewWriting } from './use-writing.ts';
import { WaitingPublication } from './waiting-publication.tsx';
import { WritingForm } from './writing-form.tsx';

/** A publication that is rewritten where it stands; what somebody else wrote meanwhile is shown beside. [WS-07] */
export function Rewriting({ publication, isOpen, onType, onOpen, onClose }: RewritingProps) {
  const make = useNewWriting();
  const { view } = useOutbox();
  const kept = view.writings.find(({ publicationId, over }) => over !== null && publicationId === publication.id);
  if (kept && kept.standing !== 'open') {
    const current = kept.refusal && staleOf(kept.refusal);
    return current ? (
      <VersionChoice mine={kept} current={current} onOpen={onOpen} />
    ) : (
      <WaitingPublication writing={kept} onCorrect={onOpen} />
    );
  }
  if (!isOpen || !view.isRead) return null;
  return (
    <Opened
      key={publication.id}
      first={kept ?? make(publication.projectId, publication)}
      publication={publication}
      onType={onType}
      onClose={onClose}
    />
  );
}

/** It begins from what it was when it was opened: saving over a change is then refused, not blind. */
function Opened(props: { first: Writing; publication: PublicationRow; onType: () => void; onClose: () => void }) {
  const [begun] = useState(props);
  return <WritingForm {...begun} onType={props.onType} onClose={props.onClose} />;
}

interface ChoiceProps {
  mine: Writing;
  current: PublicationRow;
  onOpen: () => void;
}

/** Two versions of the same publication, and a choice: neither goes before somebody says so. */
function VersionChoice({ mine, current, onOpen }: ChoiceProps) {
  const t = useSheetText();
  const format = useFormat();
  const { keepWriting, dropWriting, send } = useOutbox();
  const over = { version: current.version, state: current.state };
  const keep = (standing: 'open' | 'waiting') => keepWriting({ ...mine, over, standing, refusal: null });
  const ignore = () => undefined;
  return (
    <section className="s-waiting g-notice g-notice-warning" role="alert" aria-label={t('versions.title')}>
      <b>{t('versions.title')}</b>
      <div className="s-version-pair">
        <div className="g-notice">
          <h3 className="s-card-title">{t('versions.mine')}</h3>
          <RichTextView value={mine.body} renderPhoto={(id) => <PhotoOf id={id} publication={current} />} />
        </div>
        <div className="g-notice">
          <h3 className="s-card-title">
            {t('versions.theirs', { when: format.dateTime(current.editedAt ?? current.createdAt) })}
          </h3>
          <RichTextView value={current.body} renderPhoto={(id) => <PhotoOf id={id} publication={current} />} />
        </div>
      </div>
      <div className="s-acts">
        <Button variant="primary" onClick={() => void keep('waiting').then(send, ignore)}>
          {t('versions.keepMine')}
        </Button>
        <Button onClick={() => void keep('open').then(onOpen, ignore)}>{t('versions.writeOn')}</Button>
        <Button onClick={() => void dropWriting(mine)}>{t('versions.keepTheirs')}</Button>
      </div>
    </section>
  );
}

function PhotoOf({ id, publication }: { id: string; publication: PublicationRow }) {
  return <TextPhoto photo={publication.photos.find((photo) => photo.id === id)} />;
}
