/** The part of the library that reads dates, which comes without types. */
declare module 'exifr/dist/lite.esm.mjs' {
  const exifr: { parse(file: Blob, options: object): Promise<Record<string, unknown> | undefined> };
  export default exifr;
}
