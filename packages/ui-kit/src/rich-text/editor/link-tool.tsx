import { linkFrom } from '@guichet/dto/core/rich-text-link';
import type { Editor } from '@tiptap/react';
import { Link } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useCoreText } from '../../i18n/use-text.ts';
import { Button } from '../../layout/button.tsx';
import { Popover } from '../../overlay/popover.tsx';
import { ToolButton, type ToolStop } from './tool-button.tsx';

interface Props extends ToolStop {
  editor: Editor;
  isPressed: boolean;
}

/** Sets, changes and removes the link where one is writing; Ctrl+K opens it from the text. */
export function LinkTool({ editor, ...tool }: Props) {
  const t = useCoreText();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    editor.view.focus();
  };
  return (
    <>
      <ToolButton
        {...tool}
        button={button}
        label={t('richText.link')}
        keys="K"
        isOff={!editor.isEditable}
        opens={{ isOpen }}
        onPress={() => setIsOpen(!isOpen)}
      >
        <Link size={18} aria-hidden />
      </ToolButton>
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <LinkForm editor={editor} hasLink={tool.isPressed} onClose={close} />
        </Popover>
      )}
    </>
  );
}

function LinkForm({ editor, hasLink, onClose }: { editor: Editor; hasLink: boolean; onClose: () => void }) {
  const t = useCoreText();
  const id = useId();
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''));
  const [isWrong, setIsWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function apply(): void {
    const href = linkFrom(address);
    setIsWrong(href === null);
    if (href === null) return;
    setLink(editor, href, address.trim());
    onClose();
  }
  // It stands in the form of the page, which Enter would send.
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  }

  return (
    <section aria-label={t('richText.link')} className="g-editor-link">
      <label htmlFor={id}>{t('richText.linkAddress')}</label>
      <input
        ref={input}
        id={id}
        className="form-control"
        type="text"
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        value={address}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-note`} className={isWrong ? 'g-field-error' : 'g-field-hint'}>
        {isWrong ? t('fields.invalid_link') : t('richText.linkHint')}
      </div>
      <div className="g-editor-link-buttons">
        <Button variant="primary" onClick={apply}>
          {t('richText.linkApply')}
        </Button>
        {hasLink && (
          <Button
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetMark('link').run();
              onClose();
            }}
          >
            {t('richText.linkRemove')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** On what is selected, on the link that one stands in, or, with neither, on the address itself, which is written. */
function setLink(editor: Editor, href: string, typed: string): void {
  const chain = editor.chain().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else chain.setMark('link', { href }).run();
}
