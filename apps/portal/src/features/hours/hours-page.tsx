import type { HourBalance } from '@guichet/dto/contracts/hours';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Block } from '../../layout/block.tsx';
import { Page } from '../../layout/page.tsx';
import { useHourBalance } from '../../parts/company-hours.ts';
import { DocumentList } from '../../parts/document-list.tsx';
import { Empty } from '../../parts/empty.tsx';
import { HoursFigure } from '../../parts/hours-figure.tsx';
import { useText } from '../../texts/use-text.ts';
import { PackList } from './pack-list.tsx';
import { Statement } from './statement.tsx';
import { UseChart } from './use-chart.tsx';

/** What is left, pack by pack, and every line that drew on it. [AG-16] */
export function HoursPage() {
  const t = useText();
  const can = useCan();
  const { data: balance, isLoading, error, retry } = useHourBalance();
  const hasNothing = balance?.packs.length === 0 && balance.unaccountedMinutes === 0;
  const documents = can('documents.read') && (
    <Block title={t('documents.title')} aside={<Link to="/documents">{t('documents.all')}</Link>}>
      <DocumentList limit={3} />
    </Block>
  );
  return (
    <Page title={t('hours.title')} lead={t('hours.lead')}>
      {error && <ErrorState problem={error} onRetry={retry} />}
      {hasNothing && <Empty title={t('hours.noPack')} text={t('hours.neverText')} />}
      {(isLoading || balance) && !hasNothing ? (
        <>
          <Balance balance={balance} />
          <Below isHeld={isLoading}>
            <Statement
              below={(isHeld) => (
                <Below isHeld={isHeld}>
                  <UseChart />
                  {documents}
                </Below>
              )}
            />
          </Below>
        </>
      ) : (
        documents
      )}
    </Page>
  );
}

/** Read at once, shown when what stands above has its height: nothing jumps. */
function Below({ isHeld, children }: { isHeld: boolean; children: ReactNode }) {
  return (
    <div className="p-page" hidden={isHeld}>
      {children}
    </div>
  );
}

/** The whole, large, and each pack. Its place is kept while it is read. */
function Balance({ balance }: { balance: HourBalance | undefined }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="p-hours-top">
      <section className="p-panel p-hours-panel" aria-label={t('home.left')}>
        {balance ? <HoursFigure balance={balance} /> : <Skeleton lines={4} />}
        {balance && balance.unaccountedMinutes > 0 && (
          <p className="p-warn">{t('hours.unaccounted', { time: format.hours(balance.unaccountedMinutes) })}</p>
        )}
      </section>
      {balance && (
        <Block title={t('hours.packs')}>
          <PackList packs={balance.packs} />
        </Block>
      )}
    </div>
  );
}
