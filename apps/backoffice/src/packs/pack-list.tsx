import type { PackBalance } from '@guichet/dto/contracts/hours';
import { useText } from '../texts/load-texts.ts';
import { PackRow } from './pack-row.tsx';
import { isPast } from './pack-words.ts';
import './packs.css';

/** Packs with what is left of each; those that are over are put away. [AG-06] */
export function PackList({ packs }: { packs: readonly PackBalance[] }) {
  const t = useText();
  const byEnd = packs.toSorted((one, other) => one.expiresOn.localeCompare(other.expiresOn));
  const current = byEnd.filter((pack) => !isPast(pack));
  const past = byEnd.filter(isPast).reverse();
  return (
    <div>
      <ul className="b-packs">
        {current.map((pack) => (
          <PackRow key={pack.id} pack={pack} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className="b-packs-past" open={current.length === 0}>
          <summary>{t('packs.pastPacks', { count: past.length })}</summary>
          <ul className="b-packs">
            {past.map((pack) => (
              <PackRow key={pack.id} pack={pack} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
