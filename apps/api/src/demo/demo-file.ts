/** What a screenshot shows. */
export type Scene = 'error' | 'form' | 'gallery' | 'phone' | 'cart' | 'curve' | 'bars' | 'calendar' | 'layout';

/** A file that people attach; its texts have placeholders. */
export type DemoFile =
  | { kind: 'screen'; scene: Scene; heading: string; lines: readonly string[] }
  | { kind: 'pdf'; lines: readonly string[] }
  | { kind: 'text'; lines: readonly string[] };

export const screen = (scene: Scene, heading: string, ...lines: string[]): DemoFile => ({
  kind: 'screen',
  scene,
  heading,
  lines,
});

export const pdf = (...lines: string[]): DemoFile => ({ kind: 'pdf', lines });

export const text = (...lines: string[]): DemoFile => ({ kind: 'text', lines });
