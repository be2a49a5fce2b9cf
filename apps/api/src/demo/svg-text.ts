import { typeface } from '../kernel/pdf/print/typeface.ts';

export interface TextPlace {
  x: number;
  y: number;
  size: number;
  color: string;
  isBold?: boolean;
}

/** A line of text as a shape: it looks the same on a machine that has no fonts. */
export function svgText(text: string, { x, y, size, color, isBold = false }: TextPlace): string {
  const { source } = isBold ? typeface.semibold : typeface.regular;
  const { glyphs, positions } = source.layout(text);
  const scale = size / source.unitsPerEm;
  let left = 0;
  const letters = glyphs.map((glyph, index) => {
    const shape = glyph.path.toSVG();
    const drawn = shape ? `<path transform="translate(${left} 0)" d="${shape}"/>` : '';
    left += positions[index]?.xAdvance ?? 0;
    return drawn;
  });
  return `<g fill="${color}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
}
