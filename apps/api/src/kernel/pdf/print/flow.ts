import type { Picture } from '../pdf-image.ts';
import type { Pen } from './pen.ts';

/** Something painted across the page; heights in points. */
export type Block = {
  height: number;
  paint(pen: Pen, top: number): void;
  /** Their boxes measured from the top of the block. */
  pictures?: readonly Picture[];
  /** White space above, forgotten at the top of a page. */
  gap?: number;
  /** Never the last thing of a page. */
  isKeptWithNext?: boolean;
  /** Painted above this block and again on each page that its neighbours with the same header reach. */
  header?: Block;
  /** Cuts a block that no page can hold: what fits in `room`, and the rest. */
  split?(room: number): [Block, Block];
};

export type PageRoom = { first: number; next: number };

export type PlacedBlock = { block: Block; top: number };

/**
 * Places blocks on pages whose first holds `room.first` points and the others `room.next`. A block is never cut unless it is
 * taller than a whole page and can be split.
 * @returns one list per page, tops measured from the top of its room; one empty page for no block.
 */
export function paginate(blocks: readonly Block[], room: PageRoom): PlacedBlock[][] {
  const flow = new Flow(room);
  for (const group of groupsOf(blocks)) flow.placeGroup(group);
  return flow.pages;
}

/** The pictures of what was placed on a page whose room begins at `origin` points. */
export function picturesOf(placed: readonly PlacedBlock[], origin: number): Picture[] {
  return placed.flatMap(({ block: { pictures = [] }, top }) =>
    pictures.map((picture) => ({ ...picture, box: { ...picture.box, top: origin + top + picture.box.top } })),
  );
}

class Flow {
  readonly pages: PlacedBlock[][] = [[]];
  readonly #room: PageRoom;
  #used = 0;
  #header: Block | undefined;

  constructor(room: PageRoom) {
    this.#room = room;
  }

  placeGroup(group: Block[]): void {
    if (this.#used > 0 && this.#used + heightOf(group, this.#used, this.#header) > this.#roomOfPage()) {
      const isTall = heightOf(group, 0, undefined) > this.#room.next;
      if (!isTall || this.#roomOfPage() - this.#used < this.#room.next / 3) this.#turn();
    }
    for (const block of group) this.#placeTall(block);
  }

  /** Places a block, in as many pieces as it takes. */
  #placeTall(block: Block): void {
    let rest = block;
    let left = this.#roomFor(rest);
    while (rest.height > left && rest.split) {
      // Less than this is not worth beginning on.
      if (left >= this.#room.next / 6 || this.#used === 0) {
        const [fitting, following] = rest.split(left);
        this.#place(fitting);
        rest = following;
      }
      this.#turn();
      left = this.#roomFor(rest);
    }
    if (rest.height > left && this.#used > 0) this.#turn();
    this.#place(rest);
  }

  #place(block: Block): void {
    if (block.header && block.header !== this.#header) this.#put(block.header);
    this.#header = block.header;
    this.#put(block);
  }

  #put(block: Block): void {
    const top = this.#used + gapOf(block, this.#used);
    this.pages[this.pages.length - 1]?.push({ block, top });
    this.#used = top + block.height;
  }

  #turn(): void {
    this.pages.push([]);
    this.#used = 0;
    this.#header = undefined;
  }

  #roomFor(block: Block): number {
    return this.#roomOfPage() - this.#used - gapOf(block, this.#used) - headerHeight(block, this.#header);
  }

  #roomOfPage(): number {
    return this.pages.length === 1 ? this.#room.first : this.#room.next;
  }
}

/** Blocks that must share a page. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (isOpen) groups[groups.length - 1]?.push(block);
    else groups.push([block]);
    isOpen = block.isKeptWithNext ?? false;
  }
  return groups;
}

function heightOf(group: Block[], used: number, current: Block | undefined): number {
  let height = 0;
  let header = current;
  for (const block of group) {
    height += headerHeight(block, header) + gapOf(block, used + height) + block.height;
    header = block.header;
  }
  return height;
}

function headerHeight(block: Block, current: Block | undefined): number {
  return block.header && block.header !== current ? block.header.height + (block.header.gap ?? 0) : 0;
}

function gapOf(block: Block, used: number): number {
  return used > 0 ? (block.gap ?? 0) : 0;
}
