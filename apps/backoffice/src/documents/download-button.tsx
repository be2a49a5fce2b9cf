import type { RowOf } from '@guichet/dto/core/resource';
import type { document } from '@guichet/dto/documents/document';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import '../parts/parts.css';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';

/** The title of a document, which downloads it once it is ready. */
export function DownloadButton({ row: { id, title, state, fileName } }: { row: RowOf<typeof document> }) {
  const download = useDownload();
  if (state !== 'ready') return title;
  return (
    <Button
      variant="link"
      className="g-row-link"
      data-row-link
      isBusy={download.isBusy}
      onClick={() => download.run({ path: `/documents/${id}/file`, name: fileName })}
    >
      {title}
    </Button>
  );
}
