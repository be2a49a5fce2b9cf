import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

test('a device is called by its browser and its system', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1';
  expect(deviceName(edge)).toBe('Edge · Windows');
  expect(deviceName(iphone)).toBe('Safari · iPhone');
  expect(deviceName('curl/8')).toBeNull();
});
