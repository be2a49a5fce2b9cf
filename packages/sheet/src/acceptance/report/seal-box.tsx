import { type AcceptanceReportRow, acceptanceVerification } from '@guichet/dto/acceptance/acceptance-report';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Download, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';

/** What keeps a signed report as it was: when, its hash, and that it still agrees. [WS-20] */
export function SealBox({ report }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const format = useFormat();
  const { sealedAt, hash } = report;
  return (
    <section className="s-seal" aria-label={t('seal.label')}>
      <p className="s-finished">
        <ShieldCheck size={18} aria-hidden />
        {sealedAt && t('seal.at', { when: format.dateTime(sealedAt) })}
      </p>
      <p className="s-quiet s-small">{t('seal.hash')}</p>
      <code>{hash}</code>
      <div className="s-acts">
        <DownloadButton report={report} />
        <Verification id={report.id} />
      </div>
    </section>
  );
}

/** The paper is drawn after the second signature: until then the button says so. */
function DownloadButton({ report: { documentId, documentState, reference } }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const mayRead = useCan()('documents.read');
  const download = useDownload();
  if (!documentId || !mayRead) return null;
  if (documentState === 'failed') return <p role="alert">{t('seal.failed')}</p>;
  const isPending = documentState !== 'ready';
  return (
    <Button
      variant="primary"
      isBusy={isPending || download.isBusy}
      onClick={() => download.run({ path: `/documents/${documentId}/file`, name: `${reference}.pdf` })}
    >
      <Download size={18} aria-hidden /> {t(isPending ? 'seal.pending' : 'seal.download')}
    </Button>
  );
}

function Verification({ id }: { id: string }) {
  const t = useAcceptanceText();
  const api = useApi();
  const [isIntact, setIsIntact] = useState<boolean | null>(null);
  const { run, isBusy } = useCommand(() => api.read(`/acceptance-reports/${id}/verification`, acceptanceVerification), {
    onDone: (told) => setIsIntact(told.isIntact),
  });
  return (
    <>
      <Button isBusy={isBusy} onClick={() => run()}>
        {t('seal.verify')}
      </Button>
      <output className={isIntact === false ? 's-seal-told s-altered' : 's-seal-told'}>
        {isIntact !== null && t(isIntact ? 'seal.intact' : 'seal.altered')}
      </output>
    </>
  );
}
