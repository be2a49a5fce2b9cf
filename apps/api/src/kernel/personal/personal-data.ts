import type { ModelName } from '../access/define-access.ts';

/**
 * What erasing a person does to a row that points to them: it goes, or it stays and points to somebody without a name, because the
 * law keeps accounts (`accounting`, ten years) or because what happened must remain told (`history`). [AG-34]
 */
export type RowFate = 'delete' | 'accounting' | 'history';

/** Where the data of a person live in one table. A module declares each of its tables that points to people. */
export interface PersonalTable {
  model: ModelName;
  /** The column that tells the rows of one person apart, `id` unless it is said; an archive reads them in its order. */
  key?: string;
  /** Columns that hold the identifier of a person. */
  people: Readonly<Record<string, RowFate>>;
  /**
   * What a contact wrote themself, emptied with them: columns, and the person who wrote them; `alongIn` is the field in which the
   * record of a deletion tells of the rows that went along.
   */
  words?: { by: string; columns: Readonly<Record<string, 'empty' | 'null'>>; alongIn?: string };
  /** The column of a mail address: rows of the person's address go, whoever they point to. */
  byAddress?: string;
  /** The column that holds the key of a stored file. */
  file?: string;
  /** The file and the row of a contact go; those of staff are the work of the business. */
  isOfContactsOnly?: true;
  /**
   * Rows that are about somebody else and only say what this person did: by the column that names them, all that their archive holds
   * of such a row.
   */
  actsOn?: Readonly<Record<string, readonly string[]>>;
  /** Columns that no export holds: secrets, and what may tell of somebody else. */
  hidden?: readonly string[];
}

/** Text that is the business's or the law's, whoever is named there: an erasure does not look into it. */
export const NOT_SWEPT: Readonly<Record<string, readonly string[] | 'all'>> = {
  Setting: 'all',
  Role: 'all',
  SearchWord: 'all',
  // Who wants no SMS gets none, whoever has the number after them.
  SmsRefusal: 'all',
  // Signed by both sides and sealed: the law keeps it as it was.
  AcceptanceReport: 'all',
  AcceptanceSignature: 'all',
  // What others are called and where they are reached is theirs; the person's own row is emptied whole.
  User: ['email', 'firstName', 'lastName', 'phone', 'mobile'],
  Company: ['name', 'legalName', 'email', 'phone'],
};

/** The tables of the kernel itself. */
export const kernelPersonal: readonly PersonalTable[] = [
  { model: 'Change', key: 'seq', people: { actorId: 'history' }, hidden: ['before', 'after', 'audience', 'salt'] },
  { model: 'Setting', key: 'key', people: { updatedById: 'history' }, hidden: ['value'] },
  { model: 'IdempotentRequest', key: 'key', people: { userId: 'delete' }, hidden: ['responseBody'] },
  { model: 'MailMessage', people: { recipientId: 'delete' }, byAddress: 'toAddress' },
];
