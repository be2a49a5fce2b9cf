import { logoLook } from '@guichet/dto/core/logo-look';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { useLogo } from '@guichet/ui-kit/app/use-logo.ts';
import { useEffect, useState } from 'react';

/** A logo to be shown. */
export interface ChosenLogo {
  src: string;
  isDark: boolean;
  /** The file, while it is chosen and not sent. */
  file?: File;
}

const LOOKED_AT = 96;

/** The logo that is stored, or the one that was chosen instead and is not sent yet. */
export function useChosenLogo() {
  const { isLogoDark } = useBranding();
  const stored = useLogo();
  const [chosen, setChosen] = useState<ChosenLogo | null>(null);
  useEffect(() => (chosen ? () => URL.revokeObjectURL(chosen.src) : undefined), [chosen]);
  return {
    logo: chosen ?? (stored ? { src: stored, isDark: isLogoDark } : null),
    choose: (file: File) => {
      const src = URL.createObjectURL(file);
      setChosen({ src, file, isDark: false });
      // A picture that cannot be read is refused when it is sent.
      void isDarkPicture(file)
        .catch(() => false)
        .then((isDark) => setChosen((now) => (now?.src === src ? { src, file, isDark } : now)));
    },
    forget: () => setChosen(null),
  };
}

/** The same rule as when it is stored. */
async function isDarkPicture(file: File): Promise<boolean> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return logoLook(pen?.getImageData(0, 0, width, height).data ?? []).isDark;
}
