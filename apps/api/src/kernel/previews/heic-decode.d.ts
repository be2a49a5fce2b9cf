/** What we use of the library, which has no types of its own. */
declare module 'heic-decode' {
  interface Pixels {
    width: number;
    height: number;
    /** Red, green, blue and opacity of each point. */
    data: Uint8ClampedArray;
  }
  interface HeldImage {
    width: number;
    height: number;
    decode(): Promise<Pixels>;
  }
  const heicDecode: { all(file: { buffer: Uint8Array }): Promise<HeldImage[]> };
  export default heicDecode;
}
