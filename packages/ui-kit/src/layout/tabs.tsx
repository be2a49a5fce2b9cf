import { TriangleAlert } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { TabStrip } from './tab-strip.tsx';

export interface Tab {
  key: string;
  label: string;
  /** How many it holds. */
  count?: string;
  /** What the count means, read aloud. */
  hint?: string;
  /** Something of it should have been done by now. */
  isLate?: boolean;
}

interface Props {
  tabs: readonly Tab[];
  current: string;
  label: string;
  /** The parameter of the address that names the tab; the first tab has none. */
  parameter?: string;
}

/** Parts of a page, each with its own address. */
export function Tabs({ tabs, current, label, parameter = 'tab' }: Props) {
  return (
    <TabStrip label={label} current={current}>
      {tabs.map(({ key, label: words, count, hint, isLate }, index) => (
        <Link
          key={key}
          to={index === 0 ? '?' : `?${parameter}=${key}`}
          replace
          preventScrollReset
          aria-current={key === current ? 'page' : undefined}
          title={hint}
        >
          {words}{' '}
          {count !== undefined && (
            <span className={isLate ? 'g-tab-count g-tab-late' : 'g-tab-count'}>
              {count}
              {isLate && <TriangleAlert size={14} aria-hidden />}
              {hint && <span className="visually-hidden"> {hint}</span>}
            </span>
          )}
        </Link>
      ))}
    </TabStrip>
  );
}

/** The tab that the address names. */
export function useTab<Key extends string>(keys: readonly [Key, ...Key[]], parameter = 'tab'): Key {
  const [params] = useSearchParams();
  return keys.find((key) => key === params.get(parameter)) ?? keys[0];
}
