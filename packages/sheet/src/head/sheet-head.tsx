import type { ProgressSheetRow } from '@guichet/dto/progress/progress-sheet';
import { useLogo } from '@guichet/ui-kit/app/use-logo.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { ChevronDown, CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';

/** Whose work it is. [WS-04] */
export function SheetHead({ sheet }: { sheet: ProgressSheetRow }) {
  const t = useSheetText();
  const format = useFormat();
  const logo = useLogo();
  const { business, reference, title, finishedAt } = sheet;
  return (
    <header className="s-head">
      <div className="s-head-brand">
        {logo ? <img src={logo} alt={business.name} height={40} /> : <b>{business.name}</b>}
      </div>
      <div className="s-head-title">
        <h1>{title}</h1>
        <p className="s-quiet">{t('head.reference', { reference })}</p>
        {finishedAt && (
          <p className="s-finished">
            <CircleCheck size={18} aria-hidden />
            {t('head.finished', { day: format.date(finishedAt) })}
          </p>
        )}
      </div>
    </header>
  );
}

/** For whom, where, from when to when; it prints as it shows, on a phone behind one line that says the most of it. [WS-04] */
export function SheetFacts({ sheet }: { sheet: ProgressSheetRow }) {
  const t = useSheetText();
  const { company, addressLines, leadName } = sheet;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const dates = useDates(sheet);
  return (
    <div>
      <button
        type="button"
        className="s-facts-line"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {company.name} · {dates.at(-1)}
        <ChevronDown size={18} aria-hidden />
      </button>
      <dl className="s-facts" id={id}>
        <Fact term={t('head.client')} lines={[company.name, ...company.addressLines]} />
        {addressLines.join() !== company.addressLines.join() && <Fact term={t('head.site')} lines={addressLines} />}
        <Fact term={t('head.dates')} lines={dates} />
        {leadName && <Fact term={t('head.lead')} lines={[leadName]} />}
      </dl>
    </div>
  );
}

function Fact({ term, lines }: { term: string; lines: readonly string[] }) {
  return (
    <div>
      <dt>{term}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

function useDates({ startsOn, plannedEndOn }: ProgressSheetRow): string[] {
  const t = useSheetText();
  const format = useFormat();
  const dates = [
    startsOn && t('head.from', { day: format.day(startsOn) }),
    plannedEndOn && t('head.until', { day: format.day(plannedEndOn) }),
  ].filter((line) => line !== null);
  return dates.length > 0 ? dates : [t('head.noDates')];
}
