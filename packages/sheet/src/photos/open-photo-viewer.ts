import { PHOTO_SIDES, type PhotoRow } from '@guichet/dto/progress/photo';
import PhotoSwipe from 'photoswipe';
import styles from './photo-viewer.css?inline';

/** What the viewer says. */
export interface ViewerWords {
  title: string;
  place: (place: number, count: number) => string;
  close: string;
  zoom: string;
  previous: string;
  next: string;
  download: string;
  failed: string;
}

interface Options {
  photos: readonly PhotoRow[];
  /** Which of them first, counted from 0. */
  start: number;
  words: ViewerWords;
  /** One size of a photo, which no plain address opens. */
  read: (photo: PhotoRow, size: 'screen' | 'print') => Promise<Blob>;
  onDownload: (photo: PhotoRow) => void;
}

const MOTION_MS = 150;

/**
 * Shows photos over the whole screen: swiped or turned by keys, enlarged by two fingers or the wheel, described and numbered; the focus stays
 * in it and goes back where it was. [WS-09]
 * @returns what closes it.
 */
export function openPhotoViewer({ photos, start, words, read, onDownload }: Options): () => void {
  addStyles();
  const viewer = new PhotoSwipe({
    dataSource: photos.map(slideOf),
    index: start,
    loop: false,
    preload: [1, 2],
    wheelToZoom: true,
    bgOpacity: 1,
    showAnimationDuration: MOTION_MS,
    hideAnimationDuration: MOTION_MS,
    zoomAnimationDuration: MOTION_MS,
    closeTitle: words.close,
    zoomTitle: words.zoom,
    arrowPrevTitle: words.previous,
    arrowNextTitle: words.next,
    errorMsg: words.failed,
  });
  viewer.addFilter('placeholderSrc', (_, { index }) => photos[index]?.placeholder ?? false);
  showPhotos(viewer, photos, read);
  addDownload(viewer, words.download, () => {
    const photo = photos[viewer.currIndex];
    if (photo) onDownload(photo);
  });
  addCaption(viewer, (index) => [words.place(index + 1, photos.length), photos[index]?.caption ?? '']);
  addKeys(viewer, photos.length - 1);
  viewer.on('firstUpdate', () => {
    viewer.element?.setAttribute('aria-label', words.title);
    viewer.element?.setAttribute('aria-modal', 'true');
  });
  viewer.init();
  return () => viewer.destroy();
}

let isStyled = false;

/** They come with the viewer: who never opens a photo fetches none of it. */
function addStyles(): void {
  if (isStyled) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/** As large as the largest size that is shown, so that enlarging shows what there is and no more. */
function slideOf({ width, height, caption }: PhotoRow) {
  const [wide, high] = [width ?? PHOTO_SIDES.screen, height ?? PHOTO_SIDES.screen];
  const scale = Math.min(1, PHOTO_SIDES.print / Math.max(wide, high));
  return {
    type: 'image' as const,
    width: Math.round(wide * scale),
    height: Math.round(high * scale),
    alt: caption ?? '',
  };
}

/** Photos of the size of a screen, those beside the one that shows too; once it is enlarged, the size for paper. */
function showPhotos(viewer: PhotoSwipe, photos: readonly PhotoRow[], read: Options['read']): void {
  const addresses = new Set<string>();
  const addressOf = async (photo: PhotoRow, size: 'screen' | 'print') => {
    const address = URL.createObjectURL(await read(photo, size));
    addresses.add(address);
    return address;
  };
  viewer.on('contentLoadImage', (event) => {
    const { content } = event;
    const [photo, image] = [photos[content.index], content.element];
    if (!photo || !(image instanceof HTMLImageElement)) return;
    event.preventDefault();
    content.state = 'loading';
    image.alt = photo.caption ?? '';
    image.onload = () => content.onLoaded();
    image.onerror = () => content.onError();
    addressOf(photo, 'screen').then(
      (address) => {
        image.src = address;
      },
      () => content.onError(),
    );
  });
  const sharp = new Set<string>();
  viewer.on('imageSizeChange', ({ content, width, height }) => {
    const [photo, image] = [photos[content.index], content.element];
    const isEnlarged = Math.max(width, height) * devicePixelRatio > PHOTO_SIDES.screen;
    if (!photo || !isEnlarged || !(image instanceof HTMLImageElement) || content.state !== 'loaded') return;
    if (sharp.has(photo.id) || Math.max(photo.width ?? 0, photo.height ?? 0) <= PHOTO_SIDES.screen) return;
    sharp.add(photo.id);
    // One that cannot be had leaves what shows.
    void sharpen(image, () => addressOf(photo, 'print')).catch(() => sharp.delete(photo.id));
  });
  viewer.on('destroy', () => {
    for (const address of addresses) URL.revokeObjectURL(address);
  });
}

/** Unpacked aside first: the photo does not blink. */
async function sharpen(image: HTMLImageElement, addressOf: () => Promise<string>): Promise<void> {
  const aside = new Image();
  aside.src = await addressOf();
  await aside.decode();
  image.onload = null;
  image.src = aside.src;
}

function addDownload(viewer: PhotoSwipe, title: string, onClick: () => void): void {
  viewer.on('uiRegister', () => {
    viewer.ui?.registerElement({
      name: 'download',
      title,
      ariaLabel: title,
      order: 8,
      isButton: true,
      html: {
        isCustomSVG: true,
        size: 32,
        inner:
          '<path d="M20.5 14.3 17.1 18V10h-2.2v7.9l-3.4-3.6L10 16l6 6.1 6-6.1ZM23 23H9v2h14Z" id="pswp__icn-download"/>',
        outlineID: 'pswp__icn-download',
      },
      onClick,
    });
  });
}

/** The words of a photo; its place is said too, to who does not see the counter. */
function addCaption(viewer: PhotoSwipe, textOf: (index: number) => [place: string, caption: string]): void {
  viewer.on('uiRegister', () => {
    viewer.ui?.registerElement({
      name: 'caption',
      appendTo: 'root',
      className: 's-viewer-caption pswp__hide-on-close',
      onInit: (element) => {
        const [place, caption] = [document.createElement('span'), document.createElement('span')];
        place.className = 'visually-hidden';
        element.setAttribute('aria-live', 'polite');
        element.append(place, caption);
        const show = () => {
          [place.textContent, caption.textContent] = textOf(viewer.currIndex);
          element.classList.toggle('s-viewer-caption-empty', !caption.textContent);
        };
        viewer.on('change', show);
      },
    });
  });
}

/** The first and the last, and the focus that goes round; the library knows the other keys. */
function addKeys(viewer: PhotoSwipe, last: number): void {
  viewer.on('keydown', ({ originalEvent }) => {
    const { key, shiftKey } = originalEvent;
    const target = { Home: 0, End: last }[key];
    if (target === undefined && key !== 'Tab') return;
    originalEvent.preventDefault();
    if (target === undefined) focusNext(viewer, shiftKey ? -1 : 1);
    else viewer.goTo(target);
  });
}

/** Past the last button the browser would leave the viewer for the page behind it. */
function focusNext({ element }: PhotoSwipe, step: 1 | -1): void {
  const buttons = [...(element?.querySelectorAll('button') ?? [])].filter(
    (button) => !button.disabled && button.checkVisibility(),
  );
  const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = now < 0 && step < 0 ? -1 : now + step;
  buttons.at(next % buttons.length)?.focus();
}
