import type { ReactNode } from 'react';

/** Nothing here, what that means, and what to do. */
export function Empty({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className="p-empty">
      <p className="p-empty-title">{title}</p>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}
