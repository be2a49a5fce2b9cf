import { expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { messageIdOf, readMessageId, readReplyToken, replyTokenOf } from './mail-seal.ts';

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);

test('[AG-17] an answer to a mail of ours is recognised by its seal, whatever the case it comes back in', () => {
  for (const id of [uuidv7(), uuidv7(0), '00000000-0000-7000-8000-000000000000']) {
    const token = replyTokenOf(key, id);
    expect(token).toMatch(/^[0-9a-z]{45}$/);
    expect(readReplyToken(key, token.toUpperCase())).toBe(id);
    expect(readMessageId(key, messageIdOf(key, id, 'guichet.example'))).toBe(id);
  }
});

test.each(['', 'x', '<a@b>', `<${uuidv7()}@guichet.example>`, `<${uuidv7()}.00000000000000000000@guichet.example>`])(
  '[AG-17] %s was not made by us',
  (messageId) => {
    expect(readMessageId(key, messageId)).toBeUndefined();
    expect(readReplyToken(key, messageId)).toBeUndefined();
  },
);

test('[AG-17] the seal of another installation opens nothing', () => {
  const id = uuidv7();
  expect(readMessageId(key, messageIdOf(other, id, 'guichet.example'))).toBeUndefined();
  expect(readReplyToken(key, replyTokenOf(other, id))).toBeUndefined();
});
