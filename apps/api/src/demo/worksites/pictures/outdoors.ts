import type { Random } from '../../random.ts';
import { type Brush, box, courses, type Draw, disc, line, shape, times, VESTS, worker } from './shapes.ts';

const BLOCKS = ['#b9b5ae', '#c4c0b8', '#aeaaa2', '#bebab1'] as const;
const TILES = ['#b4573c', '#a84c33', '#c06449', '#99452f'] as const;
const EARTH = '#8a6a4a';
const WOOD = ['#c89b62', '#b98a52', '#d4a970'] as const;

/** A machine with its bucket in the earth. */
function digger(x: number, y: number, color: string): string {
  return `${box({ x: x - 70, y: y - 26, width: 130, height: 26, fill: '#3a3f47', radius: 13 })}${times(5, (i) => disc(x - 56 + i * 26, y - 13, 8, '#6a707a'))}
    ${box({ x: x - 60, y: y - 84, width: 96, height: 58, fill: color, radius: 8 })}${box({ x: x - 44, y: y - 118, width: 56, height: 50, fill: color, radius: 6 })}
    ${box({ x: x - 36, y: y - 110, width: 40, height: 34, fill: '#bfe0ee', radius: 3 })}
    ${line(`M${x + 30} ${y - 66}L${x + 100} ${y - 150}L${x + 158} ${y - 60}`, color, 15)}${shape(`${x + 138},${y - 62} ${x + 180},${y - 62} ${x + 168},${y - 18} ${x + 132},${y - 26}`, '#4a4f57')}`;
}

const earthwork: Draw = ({ random, progress }) => {
  const depth = 40 + progress * 90;
  const heap = random.between(70, 130);
  const left = random.between(60, 150);
  return `${shape(`${560},430 ${640},${430 - heap} ${700},${450 - heap} 800,420 800,440`, '#7a5b3d')}
    ${shape(`${left},440 ${640},440 600,${440 + depth} ${left + 50},${440 + depth}`, '#5f4630')}${shape(`${left + 50},${440 + depth} 600,${440 + depth} 640,600 ${left},600`, EARTH)}
    ${digger(random.between(240, 380), 442, random.pick(['#eaae2a', '#e2912a', '#d8c23a']))}${stakes(random)}`;
};

const stakes = (random: Random): string =>
  times(4, (i) => {
    const x = 60 + i * 200 + random.between(0, 40);
    return line(`M${x} 560V510`, '#d9b382', 6) + disc(x, 508, 6, '#e5533d');
  });

const foundations: Draw = ({ random, progress }) => {
  const trench = (y: number, inset: number) =>
    shape(`${inset},${y} ${800 - inset},${y} ${800 - inset + 40},${y + 54} ${inset - 40},${y + 54}`, '#4e3a28');
  const filled = (y: number, inset: number) => {
    const end = inset + (800 - 2 * inset) * progress;
    return shape(`${inset},${y + 8} ${end},${y + 8} ${end + 24},${y + 50} ${inset - 34},${y + 50}`, '#b5b6b3');
  };
  const bars = (y: number, inset: number) =>
    line(`M${inset} ${y + 16}H${800 - inset}M${inset - 16} ${y + 36}H${800 - inset + 16}`, '#8c4a2f', 4) +
    times(18, (i) => line(`M${inset + 10 + i * ((780 - 2 * inset) / 17)} ${y + 12}v28`, '#7d4129', 3));
  const rows = [
    [400, 230],
    [500, 120],
  ] as const;
  return `${box({ x: 0, y: 380, width: 800, height: 220, fill: EARTH })}${rows.map(([y, inset]) => trench(y, inset) + bars(y, inset) + filled(y, inset)).join('')}
    ${worker(random.between(120, 680), 400, random.pick(VESTS))}${progress > 0.4 ? mixer(random.between(560, 640)) : ''}`;
};

/** A truck that brings concrete. */
const mixer = (x: number): string =>
  `${box({ x: x - 60, y: 350, width: 190, height: 18, fill: '#3a3f47' })}${box({ x: x + 86, y: 300, width: 54, height: 60, fill: '#3f78b0', radius: 6 })}
   ${box({ x: x + 104, y: 308, width: 30, height: 24, fill: '#cfe7f2' })}<ellipse cx="${x + 12}" cy="320" rx="76" ry="36" fill="#e9e6df" transform="rotate(-10 ${x + 12} 320)"/>
   ${line(`M${x - 34} 302l20 44M${x + 6} 290l20 60`, '#d0762e', 8)}${[x - 34, x + 10, x + 112].map((at) => disc(at, 374, 17, '#22262c')).join('')}`;

const slab: Draw = ({ random, progress }) => {
  const wet = 140 + progress * 520;
  return `${shape('120,420 680,420 790,560 10,560', '#9c9d99')}${shape(`120,420 ${wet},420 ${wet + 60},560 10,560`, '#c5c6c2')}
    ${times(12, (i) => line(`M${wet + 10 + i * 44} 424l${8 + i * 6} 132`, '#8c4a2f', 2))}${times(5, (i) => line(`M${wet + 8} ${436 + i * 28}H760`, '#8c4a2f', 2))}
    ${line('M10 562H790', '#d4a970', 14)}${worker(Math.min(640, wet + 40), 470, random.pick(VESTS))}${line(`M${wet} 470l-60 26`, '#d9b382', 7)}${worker(random.between(90, 160), 520, random.pick(VESTS))}`;
};

const walls: Draw = ({ random, progress }) => {
  const rows = Math.round(2 + progress * 9);
  const top = 520 - rows * 26;
  const gap = random.between(240, 420);
  const opening =
    rows > 3
      ? box({ x: gap, y: Math.max(top, 350), width: 110, height: 520 - Math.max(top, 350), fill: '#6d7178' })
      : '';
  return `${shape('40,520 760,520 800,560 0,560', '#cfcfca')}${courses(random, { x: 80, y: 520, columns: 12, rows, width: 53, height: 26, colors: BLOCKS })}
    ${opening}${rows > 8 ? box({ x: gap - 16, y: 334, width: 142, height: 20, fill: '#8f8f8a' }) : ''}${progress > 0.5 ? scaffold(620, 520, 4) : ''}
    ${worker(random.between(150, 220), 548, random.pick(VESTS))}${pallet(random, random.between(590, 650))}`;
};

const pallet = (random: Random, x: number): string =>
  courses(random, { x, y: 566, columns: 3, rows: 3, width: 40, height: 22, colors: BLOCKS }) +
  box({ x: x - 4, y: 568, width: 128, height: 8, fill: '#a87b46' });

const scaffold = (x: number, foot: number, floors: number): string =>
  times(floors, (i) => {
    const y = foot - i * 92;
    return `${line(`M${x} ${y}V${y - 92}M${x + 120} ${y}V${y - 92}`, '#7f8893', 6)}${line(`M${x} ${y}L${x + 120} ${y - 92}`, '#9aa3ad', 3)}${box({ x: x - 8, y: y - 98, width: 136, height: 9, fill: '#c79a5d' })}`;
  });

/** A house with its gable end; what covers it comes from the scene. */
function house(random: Random, roof: string): string {
  const render = random.pick(['#e9dfcb', '#efe7d8', '#e2d3bb', '#dfe0db']);
  const shutters = random.pick(['#5f8a8b', '#7a9e7e', '#8b5e5a', '#4f6d94']);
  const windows = [170, 330, 540].map(
    (x) =>
      `${box({ x, y: 380, width: 76, height: 84, fill: '#5d7382' })}${box({ x: x + 5, y: 385, width: 31, height: 74, fill: '#a9c6d3' })}${box({ x: x + 40, y: 385, width: 31, height: 74, fill: '#bcd5df' })}${box({ x: x - 26, y: 378, width: 24, height: 88, fill: shutters })}${box({ x: x + 78, y: 378, width: 24, height: 88, fill: shutters })}`,
  );
  return `${box({ x: 110, y: 330, width: 580, height: 220, fill: render })}${windows.join('')}${box({ x: 446, y: 424, width: 62, height: 126, fill: shutters, radius: 3 })}${disc(498, 492, 4, '#e8d9a0')}${roof}`;
}

const rafters = (random: Random, count: number): string =>
  times(count, (i) => {
    const x = 120 + i * 56;
    return line(`M${x} 332L${x + 56} 180`, random.pick(WOOD), 9);
  });

const frame: Draw = ({ random, progress }) => {
  const count = 3 + Math.round(progress * 7);
  return house(
    random,
    `${line('M176 180H690', WOOD[0], 12)}${rafters(random, count)}${line('M148 256H660', WOOD[1], 7)}${line('M90 332H710', WOOD[2], 12)}${worker(random.between(300, 500), 176, random.pick(VESTS))}`,
  );
};

const roof: Draw = ({ random, progress }) => {
  const rows = 1 + Math.round(progress * 9);
  const laid = times(rows, (row) => {
    const y = 330 - row * 15;
    return times(
      34 - row,
      (i) => `<path d="M${88 + row * 9 + i * 18} ${y}v-14h17v14a8.5 6 0 0 1 -17 0z" fill="${random.pick(TILES)}"/>`,
    );
  });
  const bare = `${shape('80,336 180,176 640,176 720,336', '#8d7a5f')}${times(9, (i) => line(`M${86 + i * 10} ${328 - i * 17}H${716 - i * 9}`, WOOD[0], 4))}`;
  return `${house(random, bare + laid)}${progress < 1 ? worker(random.between(300, 560), 322 - rows * 15, random.pick(VESTS)) : ''}${scaffold(20, 560, 2)}`;
};

const covered = (random: Random): string =>
  `${shape('76,338 180,172 630,172 724,338', random.pick(TILES))}${times(10, (i) => line(`M${84 + i * 10} ${324 - i * 16}H${716 - i * 9}`, '#8a3f2b', 2))}${box({ x: 560, y: 130, width: 44, height: 74, fill: '#b9704f' })}`;

const facade: Draw = ({ random, progress }) => {
  const done = 110 + 580 * progress;
  const old = `<rect x="${done}" y="330" width="${690 - done}" height="220" fill="#7d776d" opacity="0.42"/>`;
  return `${house(random, covered(random))}${old}${scaffold(Math.min(600, done), 552, 2)}${worker(Math.min(660, done + 60), 362, random.pick(VESTS))}`;
};

const garden: Draw = (brush) => {
  const { random } = brush;
  const bush = (x: number, y: number) =>
    times(4, (i) =>
      disc(x + i * 18, y - (i % 2) * 10, random.between(16, 26), random.pick(['#5c8a4a', '#6e9c55', '#4d7a42'])),
    );
  return `${house(random, covered(random))}${box({ x: 0, y: 548, width: 800, height: 52, fill: '#86a85c' })}${shape('440,550 516,550 590,600 400,600', '#d8ccb4')}${bush(20, 548)}${bush(random.between(590, 700), 552)}${terrace(brush)}`;
};

const terrace = ({ random, progress }: Brush): string =>
  times(6 * progress, (i) =>
    box({ x: 130 + i * 46, y: 546, width: 43, height: 32, fill: random.pick(WOOD), radius: 2 }),
  );

/** What happens under the sky. */
export const outdoors = { earthwork, foundations, slab, walls, frame, roof, facade, garden } satisfies Record<
  string,
  Draw
>;
