const DATABASE = 'guichet.drafts';
const STORE = 'files';

/** What became of files that were to be kept: `full` when the device has no room for them, `forbidden` when the browser keeps nothing. */
export type Keeping = 'kept' | 'full' | 'forbidden';

/** Files chosen for something that has not left, kept on this device like its text. A browser that forbids it loses the files only. */
export async function readFileDraft(key: string): Promise<File[]> {
  try {
    return (await inStore<File[] | undefined>('readonly', (store) => store.get(key))) ?? [];
  } catch {
    return [];
  }
}

/** Keeps files under a key, or drops what is there when there are none. Never throws: the form itself still holds them. */
export async function writeFileDraft(key: string, files: readonly File[]): Promise<Keeping> {
  return keeping((store) => (files.length > 0 ? store.put([...files], key) : store.delete(key)));
}

/** Drops everything that is kept on this device: whoever signs out leaves no file behind. */
export async function dropFileDrafts(): Promise<void> {
  await keeping((store) => store.clear());
}

async function keeping(act: (store: IDBObjectStore) => IDBRequest): Promise<Keeping> {
  try {
    await inStore('readwrite', act);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

async function inStore<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<Result> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const ended = whenEnded(transaction);
    const result = await settled<Result>(act(transaction.objectStore(STORE)));
    // A device without room may say so only at the end.
    await ended;
    return result;
  } finally {
    database.close();
  }
}

function whenEnded(transaction: IDBTransaction): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The store of drafts gave up.'));
  });
  // A request that failed is told first.
  ended.catch(() => undefined);
  return ended;
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Result>(request: IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error ?? new Error('The store of drafts did not answer.'));
  });
}
