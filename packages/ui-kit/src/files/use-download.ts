import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';

/** Fetches a file with the reader's token, which a plain link can't carry, and hands it to the browser under its name. */
export function useDownload() {
  const api = useApi();
  return useCommand(async ({ path, name }: { path: string; name: string }) => saveAs(await api.blob(path), name));
}

function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
