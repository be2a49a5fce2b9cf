import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../../../texts/load-texts.ts';

/** The list as it is filtered, for a spreadsheet. [AG-21] */
export function ExportButton({ search }: { search: string }) {
  const t = useText();
  const format = useFormat();
  const download = useDownload();
  const save = () => download.run({ path: `/tickets/export?${search}`, name: `tickets-${format.today()}.csv` });
  return (
    <Button isBusy={download.isBusy} onClick={save}>
      {t('tickets.export')}
    </Button>
  );
}
