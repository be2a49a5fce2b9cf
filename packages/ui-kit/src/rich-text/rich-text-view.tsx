import type { RichText, RichTextBlock, RichTextListItem, RichTextParagraph } from '@guichet/dto/core/rich-text';
import { type LinkedRuns, linkedRunsOf, type TextRun } from '@guichet/dto/core/rich-text-runs';
import type { ReactNode } from 'react';
import './rich-text.css';

interface Props {
  value: RichText;
  /** How a photo of the text shows; without it photos are left out. */
  renderPhoto?: (photoId: string) => ReactNode;
}

/** A rich text as it is read. Its nodes become elements: no HTML is ever put into the page. [WS-08] */
export function RichTextView({ value, renderPhoto }: Props) {
  return <div className="g-rich-text">{value.content.map((block, index) => blockOf(block, index, renderPhoto))}</div>;
}

// A text that is read does not change place by place: the index of a node is its name.
function blockOf(block: RichTextBlock, key: number, renderPhoto: Props['renderPhoto']): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph key={key} paragraph={block} />;
    case 'photo':
      return renderPhoto ? <div key={key}>{renderPhoto(block.attrs.photoId)}</div> : null;
    case 'bulletList':
      return <ul key={key}>{block.content.map(itemOf)}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={block.attrs?.start}>
          {block.content.map(itemOf)}
        </ol>
      );
  }
}

function itemOf({ content }: RichTextListItem, key: number): ReactNode {
  return <li key={key}>{content.map((block, index) => blockOf(block, index, undefined))}</li>;
}

function Paragraph({ paragraph }: { paragraph: RichTextParagraph }) {
  const groups = linkedRunsOf(paragraph);
  // An empty paragraph is a blank line, as it is while writing.
  return <p dir="auto">{groups.length === 0 ? <br /> : groups.map(groupOf)}</p>;
}

function groupOf({ link, runs }: LinkedRuns, key: number): ReactNode {
  const words = runs.map(runOf);
  if (link === null) return words;
  const isElsewhere = link.startsWith('http');
  return (
    <a key={key} href={link} {...(isElsewhere && { target: '_blank', rel: 'noopener noreferrer' })}>
      {words}
    </a>
  );
}

function runOf(run: TextRun, key: number): ReactNode {
  if (run.text === '\n') return <br key={key} />;
  let node: ReactNode = run.text;
  if (run.isUnderlined) node = <u>{node}</u>;
  if (run.isItalic) node = <em>{node}</em>;
  if (run.isBold) node = <strong>{node}</strong>;
  const className = [run.size && `g-text-${run.size}`, run.color && `g-text-${run.color}`].filter(Boolean).join(' ');
  return (
    <span key={key} className={className || undefined}>
      {node}
    </span>
  );
}
