import { Document, type DocumentProps, Image, Page, Text } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { PdfImages } from './pdf-template.ts';

/** What a test asks of the template: a text, or one of the ways in which a template goes wrong. */
export type FixtureInput = {
  act: 'text' | 'throw' | 'crash' | 'exit' | 'loop' | 'beat' | 'fill' | 'address' | 'environment';
  text: string;
  /** Counts, in shared memory, the turns of an endless loop, or the life of the thread after its document. */
  beats?: Int32Array;
};

/** A template for the tests of the renderer. */
export default function fixture(input: unknown, images: PdfImages): ReactElement<DocumentProps> {
  const { act, text, beats } = input as FixtureInput;
  if (act === 'loop') waitFor(60_000, beats);
  if (act === 'beat') setInterval(() => beat(beats), 5);
  misbehave(act, text);
  const shown = act === 'environment' ? String(process.env[text]) : text;
  const named = act === 'address' ? [h(Image, { key: 'address', src: text })] : [];
  const given = Object.values(images).map((image) => image.toElement({ left: 10, top: 10, width: 50, height: 50 }));
  return h(Document, null, h(Page, { size: 'A4' }, h(Text, null, shown), ...named, ...given));
}

function misbehave(act: FixtureInput['act'], text: string): void {
  if (act === 'throw') throw new Error(text);
  if (act === 'exit') process.exit(1);
  if (act === 'crash') process.nextTick(() => breakDown(text));
  if (act === 'fill') for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 10_000 }, Math.random));
}

function breakDown(message: string): never {
  throw new Error(message);
}

/** Holds the thread, as a template with an endless loop would. */
function waitFor(milliseconds: number, beats: Int32Array | undefined): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) beat(beats);
}

function beat(beats: Int32Array | undefined): void {
  if (beats) Atomics.add(beats, 0, 1);
}
