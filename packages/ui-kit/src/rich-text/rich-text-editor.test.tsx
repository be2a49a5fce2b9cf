import { type RichText, richText } from '@guichet/dto/core/rich-text';
import { richTextLimits } from '@guichet/dto/core/rich-text-limits';
import { plainTextOf, richTextOf } from '@guichet/dto/core/rich-text-reading';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeApp } from '../testing/fake-app.tsx';
import { clipboards } from './editor/clipboard.fixture.ts';
import type { RichTextEditorProps } from './editor/editor-props.ts';
import { RichTextEditor } from './rich-text-editor.tsx';

const PHOTO = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';
const OTHER = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c12';
const EMPTY: RichText = { type: 'doc', content: [] };

// What is fetched when it is first needed is there.
beforeAll(() => import('./editor/editor-frame.tsx'));
beforeEach(() => localStorage.setItem('guichet.language', 'fr'));
afterEach(cleanup);

interface Page {
  box: HTMLElement;
  /** What the page was told last; every text that it was told passes the closed schema. */
  told: () => RichText;
  count: () => number;
  set: (value: RichText) => Promise<void>;
}

async function open(value: RichText = EMPTY, props: Partial<RichTextEditorProps> = {}): Promise<Page> {
  const { wrapper } = await fakeApp({});
  const texts: RichText[] = [];
  let setFromPage: (value: RichText) => void = () => undefined;
  function Draft() {
    const [text, setText] = useState(value);
    setFromPage = setText;
    return (
      <RichTextEditor
        {...props}
        label="Publication"
        value={text}
        onChange={(changed) => {
          texts.push(richText.parse(changed));
          setText(changed);
        }}
      />
    );
  }
  render(<Draft />, { wrapper });
  const box = await screen.findByRole('textbox', { name: 'Publication' });
  return {
    box,
    told: () => texts.at(-1) ?? value,
    count: () => texts.length,
    set: (next) => act(async () => setFromPage(next)),
  };
}

/** A paste, as a browser tells it. */
async function paste(box: HTMLElement, kinds: { html?: string; text?: string; files?: File[] }): Promise<void> {
  const clipboardData = {
    files: kinds.files ?? [],
    types: ['text/html', 'text/plain'],
    getData: (type: string) => (type === 'text/html' ? (kinds.html ?? '') : (kinds.text ?? '')),
  };
  await act(async () => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData });
    box.dispatchEvent(event);
  });
}

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const file = (name: string, type: string) => new File(['x'], name, { type });

test('[WS-08] a text shows as it was given, and nothing is told before something is changed', async () => {
  const { box, count } = await open(richTextOf('Dalle\ncoulée'));
  expect(box.querySelector('p')?.textContent).toBe('Dallecoulée');
  expect(count()).toBe(0);
});

test.each(['word', 'googleDocs', 'libreOffice', 'web', 'page'] as const)(
  '[WS-08] what is pasted from %s passes the closed schema and keeps its words',
  async (program) => {
    const { box, told } = await open();
    await paste(box, { html: clipboards[program] });
    expect(plainTextOf(told())).toMatch(/Ferraillage|Portes|Gobetis|Laine|Dalle/);
    expect(JSON.stringify(told())).not.toMatch(/style|class|script|javascript|src/);
  },
);

test('[WS-08] lists, links and looks that are pasted are those of the text', async () => {
  const { box, told } = await open();
  await paste(box, { html: clipboards.googleDocs });
  expect(told().content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'paragraph']);
  expect(JSON.stringify(told())).toContain('"marks":[{"type":"bold"}]');
  expect(JSON.stringify(told())).toContain('{"type":"link","attrs":{"href":"https://exemple.fr/plan"}}');
});

test('[WS-08] pictures that stand elsewhere are left out, and that is said', async () => {
  const { box } = await open();
  await paste(box, { html: '<p>a <img src="https://exemple.fr/a.png"></p>' });
  expect(box.querySelector('img')).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('images');
});

test('[WS-09] picture files that are pasted go to the page, and stand where one was writing', async () => {
  let given: readonly File[] | undefined;
  const { box, told } = await open(richTextOf('avant\n\naprès'), {
    addPhotos: async (files) => {
      given = files;
      return [PHOTO, OTHER];
    },
  });
  await paste(box, { files: [file('a.jpg', 'image/jpeg'), file('b.pdf', 'application/pdf')] });
  await waitFor(() => expect(told().content).toHaveLength(4));
  expect(given?.map(({ name }) => name)).toEqual(['a.jpg']);
  expect(told().content.map(({ type }) => type)).toEqual(['paragraph', 'photo', 'photo', 'paragraph']);
});

test('[WS-09] words that bring their own picture are pasted as words', async () => {
  const asked: unknown[] = [];
  const addPhotos = async (files: unknown) => {
    asked.push(files);
    return [];
  };
  const { box, told } = await open(EMPTY, { addPhotos });
  await paste(box, { html: '<p>Devis</p>', files: [file('image.png', 'image/png')] });
  expect(plainTextOf(told())).toBe('Devis');
  expect(asked).toEqual([]);
});

test('[WS-09] a picture file is left out, and that is said, where the page takes none', async () => {
  const { box, count } = await open();
  await paste(box, { files: [file('a.jpg', 'image/jpeg')] });
  expect(count()).toBe(0);
  expect(screen.getByRole('status').textContent).toContain('images');
});

test('[WS-09] the button asks the page for photos, one goes on writing below, and a photo can be taken out', async () => {
  const { told } = await open(EMPTY, { addPhotos: async () => [PHOTO], renderPhoto: (id) => <i>{id}</i> });
  await press('Photo');
  await waitFor(() => expect(told().content.map(({ type }) => type)).toEqual(['photo', 'paragraph']));
  expect(screen.getByText(PHOTO)).toBeTruthy();
  await press('Retirer la photo');
  expect(told().content.map(({ type }) => type)).toEqual(['paragraph']);
});

test('[WS-09] a photo of another text can not be pasted; one of this text can', async () => {
  const { box, told } = await open({ type: 'doc', content: [{ type: 'photo', attrs: { photoId: PHOTO } }] });
  await paste(box, { html: `<p data-pm-slice="0 0 []">a</p><div data-photo-id="${OTHER}"></div>` });
  expect(JSON.stringify(told())).not.toContain(OTHER);
  await paste(box, { html: `<p data-pm-slice="0 0 []">b</p><div data-photo-id="${PHOTO}"></div>` });
  expect(JSON.stringify(told())).toContain(PHOTO);
});

test('[WS-08] 200,000 characters are refused whole, with a word, and what was written stays', async () => {
  const { box, count } = await open(richTextOf('gardé'));
  await paste(box, { text: 'mot '.repeat(50_000) });
  expect(count()).toBe(0);
  expect(box.textContent).toBe('gardé');
  expect(screen.getByRole('status').textContent).toContain('20 000');
});

test('[WS-08] a list goes six deep and no deeper, by its tool and by pasting', async () => {
  const nested = (depth: number): string => (depth === 0 ? '' : `<ul><li>a</li><li>b${nested(depth - 1)}</li></ul>`);
  const { box, told } = await open();
  await paste(box, { html: nested(8) });
  for (let press = 0; press < 8; press += 1) await act(async () => void fireEvent.keyDown(box, { key: 'Tab' }));
  expect(JSON.stringify(told()).split('bulletList')).toHaveLength(richTextLimits.listDepth + 1);
  expect(screen.getByRole('status').textContent).toContain('six');
});

test('[WS-08] a list that begins at a number that can not be said begins at one', async () => {
  const { box, told } = await open();
  await paste(box, { html: '<p data-pm-slice="0 0 []">a</p><ol start="20251"><li>b</li></ol>' });
  expect(told().content[1]).not.toHaveProperty('attrs');
});

test('[WS-08] what can still be written is told near the end', async () => {
  await open(richTextOf('a'.repeat(richTextLimits.characters - 3)));
  expect(screen.getByRole('status').textContent).toContain('3');
});

test('a plain text that is pasted keeps its paragraphs and breaks', async () => {
  const { box, told } = await open();
  await paste(box, { text: 'a\nb\n\nc' });
  expect(told()).toEqual(richTextOf('a\nb\n\nc'));
});

test('[WS-08] the address of a page that is pasted alone is a link', async () => {
  const { box, told } = await open();
  await paste(box, { text: 'https://exemple.fr/plan' });
  expect(told().content[0]).toEqual({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: 'https://exemple.fr/plan',
        marks: [{ type: 'link', attrs: { href: 'https://exemple.fr/plan' } }],
      },
    ],
  });
});

test('half an emoji, which no text may hold, is left out of what is told', async () => {
  const { box, told } = await open();
  await paste(box, { text: 'a\ud83db' });
  expect(plainTextOf(told())).toBe('ab');
});

test('[WS-08] a draft that the page gives shows, and can be emptied by it', async () => {
  const { box, set, count } = await open(richTextOf('un'));
  await set(richTextOf('deux'));
  expect(box.textContent).toBe('deux');
  await set(EMPTY);
  expect(box.textContent).toBe('');
  expect(count()).toBe(0);
});

test('a copy of what is written, as a form gives it back, leaves one where one is', async () => {
  const { box, set, told } = await open(richTextOf('Dalle'));
  await paste(box, { text: 'A' });
  await set(structuredClone(told()));
  await paste(box, { text: 'B' });
  expect(plainTextOf(told())).toBe('ABDalle');
});

test('[WS-08] every tool is reached by the arrows from one stop, and says whether it is on', async () => {
  await open(EMPTY, { addPhotos: async () => [] });
  const tools = [...screen.getByRole('toolbar', { name: 'Mise en forme' }).querySelectorAll('button')];
  expect(tools.map((tool) => tool.getAttribute('aria-label'))).toEqual([
    'Gras',
    'Italique',
    'Souligné',
    'Taille',
    'Couleur',
    'Lien',
    'Photo',
    'Liste à puces',
    'Liste numérotée',
    'Mettre en sous-liste',
    'Sortir de la sous-liste',
    'Annuler la frappe',
    'Rétablir la frappe',
  ]);
  const stops = () => tools.filter((tool) => tool.tabIndex === 0).map((tool) => tool.getAttribute('aria-label'));
  expect(stops()).toEqual(['Gras']);
  act(() => tools[0]?.focus());
  fireEvent.keyDown(tools[0] as HTMLElement, { key: 'ArrowRight' });
  expect(stops()).toEqual(['Italique']);
  fireEvent.keyDown(tools[1] as HTMLElement, { key: 'End' });
  expect(stops()).toEqual(['Rétablir la frappe']);
  fireEvent.keyDown(tools[12] as HTMLElement, { key: 'ArrowRight' });
  expect(stops()).toEqual(['Gras']);
  fireEvent.keyDown(tools[0] as HTMLElement, { key: 'ArrowLeft' });
  expect(stops()).toEqual(['Rétablir la frappe']);
  await press('Liste à puces');
  expect(screen.getByRole('button', { name: 'Liste à puces' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { name: 'Gras' }).getAttribute('aria-pressed')).toBe('false');
  expect(screen.getByRole('button', { name: 'Photo' }).hasAttribute('aria-pressed')).toBe(false);
});

test('[WS-08] what is selected is dressed by the tools, and undone', async () => {
  const { box, told } = await open(richTextOf('Dalle'));
  await selectAll(box);
  await press('Gras');
  await press('Taille');
  await act(async () => void fireEvent.click(screen.getByRole('menuitemradio', { name: 'Grande' })));
  await press('Couleur');
  await act(async () => void fireEvent.click(screen.getByRole('menuitemradio', { name: 'Turquoise' })));
  const marks = [
    { type: 'bold' },
    { type: 'size', attrs: { size: 'large' } },
    { type: 'color', attrs: { color: 'teal' } },
  ];
  expect(told().content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Dalle', marks }] }]);
  await press('Taille');
  await act(async () => void fireEvent.click(screen.getByRole('menuitemradio', { name: 'Normale' })));
  expect(JSON.stringify(told())).not.toContain('large');
  await press('Annuler la frappe');
  expect(JSON.stringify(told())).toContain('large');
});

test('[WS-08] a link is typed as people write it; what is none is told, and stays typed', async () => {
  const { box, told } = await open(richTextOf('Dalle'));
  await selectAll(box);
  await press('Lien');
  const address = screen.getByRole<HTMLInputElement>('textbox', { name: 'Adresse du lien' });
  fireEvent.change(address, { target: { value: 'javascript:alert(1)' } });
  await press('Poser le lien');
  expect(address.getAttribute('aria-invalid')).toBe('true');
  expect(address.value).toBe('javascript:alert(1)');
  fireEvent.change(address, { target: { value: 'exemple.fr' } });
  await act(async () => void fireEvent.keyDown(address, { key: 'Enter' }));
  expect(JSON.stringify(told())).toContain('"href":"https://exemple.fr/"');
  await press('Lien');
  await press('Retirer le lien');
  expect(told()).toEqual(richTextOf('Dalle'));
});

test('[WS-08] from the text, Ctrl+K opens the link and Alt+F10 goes to the tools', async () => {
  const { box } = await open(richTextOf('Dalle'));
  await act(async () => void fireEvent.keyDown(box, { key: 'k', ctrlKey: true }));
  expect(screen.getByRole('textbox', { name: 'Adresse du lien' })).toBe(document.activeElement);
  await act(async () => void fireEvent.keyDown(box, { key: 'F10', altKey: true }));
  expect(document.activeElement?.getAttribute('data-tool')).toBe('bold');
});

test('no style is written into the page: the content policy allows none', async () => {
  const before = document.querySelectorAll('style').length;
  const { box } = await open(richTextOf('Dalle'));
  expect(document.querySelectorAll('style')).toHaveLength(before);
  expect(box.closest('.g-editor')?.querySelectorAll('p[style], span[style]')).toHaveLength(0);
});

async function selectAll(box: HTMLElement): Promise<void> {
  await act(async () => {
    box.focus();
    fireEvent.keyDown(box, { key: 'a', ctrlKey: true });
  });
}
