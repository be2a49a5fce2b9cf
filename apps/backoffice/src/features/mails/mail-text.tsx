/** A mail's words; addresses of our own pages open. */
export function MailText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <div className="g-prose b-mail">
      {parts.map((part, index) => {
        const isOurs = URL.canParse(part) && new URL(part).origin === location.origin;
        return isOurs ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </div>
  );
}
