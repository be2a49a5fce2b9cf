/** How the names of files that the business takes end; what they hold is checked when they arrive. [AG-31] */
const ENDINGS = new Set(
  'png jpg jpeg gif webp pdf mp4 zip docx xlsx pptx odt ods odp doc xls ppt txt log md csv json'.split(' '),
);

export function isAcceptedFile({ name }: { name: string }): boolean {
  return ENDINGS.has(name.split('.').pop()?.toLowerCase() ?? '');
}
