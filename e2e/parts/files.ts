/** The smallest PNG there is: one pixel. */
export const png = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
});

export const csv = (name: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from('commande;total\n1;12,50\n') });
