import type { AcceptanceReportRow, SigningSide } from '@guichet/dto/acceptance/acceptance-report';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PenLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { PAD, pathOf } from './strokes.ts';

const SignDrawer = lazy(async () => ({ default: (await import('./sign-drawer.tsx')).SignDrawer }));

type Signature = AcceptanceReportRow['signatures'][number];

const SIDES: readonly SigningSide[] = ['business', 'client'];

/** Both hands, or the place for them. [WS-20] */
export function Signatures({ report }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const [signing, setSigning] = useState<SigningSide | null>(null);
  return (
    <section aria-label={t('sign.label')}>
      <h3>{t('sign.label')}</h3>
      <div className="s-signatures">
        {SIDES.map((side) => {
          const signature = report.signatures.find((one) => one.side === side);
          return (
            <div key={side} className="s-signature">
              <p className="s-quiet">{t(`sign.${side}`)}</p>
              {signature ? (
                <Signed signature={signature} />
              ) : (
                <Unsigned report={report} side={side} onSign={setSigning} />
              )}
            </div>
          );
        })}
      </div>
      {signing && (
        <Suspense>
          <SignDrawer report={report} side={signing} onClose={() => setSigning(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Signed({ signature: { signerName, strokes, signedAt, signedOnByName } }: { signature: Signature }) {
  const t = useAcceptanceText();
  const format = useFormat();
  return (
    <>
      {strokes ? (
        <svg
          className="s-hand"
          viewBox={`0 0 ${PAD.width} ${PAD.height}`}
          role="img"
          aria-label={t('sign.by', { name: signerName })}
        >
          <path d={pathOf(strokes)} />
        </svg>
      ) : (
        <p className="s-hand s-hand-typed">{signerName}</p>
      )}
      <b>{signerName}</b>
      <p className="s-quiet s-small">
        {t('sign.at', { when: format.dateTime(signedAt) })}
        {signedOnByName && signedOnByName !== signerName && <>, {t('sign.on', { name: signedOnByName })}</>}
        {!strokes && <>. {t('sign.typed')}</>}
      </p>
    </>
  );
}

interface UnsignedProps {
  report: AcceptanceReportRow;
  side: SigningSide;
  onSign: (side: SigningSide) => void;
}

function Unsigned({ report: { abilities }, side, onSign }: UnsignedProps) {
  const t = useAcceptanceText();
  const isStaff = useMe().kind === 'staff';
  const maySign = side === 'business' ? abilities.signBusiness : abilities.signClient;
  const words = side === 'business' ? 'sign.signBusiness' : isStaff ? 'sign.signClient' : 'sign.signOwn';
  if (!maySign) return <p className="s-hand s-hand-waiting">{t('sign.waiting')}</p>;
  return (
    <div className="s-hand s-hand-waiting">
      <Button variant={isStaff && side === 'client' ? 'secondary' : 'primary'} onClick={() => onSign(side)}>
        <PenLine size={18} aria-hidden /> {t(words)}
      </Button>
    </div>
  );
}
