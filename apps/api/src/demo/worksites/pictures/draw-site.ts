import sharp from 'sharp';
import type { Random } from '../../random.ts';
import { indoors } from './indoors.ts';
import { outdoors } from './outdoors.ts';
import { box, disc, HEIGHT, line, shape, times, WIDTH } from './shapes.ts';

export type SiteScene = keyof typeof indoors | keyof typeof outdoors;

const SCALE = 2;

interface Sky {
  top: string;
  bottom: string;
  sun?: { x: number; y: number; fill: string };
  clouds: number;
  ground: string;
  isRainy?: true;
  /** What the light does to everything under it. */
  veil: string;
}

const SKIES: readonly Sky[] = [
  {
    top: '#f3b98a',
    bottom: '#fbe6c8',
    sun: { x: 120, y: 330, fill: '#ffe9b0' },
    clouds: 2,
    ground: '#9b8462',
    veil: '#ff9a3c22',
  },
  {
    top: '#5aa3dc',
    bottom: '#cfe7f6',
    sun: { x: 660, y: 90, fill: '#fff3c4' },
    clouds: 2,
    ground: '#a8926b',
    veil: '#ffffff00',
  },
  { top: '#8fa3b3', bottom: '#d5dde2', clouds: 6, ground: '#8d7f68', veil: '#5a6b7a1c' },
  { top: '#5d6f80', bottom: '#aab6bf', clouds: 7, ground: '#77705f', isRainy: true, veil: '#2c3e5033' },
  {
    top: '#48709f',
    bottom: '#f0b27f',
    sun: { x: 560, y: 360, fill: '#ffd79a' },
    clouds: 3,
    ground: '#8a7355',
    veil: '#c0562e26',
  },
  { top: '#78b6e4', bottom: '#eaf4fa', clouds: 4, ground: '#a3966f', veil: '#ffffff10' },
];

/** Draws a photo of a worksite as JPEG, unlike every other that the same numbers drew before. */
export function drawSite(scene: SiteScene, progress: number, random: Random): Promise<Buffer> {
  const sky = random.pick(SKIES);
  const brush = { random, progress };
  const seen = scene in indoors ? indoors[scene as keyof typeof indoors](brush) : outside(scene, brush, sky);
  // Nobody holds a phone quite level, nor stands in the same place twice.
  const [tilt, zoom] = [(random.next() - 0.5) * 2.4, 1.05 + random.next() * 0.16];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * SCALE}" height="${HEIGHT * SCALE}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <g transform="translate(400 300) rotate(${tilt}) scale(${random.chance(0.5) ? -zoom : zoom} ${zoom}) translate(-400 -300)">${seen}</g>
    ${box({ x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: sky.veil })}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 82 }).toBuffer();
}

function outside(scene: SiteScene, brush: { random: Random; progress: number }, sky: Sky): string {
  const { random } = brush;
  const cloud = () => {
    const [x, y] = [random.between(0, 760), random.between(30, 190)];
    return `<g opacity="0.75">${times(4, (i) => disc(x + i * 30, y - (i % 2) * 14, random.between(18, 32), '#ffffff'))}</g>`;
  };
  const hills = `${shape(`-60,420 120,${random.between(330, 370)} 330,400 560,${random.between(320, 370)} 860,400 860,460 -60,460`, '#7f9a78')}${times(9, (i) => disc(i * 100 + random.between(-30, 30), 408, random.between(18, 34), '#6a8a62'))}`;
  const sun = sky.sun ? disc(sky.sun.x, sky.sun.y, 38, sky.sun.fill) : '';
  const rain = sky.isRainy ? times(90, () => drop(random)) : '';
  return `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${sky.top}"/><stop offset="1" stop-color="${sky.bottom}"/></linearGradient></defs>
    <rect x="-80" y="-80" width="960" height="540" fill="url(#sky)"/>${sun}${times(sky.clouds, cloud)}${hills}
    ${box({ x: -80, y: 430, width: 960, height: 260, fill: sky.ground })}${outdoors[scene as keyof typeof outdoors](brush)}${rain}`;
}

const drop = (random: Random): string =>
  line(`M${random.between(-60, 860)} ${random.between(-60, 600)}l-7 26`, '#e8eef355', 2);
