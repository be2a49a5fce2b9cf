import { expect, test } from 'vitest';
import { readStopWord } from './stop-words.ts';

test.each([
  'STOP',
  'stop',
  ' Stop. ',
  'ARRET',
  'ARRÊT',
  'arrêt !',
  'Arre\u0302t',
  'STOP SMS',
  'Stop, merci',
  'UNSUBSCRIBE',
])('[WS-15] %j asks for nothing more', (text) => {
  expect(readStopWord(text)).toBe('stop');
});

test.each(['START', 'start', 'Reprise', 'UNSTOP'])('[WS-15] %j asks for messages again', (text) => {
  expect(readStopWord(text)).toBe('start');
});

test.each(['', 'Merci', 'Arrêt de chantier demain ?', 'On stoppe ici', 'Non stop', 'STOP START', '👍'])(
  '[WS-15] %j asks for neither',
  (text) => {
    expect(readStopWord(text)).toBeNull();
  },
);
