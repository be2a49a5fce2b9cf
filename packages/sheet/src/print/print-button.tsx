import type { ProgressSheetRow } from '@guichet/dto/progress/progress-sheet';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Printer } from 'lucide-react';
import type { Order } from '../publications/publication-pages.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { useSheetPrint } from './use-sheet-print.ts';
import './print-button.css';

/** Asks for the sheet on paper, in the order in which it is read; says how far it is, and hands it over. It may be left. [WS-16] */
export function PrintButton({ sheet, order }: { sheet: ProgressSheetRow; order: Order }) {
  const t = useSheetText();
  const print = useSheetPrint(sheet.projectId, order);
  if (!sheet.abilities.print) return null;
  const { progress, hasFailed } = print;
  return (
    <>
      <Button className="s-print" isBusy={print.isBusy} onClick={print.ask}>
        <Printer size={18} aria-hidden /> {t('print.ask')}
      </Button>
      <output className="s-print-state">
        {progress !== null && (
          <>
            <progress max={100} value={progress} aria-label={t('print.ask')} />
            <span>{t('print.pending', { progress })}</span>
            <span className="s-quiet">{t('print.leave')}</span>
          </>
        )}
        {hasFailed && <span>{t('print.failed')}</span>}
      </output>
    </>
  );
}
