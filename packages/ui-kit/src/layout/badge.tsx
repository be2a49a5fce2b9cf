import type { ReactNode } from 'react';

/** Colour stands for state only, and never alone: the words say it too. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'danger';

const CLASSES: Record<Tone, string> = {
  neutral: 'g-badge g-badge-neutral',
  accent: 'g-badge g-badge-accent',
  good: 'g-badge g-badge-good',
  warning: 'g-badge g-badge-warning',
  danger: 'g-badge g-badge-danger',
};

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={CLASSES[tone]}>{children}</span>;
}
