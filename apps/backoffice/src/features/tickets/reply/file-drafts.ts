const DATABASE = 'guichet.drafts';
const STORE = 'files';

/** Files chosen for a message that has not left, kept on this device like its text. A browser that forbids it loses the files only. */
export async function readFileDraft(key: string): Promise<File[]> {
  return (await inStore<File[]>('readonly', (store) => store.get(key))) ?? [];
}

export async function writeFileDraft(key: string, files: readonly File[]): Promise<void> {
  await inStore('readwrite', (store) => (files.length > 0 ? store.put([...files], key) : store.delete(key)));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  try {
    const database = await open();
    try {
      return await settled<T>(act(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('The store of drafts did not answer.'));
  });
}
