import { Image } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import { assertImageBytes } from './image-bytes.ts';

export type ImageBox = { left: number; top: number; width: number; height: number };

/** An image where it is drawn; a muted one is pale. */
export type Picture = { image: PdfImage; box: ImageBox; isMuted?: boolean };

/**
 * The bytes of a PNG or a JPEG. @react-pdf fetches whatever address its `<Image src>` names, follows redirects and
 * reads local files; this class holds bytes in a private field, so that no text can ever take their place.
 */
export class PdfImage {
  readonly #bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Throws PdfError('bad_image') for anything but the bytes of a PNG or a JPEG, an address or an SVG included. */
  static from(bytes: Uint8Array): PdfImage {
    assertImageBytes(bytes);
    return new PdfImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** The image as large as fits in a box, in points, kept to its top left corner. */
  toElement(box: ImageBox, isMuted = false): ReactElement {
    const style = {
      position: 'absolute',
      objectFit: 'contain',
      objectPosition: '0% 0%',
      ...(isMuted && { opacity: 0.6 }),
      ...box,
    } as const;
    return createElement(Image, { src: this.#bytes, cache: false, style });
  }
}
