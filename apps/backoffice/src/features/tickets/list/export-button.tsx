import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../../../texts/load-texts.ts';

/** The list as it is filtered, with the columns that show, for a spreadsheet. [AG-21] */
export function ExportButton({ search, columns }: { search: string; columns: readonly string[] }) {
  const t = useText();
  const format = useFormat();
  const download = useDownload();
  const params = new URLSearchParams(search);
  params.set('columns', columns.join(','));
  const save = () => download.run({ path: `/tickets/export?${params}`, name: `tickets-${format.today()}.csv` });
  return (
    <Button isBusy={download.isBusy} onClick={save}>
      {t('tickets.export')}
    </Button>
  );
}
