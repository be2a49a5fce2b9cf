import type { PersonalTable, RowFate } from '../../kernel/personal/personal-data.ts';

/** One column that points to people, with what becomes of its rows. */
export interface PersonalColumn {
  table: PersonalTable;
  column: string;
  fate: RowFate;
}

/**
 * The columns of all tables in the order in which an erasure takes them.
 * @param isContact staff leave their work behind: what is declared of contacts only stays, without their name.
 */
export function personalColumns(tables: readonly PersonalTable[], isContact: boolean): PersonalColumn[] {
  return tables.flatMap((table) =>
    Object.entries(table.people).map(([column, declared]) => {
      const isLeft = declared === 'delete' && table.isOfContactsOnly && !isContact;
      return { table, column, fate: isLeft ? 'history' : declared };
    }),
  );
}
