import { type PersonalExportRow, personalExportList } from '@guichet/dto/privacy/privacy';
import { Download } from 'lucide-react';
import type * as z from 'zod';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import { useRead } from '../app/use-read.ts';
import { ErrorState } from '../feedback/states.tsx';
import { useDownload } from '../files/use-download.ts';
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { Section } from '../layout/section.tsx';

interface Props {
  /** Where archives are asked for and listed; one's own unless told. */
  path?: string;
  /** What stands before the identifier of an archive. */
  files?: string;
  title?: string;
  text?: string;
}

const isBeingMade = ({ rows }: z.output<typeof personalExportList>) => rows.some(({ state }) => state === 'waiting');

/** All data on a person, as an archive made in the background and kept a week. [AG-34] */
export function DataSection({ path = '/me/exports', files = '/me/exports', title, text }: Props) {
  const t = useCoreText();
  const api = useApi();
  const { data, error, retry } = useRead(path, personalExportList, isBeingMade);
  const ask = useCommand(() => api.command(path), { refresh: [path.slice(1)], done: t('account.data.asked') });
  const isWaiting = data !== undefined && isBeingMade(data);
  return (
    <Section
      title={title ?? t('account.data.title')}
      actions={
        <Button onClick={() => ask.run()} isBusy={ask.isBusy || isWaiting}>
          {t('account.data.ask')}
        </Button>
      }
    >
      <p className="g-quiet">{text ?? t('account.data.text')}</p>
      {error && <ErrorState problem={error} onRetry={retry} />}
      <ul className="g-rows" aria-live="polite">
        {data?.rows.map((row) => (
          <Archive key={row.id} row={row} path={`${files}/${row.id}/file`} />
        ))}
      </ul>
    </Section>
  );
}

function Archive({ row: { state, createdAt, expiresAt, sizeBytes }, path }: { row: PersonalExportRow; path: string }) {
  const t = useCoreText();
  const format = useFormat();
  const download = useDownload();
  const name = `donnees-personnelles-${createdAt.slice(0, 10)}.zip`;
  return (
    <li>
      <div className="g-grow">
        <div>{t('account.data.archive', { date: format.dateTime(createdAt) })}</div>
        <div className="g-quiet">
          {state === 'ready'
            ? t('account.data.until', { size: format.fileSize(sizeBytes ?? 0), date: format.date(expiresAt) })
            : t(`account.data.states.${state}`)}
        </div>
      </div>
      {state === 'ready' && (
        <Button onClick={() => download.run({ path, name })} isBusy={download.isBusy}>
          <Download size={16} aria-hidden /> {t('actions.download')}
        </Button>
      )}
    </li>
  );
}
