import type { SettingKey } from '@guichet/dto/settings/settings';
import sharp from 'sharp';
import { svgText } from './svg-text.ts';

const ACCENT = '#c2493a';

/** The agency as its clients know it. */
export const business: Partial<Record<SettingKey, unknown>> = {
  'business.name': 'Atelier Corail',
  'business.addressLine1': '12 rue des Olivettes',
  'business.postalCode': '44000',
  'business.city': 'Nantes',
  'business.email': 'bonjour@atelier-corail.example',
  'business.phone': '+33 2 61 91 00 44',
  'business.accentColor': ACCENT,
  'hours.defaultUnitMinutes': 15,
  'tickets.notificationAddress': 'support@atelier-corail.example',
  'security.showsApiDocumentation': true,
};

/** A branch of coral beside the name, as PNG, in a colour that is seen on light and on dark. */
export function drawLogo(): Promise<Buffer> {
  const branch = [
    'M60 132V74',
    'M60 104C60 84 36 90 34 62',
    'M60 92C62 70 88 78 88 48',
    'M60 78C58 58 66 52 62 26',
    'M40 80C30 80 22 74 20 60',
    'M78 74C90 76 100 68 102 56',
  ];
  const name = svgText('Atelier', { x: 130, y: 76, size: 44, color: ACCENT });
  const second = svgText('Corail', { x: 130, y: 126, size: 44, color: ACCENT, isBold: true });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="320" viewBox="0 0 360 160">
    <g fill="none" stroke="${ACCENT}" stroke-width="10" stroke-linecap="round">${branch.map((path) => `<path d="${path}"/>`).join('')}</g>
    ${name}${second}</svg>`;
  return sharp(Buffer.from(svg)).trim().png().toBuffer();
}
