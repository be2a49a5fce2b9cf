import { linkParts } from './link-parts.ts';

/** A text as it was typed, its web addresses made links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <div className="g-prose">
      {linkParts(text).map((part, index) =>
        part.isLink ? (
          <a key={index} href={part.text} target="_blank" rel="noreferrer nofollow" className="t-link">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </div>
  );
}
