import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled part of a page, named for those who go from part to part. */
export function Block({ title, aside, className = '', children }: Props) {
  const id = useId();
  return (
    <section className={`p-block ${className}`} aria-labelledby={id}>
      <div className="p-block-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
