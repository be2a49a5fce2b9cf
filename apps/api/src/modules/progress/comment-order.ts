/** A comment, as far as its place among others goes. */
interface Placed {
  id: string;
  parentId: string | null;
}

/**
 * Puts comments in the order of reading: each followed by what answers it, to any depth. Those of one step keep the order in which
 * they were given. [WS-13]
 */
export function inReadingOrder<Comment extends Placed>(comments: readonly Comment[]): (Comment & { depth: number })[] {
  const known = new Set(comments.map(({ id }) => id));
  const answersOf = Map.groupBy(comments, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const ordered: (Comment & { depth: number })[] = [];
  // A conversation may go deeper than calls can.
  const waiting = placed(answersOf.get(null), 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    waiting.push(...placed(answersOf.get(next.id), next.depth + 1));
  }
  return ordered;
}

const placed = <Comment>(comments: readonly Comment[] = [], depth: number) =>
  comments.map((comment) => ({ ...comment, depth })).reverse();
