import { PdfError } from './pdf-error.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** Throws PdfError('bad_image') unless these are the bytes of a PNG or a JPEG; an address or an SVG is neither. */
export function assertImageBytes(bytes: unknown): asserts bytes is Uint8Array {
  const isImage = bytes instanceof Uint8Array && (startsWith(bytes, PNG) || startsWith(bytes, JPEG));
  if (!isImage) throw new PdfError('bad_image', 'An image of a document must be the bytes of a PNG or a JPEG');
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
