/**
 * What a rich text may hold at most. `bytes` is the body that a route must accept for the longest one, its other fields
 * included.
 */
export const richTextLimits = { characters: 20_000, listDepth: 6, nodes: 5_000, bytes: 1024 * 1024 } as const;
