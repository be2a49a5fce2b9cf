import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';

/** An instant as people speak of it; exact under the pointer. */
export function When({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time className="g-quiet t-when" dateTime={at} title={format.dateTime(at)}>
      {format.relative(at)}
    </time>
  );
}
