import type * as z from 'zod';

/** How a field may be filtered: exact, one of several, part of a text, or between two bounds (both included). */
export type FilterOperator = 'is' | 'oneOf' | 'contains' | 'between';

type AnyObject = z.ZodObject;
type Key<Row extends AnyObject> = Extract<keyof z.infer<Row>, string>;

/**
 * What a resource is for every program that speaks of it: data only.
 * `row` is what a list gives, `item` what a single read gives, and `client` what leaves of them for a portal user, who can
 * filter and sort only by what a portal user can read.
 */
export interface ResourceSpec<
  Row extends AnyObject,
  Item extends AnyObject,
  Create extends z.ZodType,
  Update extends z.ZodType,
  Filters extends Partial<Record<Key<Row>, FilterOperator>>,
  Sort extends Key<Row>,
  ClientRow extends AnyObject,
  ClientItem extends AnyObject,
> {
  /** Plural, kebab-case: the address under `/api/v1`. */
  name: string;
  row: Row;
  item: Item;
  create: Create;
  update: Update;
  filters: Filters;
  /** Filters of people, where `me` stands for whoever reads: the list's store puts them in its place. */
  personal?: readonly Extract<keyof Filters, string>[];
  sort: readonly Sort[];
  defaultSort: `${'' | '-'}${Sort}`;
  /** Whether `q` searches words. */
  isSearchable: boolean;
  client:
    | 'none'
    | {
        row: ClientRow;
        item: ClientItem;
        filters: readonly Extract<Key<ClientRow>, keyof Filters>[];
        sort: readonly Extract<Key<ClientRow>, Sort>[];
      };
}

/** Declares a resource; a filter or sort key that is not on the row, or not visible to a client, does not compile. */
export function defineResource<
  Row extends AnyObject,
  Item extends AnyObject,
  Create extends z.ZodType,
  Update extends z.ZodType,
  const Filters extends Partial<Record<Key<Row>, FilterOperator>>,
  const Sort extends Key<Row>,
  ClientRow extends AnyObject,
  ClientItem extends AnyObject,
>(spec: ResourceSpec<Row, Item, Create, Update, Filters, Sort, ClientRow, ClientItem>) {
  return spec;
}

/** Any resource, where its exact types do not matter. */
export interface AnyResource {
  name: string;
  row: AnyObject;
  item: AnyObject;
  create: z.ZodType;
  update: z.ZodType;
  filters: Partial<Record<string, FilterOperator>>;
  personal?: readonly string[];
  sort: readonly string[];
  defaultSort: string;
  isSearchable: boolean;
  client: 'none' | { row: AnyObject; item: AnyObject; filters: readonly string[]; sort: readonly string[] };
}

export type RowOf<R extends AnyResource> = z.infer<R['row']>;
export type ItemOf<R extends AnyResource> = z.infer<R['item']> & { abilities: Record<string, boolean> };
export type CreateOf<R extends AnyResource> = z.infer<R['create']>;
export type UpdateOf<R extends AnyResource> = z.infer<R['update']>;
export type SortKeyOf<R extends AnyResource> = R['sort'][number];

type FilterValue<Operator, Value> = Operator extends 'is'
  ? Value
  : Operator extends 'oneOf'
    ? readonly (Value | 'none')[]
    : Operator extends 'contains'
      ? string
      : { from?: NonNullable<Value>; to?: NonNullable<Value> };

/** The filters of a list of `R`, as a program writes them. `'none'` in a `oneOf` stands for rows without a value. */
export type FiltersOf<R extends AnyResource> = {
  [K in keyof R['filters'] & string]?: FilterValue<R['filters'][K], NonNullable<RowOf<R>[K]>>;
};

/** What a list request says. */
export interface ListQuery<R extends AnyResource> {
  filters?: FiltersOf<R>;
  q?: string;
  sort?: SortKeyOf<R> | `-${SortKeyOf<R>}`;
  limit?: number;
  cursor?: string;
  count?: CountMode;
}

/** `estimate` counts at most to 1,000 and says that there are more. */
export type CountMode = 'exact' | 'estimate' | 'none';

/** One page of a list. `count` is `null` when it was not asked for. */
export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
  count: number | null;
  isCountCapped: boolean;
}
