import type { PackBalance } from '@guichet/dto/contracts/hours';
import { HoursBar } from '@guichet/ui-kit/feedback/hours-bar.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { useText } from '../texts/load-texts.ts';
import { PackMenu } from './pack-menu.tsx';
import { expiryWords } from './pack-words.ts';

/** Name, bar, what is left, until when. */
export function PackRow({ pack }: { pack: PackBalance }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const { state, name, origin, minutes, usedMinutes, leftMinutes, overageMinutes } = pack;
  const { text, isSoon } = expiryWords(pack, { core, format });
  const hasBar = state === 'usable' || state === 'empty' || overageMinutes > 0;
  return (
    <li className="b-pack">
      <div className="b-pack-head">
        <span className="b-pack-name">{name}</span>
        {origin !== 'sold' && <Badge>{t(`enumerations.packOrigin.${origin}`)}</Badge>}
        {state === 'pending' && <Badge tone="warning">{t('enumerations.packState.pending')}</Badge>}
        {state === 'cancelled' && <Badge>{t('enumerations.packState.cancelled')}</Badge>}
        <span className={isSoon ? 'b-pack-end b-pack-soon' : 'b-pack-end'}>{text}</span>
        <PackMenu pack={pack} />
      </div>
      {hasBar ? (
        <HoursBar
          usedMinutes={usedMinutes}
          totalMinutes={minutes}
          leftMinutes={leftMinutes}
          overageMinutes={overageMinutes}
        />
      ) : (
        <PastWords pack={pack} />
      )}
    </li>
  );
}

function PastWords({ pack: { state, minutes, usedMinutes, lapsedMinutes } }: { pack: PackBalance }) {
  const t = useText();
  const core = useCoreText();
  const format = useFormat();
  const used = core('hours.of', { used: format.hours(usedMinutes), total: format.hours(minutes) });
  const lapsed = lapsedMinutes > 0 && t('packs.lapsed', { time: format.hours(lapsedMinutes) });
  const words = state === 'pending' ? [format.hours(minutes), t('packs.pendingText')] : [used, lapsed];
  return <div className="g-quiet">{words.filter(Boolean).join(' · ')}</div>;
}
