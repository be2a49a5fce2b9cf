import { expect, test } from 'vitest';
import { kindOfName, safeFileName } from './file-kinds.ts';

test('[AG-31] a name has no folder, nothing that controls or hides, and begins with no dot', () => {
  expect(safeFileName('../../etc/passwd')).toBe('passwd');
  expect(safeFileName('C:\\Users\\moi\\Facture n° 3.pdf')).toBe('Facture n° 3.pdf');
  expect(safeFileName('a\r\nSet-Cookie: x.txt')).toBe('aSet-Cookie: x.txt');
  expect(safeFileName('photo\u202Egpj.exe')).toBe('photogpj.exe');
  expect(safeFileName('.htaccess')).toBe('htaccess');
  expect(safeFileName('\ud800seul.txt')).toBe('seul.txt');
  expect(safeFileName('e\u0301te\u0301.png')).toBe('été.png');
});

test('[AG-31] a name that is nothing gets one, and a long one keeps its ending', () => {
  expect(['', '...', '/', undefined].map(safeFileName)).toEqual(Array(4).fill('fichier'));
  const long = safeFileName(`${'é'.repeat(300)}.docx`);
  expect(long).toHaveLength(200);
  expect(long.endsWith('é.docx')).toBe(true);
  expect(safeFileName(`${'😀'.repeat(150)}.png`).isWellFormed()).toBe(true);
});

test('[AG-31] only listed endings are a kind of file', () => {
  expect(kindOfName('Rapport.PDF')?.contentType).toBe('application/pdf');
  const refused = [
    'page.html',
    'dessin.svg',
    'macro.docm',
    'outil.exe',
    'script.sh',
    'sans-fin',
    'x.js',
    'x.xml',
    'archive.jar',
  ];
  expect(refused.map(kindOfName)).toEqual(refused.map(() => undefined));
});
