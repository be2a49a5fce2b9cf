/** A text of ours without what signs somebody in: the secret of each one-time link becomes `…`. [FR-10] */
export const hideSecrets = (text: string): string => text.replaceAll(/(\/link\/)[\w-]{20,}/g, '$1…');
