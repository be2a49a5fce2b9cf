import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PdfImage } from './pdf-image.ts';

export type PdfImages = Readonly<Record<string, PdfImage>>;

/** The default export of a template module: it parses its input, which has crossed threads, and draws nothing else. */
export type PdfTemplate = (input: unknown, images: PdfImages) => ReactElement<DocumentProps>;

/** `sample` is an input that the template draws once when a worker warms up. */
export type PdfTemplateModule = { default: PdfTemplate; sample?: unknown };

export type RenderJob = { template: string; input: unknown; images: Readonly<Record<string, Uint8Array>> };

/** What the renderer asks of its threads. */
export type RenderRequest = RenderJob | 'warm_up';
