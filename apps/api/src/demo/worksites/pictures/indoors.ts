import type { Random } from '../../random.ts';
import { box, type Draw, disc, line, shape, times, VESTS, worker } from './shapes.ts';

/** A room seen from its middle: a wall, a floor, light from a side. */
function room(random: Random, { wall, floor, opening }: Room): string {
  if (opening === 'none') return floorAndWall(wall, floor);
  const window = random.chance(0.5)
    ? `${box({ x: 590, y: 110, width: 140, height: 190, fill: '#ffffff' })}${box({ x: 600, y: 120, width: 56, height: 170, fill: '#cfe6f2' })}${box({ x: 664, y: 120, width: 56, height: 170, fill: '#d9edf6' })}`
    : `${box({ x: 50, y: 130, width: 120, height: 350, fill: '#8a7a66' })}${box({ x: 60, y: 140, width: 100, height: 340, fill: '#5b6570' })}`;
  return floorAndWall(wall, floor) + window;
}

interface Room {
  wall: string;
  floor: string;
  opening: 'some' | 'none';
}

const floorAndWall = (wall: string, floor: string): string =>
  `${box({ x: -60, y: -60, width: 920, height: 540, fill: wall })}${box({ x: -60, y: 480, width: 920, height: 180, fill: floor })}${line('M-60 480H860', '#00000022', 5)}${shape('-60,-60 860,-60 860,26 -60,46', '#00000010')}`;

/** How large people are who stand in the same room. */
const NEAR = 2.6;

const PLASTER = ['#d9d4c8', '#cfd3d3', '#dcd9d2', '#c9cdc6'] as const;
const SCREED = ['#a8a49b', '#9c9a94', '#b3aea2'] as const;

const bare = (random: Random, opening: Room['opening'] = 'some'): string =>
  room(random, { wall: random.pick(PLASTER), floor: random.pick(SCREED), opening });

const plumbing: Draw = ({ random, progress }) => {
  const x = random.between(200, 300);
  const run = (y: number, color: string) =>
    line(`M${x - 120} ${y}H${x - 40}V${y + 60}H${x + 70 + progress * 200}V480`, color, 9);
  const taps = times(
    1 + Math.round(progress * 3),
    (i) => `${disc(x + 20 + i * 66, 330, 12, '#b87333')}${disc(x + 20 + i * 66, 330, 5, '#6e3f1a')}`,
  );
  const basin =
    progress > 0.6
      ? `${box({ x: x + 20, y: 372, width: 180, height: 26, fill: '#f7f8f8', radius: 12 })}${line(`M${x + 110} 398v82`, '#cfd4d6', 18)}`
      : '';
  return `${bare(random)}${run(210, '#c8662f')}${run(236, '#3572a5')}${line(`M${x - 100} 470H${x + 260}`, '#9aa0a3', 22)}${taps}${basin}${toolbox(random, 90)}`;
};

const toolbox = (random: Random, x: number): string => {
  const color = random.pick(['#c0392b', '#2f6690', '#d68c1f']);
  return `${box({ x, y: 510, width: 120, height: 48, fill: color, radius: 5 })}${line(`M${x + 36} 510v-20h48v20`, '#33383f', 7)}${box({ x, y: 526, width: 120, height: 5, fill: '#00000033' })}`;
};

const wiring: Draw = ({ random, progress }) => {
  const colors = ['#3b7dd8', '#d8503b', '#4c9f70', '#e0a526'];
  const sheaths = times(2 + Math.round(progress * 4), (i) => {
    const x = 210 + i * 58 + random.between(-10, 10);
    return `${line(`M${x} 0C${x + 20} 90 ${x - 24} 150 ${x} ${random.between(240, 320)}`, random.pick(colors), 8)}${box({ x: x - 19, y: 320, width: 38, height: 38, fill: '#f4f4f1', stroke: '#8d9296', radius: 5 })}${disc(x, 339, 9, '#b7bcc0')}`;
  });
  const panel = `${box({ x: 590, y: 330, width: 130, height: 140, fill: '#f6f6f3', stroke: '#9aa0a5', radius: 5 })}${times(3, (row) => times(6 * progress + 1, (i) => box({ x: 600 + i * 16, y: 344 + row * 40, width: 12, height: 28, fill: random.pick(['#3e474f', '#5b656e']) })))}`;
  return `${bare(random)}${sheaths}${panel}${worker(random.between(120, 180), 560, random.pick(VESTS), NEAR)}`;
};

const insulation: Draw = ({ random, progress }) => {
  const wool = random.pick(['#e6c86a', '#d9b45b', '#cfae8b', '#b9c49a']);
  const bays = times(7, (i) => {
    const x = 60 + i * 100;
    const filled = i < progress * 7;
    const tufts = filled
      ? times(
          9,
          (n) =>
            `<path d="M${x + 8} ${60 + n * 46}q40 ${random.between(10, 22)} 82 0" fill="none" stroke="#00000018" stroke-width="5"/>`,
        )
      : '';
    return (
      box({ x, y: 30, width: 96, height: 448, fill: filled ? wool : '#a9744a' }) +
      tufts +
      box({ x: x - 5, y: 26, width: 9, height: 454, fill: '#aeb4ba' })
    );
  });
  return `${floorAndWall('#8c8174', random.pick(SCREED))}${bays}${times(3, (i) => disc(120 + i * 74, 540, 34, wool) + disc(120 + i * 74, 540, 12, '#00000022'))}`;
};

const boards: Draw = ({ random, progress }) => {
  const laid = times(
    6 * progress,
    (i) =>
      `${box({ x: 40 + i * 122, y: 36, width: 120, height: 444, fill: random.pick(PLASTER) })}${line(`M${40 + i * 122} 40V478`, '#f5f3ee', 6)}${times(4, (n) => disc(54 + i * 122, 90 + n * 110, 3, '#8d8d88'))}`,
  );
  const studs = times(13, (i) => box({ x: 40 + i * 61, y: 26, width: 8, height: 454, fill: '#aab1b8' }));
  return `${floorAndWall('#75695c', random.pick(SCREED))}${studs}${laid}${worker(random.between(560, 700), 560, random.pick(VESTS), NEAR)}`;
};

const painting: Draw = ({ random, progress }) => {
  const color = random.pick(['#8fb3a4', '#d9a679', '#7f9cbf', '#c98b86', '#b7b98a', '#e3c98d']);
  const edge = 60 + progress * 560;
  const strokes = times(8, (i) =>
    box({ x: 0, y: 20 + i * 57, width: edge + random.between(-26, 34), height: 58, fill: color }),
  );
  const ladder =
    line(`M${edge + 40} 560L${edge + 76} 200M${edge + 120} 560L${edge + 96} 200`, '#c3a169', 8) +
    times(6, (i) => line(`M${edge + 46 + i * 5} ${520 - i * 54}H${edge + 116 - i * 3}`, '#c3a169', 6));
  const bucket = `${shape('70,520 150,520 140,580 80,580', '#e9eaea')}<ellipse cx="110" cy="520" rx="40" ry="10" fill="${color}"/>${line('M72 516q38 -56 76 0', '#8e9397', 3)}`;
  return `${bare(random)}${strokes}${ladder}${worker(edge + 20, 556, random.pick(VESTS), NEAR)}${line(`M${edge + 40} 500l-30 -120`, '#7d868d', 5)}${box({ x: edge - 20, y: 356, width: 54, height: 22, fill: color, radius: 8 })}${bucket}`;
};

const tiling: Draw = ({ random, progress }) => {
  const colors = random.pick([
    ['#c7d3d6', '#bccacd', '#d3dcde'],
    ['#d8c3a5', '#cdb595', '#e0cfb5'],
    ['#8fa6a0', '#9bb1ab', '#85a099'],
    ['#b8bcc6', '#c4c8d0', '#aab0bb'],
  ]);
  const count = Math.round(progress * 66);
  const wall = times(count, (i) =>
    box({
      x: 40 + (i % 11) * 66,
      y: 420 - Math.floor(i / 11) * 66,
      width: 63,
      height: 63,
      fill: random.pick(colors),
      radius: 2,
    }),
  );
  const spread = box({ x: 36, y: 420 - Math.ceil(count / 11) * 66, width: 734, height: 66, fill: '#b1ada4' });
  const bag = `${box({ x: 640, y: 490, width: 84, height: 84, fill: '#e4ded1', radius: 8 })}${box({ x: 640, y: 516, width: 84, height: 26, fill: '#4d7ea8' })}`;
  return `${bare(random, 'none')}${progress < 1 ? spread : ''}${wall}${bag}${toolbox(random, random.between(60, 260))}`;
};

const joinery: Draw = ({ random, progress }) => {
  const [left, width] = [random.between(150, 220), random.between(300, 400)];
  const frame = random.pick(['#39424c', '#f4f4f2', '#7b5a3c']);
  const view = `${box({ x: left, y: 90, width, height: 300, fill: '#bcdcec' })}${shape(`${left},330 ${left + width * 0.4},270 ${left + width},320 ${left + width},390 ${left},390`, '#87a867')}${disc(left + width * 0.75, 150, 24, '#fbe7a8')}`;
  const bars = line(`M${left} 90h${width}v300h${-width}zM${left + width / 2} 90v300`, frame, 16);
  const foam =
    progress < 0.7
      ? line(`M${left - 12} 80h${width + 24}v322h${-width - 24}z`, '#e8c95b', 7)
      : box({ x: left - 30, y: 398, width: width + 60, height: 20, fill: '#efece6' });
  return `${bare(random, 'none')}${view}${bars}${foam}${worker(left + width + 80, 560, random.pick(VESTS), NEAR)}`;
};

const fittings: Draw = ({ random, progress }) => {
  const front = random.pick(['#5f7f76', '#e9e4d8', '#54677c', '#b88a5b']);
  const units = times(
    2 + Math.round(progress * 4),
    (i) =>
      `${box({ x: 60 + i * 112, y: 330, width: 108, height: 150, fill: front, radius: 3 })}${line(`M${90 + i * 112} 350h48`, '#d9d3c4', 5)}${progress > 0.5 ? box({ x: 60 + i * 112, y: 90, width: 108, height: 110, fill: front, radius: 3 }) : ''}`,
  );
  const top = box({ x: 50, y: 314, width: 124 + (2 + Math.round(progress * 4)) * 100, height: 18, fill: '#ded7c8' });
  const lamp = `${line('M400 0V60', '#3b3f44', 3)}<path d="M370 84a30 30 0 0 1 60 0z" fill="#e0a93f"/>`;
  return `${floorAndWall(random.pick(PLASTER), random.pick(['#b98f63', '#a67c52', '#c2a27c']))}${times(9, (i) => line(`M${i * 100} 480l${(i - 4) * 30} 120`, '#00000018', 3))}${units}${top}${progress > 0.7 ? lamp : ''}${progress < 1 ? toolbox(random, 600) : ''}`;
};

/** What happens under a roof. */
export const indoors = { plumbing, wiring, insulation, boards, painting, tiling, joinery, fittings } satisfies Record<
  string,
  Draw
>;
