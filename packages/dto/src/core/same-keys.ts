/** A catalogue of another language: the same keys, other words. Plural forms may differ. */
export type SameKeys<C> = { readonly [K in keyof C]: C[K] extends string ? string : SameKeys<C[K]> };
