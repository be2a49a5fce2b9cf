/** How the names of files that the business takes end; what they hold is checked when they arrive. [AG-31] */
export const acceptedEndings = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'pdf',
  'mp4',
  'zip',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'doc',
  'xls',
  'ppt',
  'txt',
  'log',
  'md',
  'csv',
  'json',
] as const;
export type AcceptedEnding = (typeof acceptedEndings)[number];

/** The ending by which a name is taken, or `null` when files that end so are refused. */
export function acceptedEnding(name: string): AcceptedEnding | null {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return acceptedEndings.find((accepted) => accepted === ending) ?? null;
}
