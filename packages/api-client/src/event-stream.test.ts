import { expect, test } from 'vitest';
import { createEventParser, type StreamMessage } from './event-stream.ts';

function parseAll(...chunks: string[]): StreamMessage[] {
  const messages: StreamMessage[] = [];
  const parse = createEventParser((message) => messages.push(message));
  for (const chunk of chunks) parse(chunk);
  return messages;
}

test('messages cut anywhere arrive whole', () => {
  const text = 'id: 7\nevent: change\ndata: {"a":1}\n\n: still here\n\nevent: hello\ndata: {}\n\n';
  const whole = parseAll(text);
  expect(whole).toEqual([
    { event: 'change', data: '{"a":1}', id: '7' },
    { event: 'hello', data: '{}', id: undefined },
  ]);
  for (let cut = 1; cut < text.length; cut += 1) expect(parseAll(text.slice(0, cut), text.slice(cut))).toEqual(whole);
});

test('several data lines are one text, and an unnamed event is a message', () => {
  expect(parseAll('data: a\ndata:b\n\n')).toEqual([{ event: 'message', data: 'a\nb', id: undefined }]);
});
