import { type ApiError, networkError, toApiError } from './api-error.ts';

export interface UploadOptions {
  method?: 'POST' | 'PUT';
  /** What is told beside the file; the API reads it before the file. */
  fields?: Readonly<Record<string, string>>;
  /** From 0 to 1, of what has left. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file as multipart by XMLHttpRequest, the only way to see it leave. */
export function sendFile(url: string, file: File, token: string | null, options: UploadOptions = {}): Promise<string> {
  return new Promise((resolve, reject: (error: ApiError) => void) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? 'POST', url);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => options.onProgress?.(event.total ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.responseText);
      else reject(toApiError(request.status, request.responseText));
    };
    request.onerror = () => reject(networkError());
    request.onabort = () => reject(networkError());
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
    form.append('file', file);
    request.send(form);
  });
}
