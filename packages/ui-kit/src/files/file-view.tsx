import { type ReactNode, useCallback } from 'react';
import { BlobImage } from './blob-image.tsx';
import { useBlob } from './use-blob.ts';

/** A file that can be looked at. */
export interface ViewedFile {
  id: string;
  /** Its address below the API's root, without `/file` or `/preview`. */
  path: string;
  name: string;
  contentType: string;
  width?: number | null;
  height?: number | null;
}

interface Props {
  file: ViewedFile;
  /** What to say when it can't be shown. */
  failed: ReactNode;
}

/**
 * A file as large as its place: an image of at most 1920 points, a PDF in the browser's own reader where there is one, else its
 * first page. Its small picture, which the page has already, stands there meanwhile, so that nothing jumps. [AG-31]
 */
export function FileView({ file, failed }: Props) {
  const isRead = file.contentType === 'application/pdf' && navigator.pdfViewerEnabled;
  return isRead ? <PdfReader file={file} failed={failed} /> : <Picture file={file} failed={failed} />;
}

function Picture({ file: { path, name, width, height }, failed }: Props) {
  const small = useBlob(`${path}/preview?size=small`);
  const screen = useBlob(`${path}/preview?size=screen`);
  if (screen.hasFailed) return failed;
  return <BlobImage blob={screen.blob ?? small.blob} alt={name} width={width} height={height} />;
}

function PdfReader({ file, failed }: Props) {
  const { blob, hasFailed } = useBlob(`${file.path}/file`);
  const show = useCallback(
    (frame: HTMLIFrameElement) => {
      if (!blob) return;
      // Its type is ours, not the file's: a browser reads it as a PDF or not at all.
      const address = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
      frame.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );
  if (hasFailed) return failed;
  return blob ? <iframe ref={show} title={file.name} /> : <Picture file={file} failed={failed} />;
}
