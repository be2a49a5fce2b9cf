const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g;

/** What someone typed, as they typed it; addresses can be followed. */
export function Prose({ text }: { text: string }) {
  return (
    <p className="p-prose">
      {text.split(ADDRESS).map((piece, index) =>
        index % 2 === 1 ? (
          <a key={index} href={piece} target="_blank" rel="noopener noreferrer nofollow">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
