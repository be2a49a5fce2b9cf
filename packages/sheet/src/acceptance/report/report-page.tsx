import type { AcceptanceReportRow } from '@guichet/dto/acceptance/acceptance-report';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import { useId } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { ReportActs, ReportMenu } from './report-acts.tsx';
import { SealBox } from './seal-box.tsx';
import { Signatures } from './signatures.tsx';

const TONES: Record<AcceptanceReportRow['state'], Tone> = { draft: 'neutral', signing: 'warning', sealed: 'good' };

/** A report as it is read before it is signed, and ever after. [WS-20] */
export function ReportPage({ report }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const titleId = useId();
  const { state, reference } = report;
  return (
    <article className="s-report" aria-labelledby={titleId}>
      <header className="s-card-head">
        <div>
          <h2 id={titleId}>{t('report.title')}</h2>
          <p className="s-reserve-facts">
            <span>{reference}</span>
            <Badge tone={TONES[state]}>{t(`report.${state}`)}</Badge>
          </p>
        </div>
        <ReportMenu report={report} />
      </header>
      {state === 'draft' && <p className="s-mark">{t('report.draftText')}</p>}
      <Decision report={report} />
      <Reserves reserves={report.reserves} />
      <ReportActs report={report} />
      {state !== 'draft' && <Signatures report={report} />}
      {state === 'sealed' && <SealBox report={report} />}
    </article>
  );
}

function Decision({ report: { outcome, heldOn, place, remarks } }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const format = useFormat();
  return (
    <>
      <p className="s-outcome">{t(`outcomes.${outcome}`)}</p>
      <dl className="s-facts">
        <div>
          <dt>{t('report.heldOn')}</dt>
          <dd>{format.day(heldOn)}</dd>
        </div>
        {place && (
          <div>
            <dt>{t('report.place')}</dt>
            <dd>{place}</dd>
          </div>
        )}
      </dl>
      {remarks && (
        <div>
          <h3>{t('report.remarks')}</h3>
          <p className="s-said">{remarks}</p>
        </div>
      )}
    </>
  );
}

function Reserves({ reserves }: Pick<AcceptanceReportRow, 'reserves'>) {
  const t = useAcceptanceText();
  const format = useFormat();
  return (
    <div>
      <h3>{t('report.reserves')}</h3>
      {reserves.length === 0 && <p className="s-quiet">{t('report.noReserves')}</p>}
      <ol className="s-reported">
        {reserves.map(({ number, title, description, place, dueOn, state }) => (
          <li key={number}>
            <b>
              {t('reserves.number', { number })} · {title}
            </b>
            {description && <p className="s-said">{description}</p>}
            <p className="s-quiet">
              {[place, dueOn && t('report.dueOn', { day: format.day(dueOn) }), t(`states.${state}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
