import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Popover } from '@guichet/ui-kit/overlay/popover.tsx';
import { TextQuote } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { TemplateList } from './template-list.tsx';
import type { ReadyAnswer } from './use-answer-templates.ts';

interface Props {
  answers: readonly ReadyAnswer[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChoose: (answer: ReadyAnswer) => void;
  /** Gives the caret back to what is being written. */
  onLeave: () => void;
  isDisabled: boolean;
}

/** What the team often answers, behind a button or a slash. [AG-25] */
export function TemplateMenu({ answers, isOpen, onOpen, onChoose, onLeave, isDisabled }: Props) {
  const t = useText();
  const canWrite = useCan()('references.write');
  const anchor = useRef<HTMLSpanElement>(null);
  const leave = () => {
    onOpen(false);
    onLeave();
  };
  return (
    <span ref={anchor}>
      <Button
        variant="link"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={isDisabled}
        title={`${t('answerTemplates.menu')} (/)`}
        onClick={() => (isOpen ? leave() : onOpen(true))}
      >
        <TextQuote size={16} aria-hidden /> {t('answerTemplates.menu')}
      </Button>
      {isOpen && (
        <Popover anchor={anchor} onClose={leave} className="t-templates">
          {answers.length > 0 ? (
            <TemplateList answers={answers} onChoose={onChoose} onLeave={leave} />
          ) : (
            <p className="g-menu-note">
              {t('answerTemplates.none')} {canWrite && <Link to="/answer-templates">{t('answerTemplates.add')}</Link>}
            </p>
          )}
        </Popover>
      )}
    </span>
  );
}
