import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import { expect, test } from 'vitest';
import { type CommentNode, commentTree } from './comment-tree.ts';

const said = (id: string, parentId: string | null = null) => ({ id, parentId }) as PublicationCommentRow;
const shape = (nodes: CommentNode[]): unknown => nodes.map(({ comment, answers }) => [comment.id, shape(answers)]);

test('[WS-13] answers stand under what they answer, to any depth, in the order they were written', () => {
  const flat = [said('1'), said('2'), said('3', '1'), said('4', '3'), said('5', '1')];
  expect(shape(commentTree(flat))).toEqual([
    [
      '1',
      [
        ['3', [['4', []]]],
        ['5', []],
      ],
    ],
    ['2', []],
  ]);
});

test('[WS-13] an answer whose comment has not come yet stands by itself', () => {
  expect(shape(commentTree([said('2', '1')]))).toEqual([['2', []]]);
});
