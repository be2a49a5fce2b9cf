import sharp from 'sharp';
import type { Scene } from './demo-file.ts';
import { svgText } from './svg-text.ts';

const WIDTH = 880;
const HEIGHT = 540;
const INK = '#1f2733';
const GREY = '#8a94a3';
const RED = '#b3261e';

/** What a screenshot shows, its words filled in. */
export interface Screen {
  scene: Scene;
  heading: string;
  lines: readonly string[];
  domain: string;
}

/** Draws a screenshot of a browser as PNG. */
export function drawScreen(screen: Screen): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    ${box({ x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: '#ffffff' })}${browserBar(screen.domain)}
    ${SCENES[screen.scene](screen)}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6, palette: true }).toBuffer();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke?: string;
}

const box = ({ x, y, width, height, fill, stroke = 'none' }: Box): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${fill}" stroke="${stroke}"/>`;

function browserBar(domain: string): string {
  const dots = ['#e5675b', '#e8b94a', '#6cbf5f'].map(
    (color, index) => `<circle cx="${24 + index * 20}" cy="22" r="6" fill="${color}"/>`,
  );
  const address = box({ x: 100, y: 9, width: 620, height: 26, fill: '#ffffff' });
  const words = svgText(`https://www.${domain}`, { x: 114, y: 27, size: 13, color: GREY });
  return `<rect width="${WIDTH}" height="44" fill="#e9ecf0"/>${dots.join('')}${address}${words}`;
}

const title = (text: string, y = 100): string => svgText(text, { x: 60, y, size: 26, color: INK, isBold: true });

const small = (text: string, x: number, y: number, color = GREY): string => svgText(text, { x, y, size: 15, color });

type Draw = (screen: Screen) => string;

const SCENES: Record<Scene, Draw> = {
  error: ({ heading, lines }) =>
    `<circle cx="110" cy="170" r="46" fill="none" stroke="${RED}" stroke-width="6"/>${svgText('!', { x: 101, y: 188, size: 52, color: RED, isBold: true })}
    ${title(heading, 285)}${lines.map((line, index) => small(line, 60, 330 + index * 30)).join('')}`,
  form({ heading, lines }) {
    const fields = lines.slice(0, -1).map((line, index) => {
      const y = 150 + index * 90;
      return small(line, 60, y) + box({ x: 60, y: y + 12, width: 560, height: 40, fill: '#ffffff', stroke: '#c7cdd6' });
    });
    const alert = box({ x: 60, y: 350, width: 760, height: 56, fill: '#fdecea', stroke: RED });
    return `${title(heading)}${fields.join('')}${alert}${small(lines.at(-1) ?? '', 80, 384, RED)}`;
  },
  gallery({ heading, lines }) {
    const cards = Array.from({ length: 6 }, (_, index) => {
      const [x, y] = [60 + (index % 3) * 260, 140 + Math.floor(index / 3) * 190];
      const isBroken = index % 4 !== 1;
      const cross = `<path d="M${x + 100} ${y + 60}l40 40m0 -40l-40 40" stroke="${GREY}" stroke-width="3"/>`;
      const name = small(lines[index % lines.length] ?? '', x + 12, y + 150);
      return (
        box({ x, y, width: 240, height: 165, fill: isBroken ? '#f0f1f4' : '#b9cdb5' }) + (isBroken ? cross + name : '')
      );
    });
    return title(heading) + cards.join('');
  },
  phone({ heading, lines }) {
    const frame =
      box({ x: 310, y: 70, width: 260, height: 450, fill: '#20262f' }) +
      box({ x: 322, y: 84, width: 236, height: 422, fill: '#ffffff' });
    const items = lines.map(
      (line, index) =>
        small(line, 346, 190 + index * 56, INK) +
        box({ x: 346, y: 208 + index * 56, width: 188, height: 1, fill: '#d9dde3' }),
    );
    return `${box({ x: 0, y: 44, width: WIDTH, height: HEIGHT, fill: '#f3f4f6' })}${frame}${svgText(heading, { x: 346, y: 130, size: 20, color: INK, isBold: true })}${items.join('')}`;
  },
  cart({ heading, lines }) {
    const rows = lines.slice(0, -1).map((line, index) => {
      const y = 160 + index * 60;
      return (
        small(line, 60, y, INK) +
        small(index === 0 ? '24,00 €' : '6,90 €', 720, y, INK) +
        box({ x: 60, y: y + 18, width: 760, height: 1, fill: '#d9dde3' })
      );
    });
    const code =
      box({ x: 60, y: 330, width: 300, height: 40, fill: '#ffffff', stroke: RED }) + small('BIENVENUE15', 76, 355, INK);
    return `${title(heading)}${rows.join('')}${code}${small(lines.at(-1) ?? '', 60, 400, RED)}${svgText('30,90 €', { x: 700, y: 356, size: 24, color: INK, isBold: true })}`;
  },
  curve({ heading, lines }) {
    const heights = [150, 138, 160, 172, 165, 158, 170, 161, 120, 104, 92, 96];
    const points = heights.map((height, index) => `${80 + index * 64},${460 - height * 1.6}`).join(' ');
    const grid = [180, 260, 340, 420].map((y) => box({ x: 60, y, width: 760, height: 1, fill: '#e3e6eb' }));
    return `${title(heading)}${grid.join('')}<polyline points="${points}" fill="none" stroke="#2f6db5" stroke-width="4"/>${small(lines[0] ?? '', 60, 500)}`;
  },
  bars({ heading, lines }) {
    const bars = lines.map((line, index) => {
      const [x, width] = [220 + index * 70, [90, 130, 210, 300, 330][index] ?? 100];
      return (
        small(line, 60, 170 + index * 60, INK) +
        box({ x, y: 152 + index * 60, width, height: 26, fill: index > 2 ? '#d98c3f' : '#6f9fd0' })
      );
    });
    return title(heading) + bars.join('');
  },
  calendar({ heading, lines }) {
    const cells = Array.from({ length: 35 }, (_, index) => {
      const [x, y] = [60 + (index % 7) * 108, 150 + Math.floor(index / 7) * 62];
      const fill = index % 7 === 0 ? '#dff0dd' : index % 7 === 3 ? '#f3d9d6' : '#f3f5f8';
      return (
        box({ x, y, width: 100, height: 54, fill }) +
        small(String(index + 1 > 31 ? index - 30 : index + 1), x + 10, y + 24, INK)
      );
    });
    return `${title(heading)}${small(lines[0] ?? '', 60, 130)}${cells.join('')}`;
  },
  layout({ heading, lines }) {
    const hero = box({ x: 60, y: 130, width: 760, height: 130, fill: '#dde2e9' }) + small(lines[0] ?? '', 80, 200);
    const blocks = [0, 1, 2].map((index) =>
      box({ x: 60 + index * 258, y: 285, width: 244, height: 150, fill: '#eceff3', stroke: '#c7cdd6' }),
    );
    return `${title(heading)}${hero}${blocks.join('')}${small(lines[1] ?? '', 80, 365)}`;
  },
};
