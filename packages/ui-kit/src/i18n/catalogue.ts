/** Words by key, in nested groups. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

export type { SameKeys } from '@guichet/dto/core/same-keys';

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutPlural<K extends string> = K extends `${infer Base}${PluralSuffix}` ? Base : K;

/** Every key of a catalogue, `group.key`; plural forms are one key. */
export type KeyOf<C> = {
  [K in keyof C & string]: C[K] extends string ? WithoutPlural<K> : `${K}.${KeyOf<C[K]>}`;
}[keyof C & string];

export type TextValues = Record<string, string | number>;

/** Gives the words of a key in the reader's language. A key that does not exist does not compile. */
export type Text<Key extends string> = (key: Key, values?: TextValues) => string;
