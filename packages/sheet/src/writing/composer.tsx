import { fetchRichTextEditor } from '@guichet/ui-kit/rich-text/rich-text-editor.tsx';
import { PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Writing } from '../outbox/outbox-rows.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { useNewWriting } from './use-writing.ts';
import { WaitingPublication } from './waiting-publication.tsx';
import { WritingExcerpt } from './writing-excerpt.tsx';
import { WritingForm } from './writing-form.tsx';

/** One calm line that opens the place to write; what was written here before and not sent is offered again. [WS-07, WS-19] */
export function Composer({ projectId, onType }: { projectId: string; onType: () => void }) {
  const { view } = useOutbox();
  const make = useNewWriting();
  const [opened, setOpened] = useState<Writing | null>(null);
  // Who opens the sheet where there is network may write where there is none.
  useEffect(() => void fetchRichTextEditor().catch(() => undefined), []);
  const own = view.writings.filter((writing) => writing.projectId === projectId && !writing.over);
  const left = own.filter(({ standing }) => standing === 'open');
  const released = own.filter(({ standing, key }) => standing !== 'open' && key !== opened?.key);
  return (
    <div className="s-composer">
      {opened ? (
        <WritingForm key={opened.key} first={opened} onType={onType} onClose={() => setOpened(null)} />
      ) : (
        <Line left={left} onOpen={(writing) => setOpened(writing ?? make(projectId))} />
      )}
      {released.map((writing) => (
        <WaitingPublication key={writing.key} writing={writing} onCorrect={setOpened} />
      ))}
    </div>
  );
}

function Line({ left, onOpen }: { left: readonly Writing[]; onOpen: (writing?: Writing) => void }) {
  const t = useSheetText();
  return (
    <>
      <button type="button" className="s-line" onClick={() => onOpen()}>
        <PenLine size={20} aria-hidden />
        {t('writing.open')}
      </button>
      {left.map((writing) => (
        <button key={writing.key} type="button" className="s-line s-line-kept" onClick={() => onOpen(writing)}>
          <span>{t('writing.resume')}</span>
          <WritingExcerpt writing={writing} />
        </button>
      ))}
    </>
  );
}
