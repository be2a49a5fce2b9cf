/** A bucket of any S3-compatible server. */
export interface S3Address {
  bucket: string;
  /** Put before every key, with its slash; empty for the whole bucket. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
  /** Absent: Amazon's own. */
  endpoint: string | undefined;
}

export const S3_EXAMPLE = 's3://key:secret@bucket/folder?endpoint=https://s3.example.org&region=eu-west-1';

/** Reads `STORAGE_URL`; `undefined` when it is not complete. Key and secret are percent-encoded where they need be. */
export function parseS3Address(value: string): S3Address | undefined {
  const url = URL.parse(value);
  if (url?.protocol !== 's3:' || !url.hostname || !url.username || !url.password) return undefined;
  if ([...url.searchParams.keys()].some((name) => name !== 'endpoint' && name !== 'region')) return undefined;
  const endpoint = url.searchParams.get('endpoint') ?? undefined;
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) return undefined;
  const folder = url.pathname.replace(/^\/+|\/+$/g, '');
  return {
    bucket: url.hostname,
    prefix: folder && `${folder}/`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    endpoint,
  };
}
