import { type ReactNode, useId } from 'react';

/** A titled part of a page. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="g-section" aria-labelledby={id}>
      <div className="g-section-head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="g-section-acts">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Facts by name, in two columns; those without a value are left out. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="g-facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
