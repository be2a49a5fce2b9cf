/** A page of text as PDF, the first line as its title, in one of the fonts that every reader has. */
export function smallPdf([title = '', ...lines]: readonly string[]): Uint8Array {
  const body = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const content = `BT /F2 20 Tf 72 760 Td (${escaped(title)}) Tj /F1 12 Tf 20 TL T* T*\n${body}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  return assembled(objects);
}

function assembled(objects: readonly string[]): Uint8Array {
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

/** One byte for each character: the apostrophe and the euro have places of their own in this encoding. */
const escaped = (text: string): string =>
  text
    .replaceAll('’', '\u0092')
    .replaceAll('€', '\u0080')
    .replaceAll('œ', '\u009c')
    .replaceAll(/[()\\]/g, String.raw`\$&`);
