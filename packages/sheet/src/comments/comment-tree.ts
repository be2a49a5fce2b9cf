import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';

export interface CommentNode {
  comment: PublicationCommentRow;
  answers: CommentNode[];
}

/** The tree of a flat list; an answer whose parent is not there stands by itself rather than vanish. [WS-13] */
export function commentTree(comments: readonly PublicationCommentRow[]): CommentNode[] {
  const nodes = new Map<string, CommentNode>(comments.map((comment) => [comment.id, { comment, answers: [] }]));
  const roots: CommentNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.comment.parentId ? nodes.get(node.comment.parentId) : undefined;
    (parent?.answers ?? roots).push(node);
  }
  return roots;
}
