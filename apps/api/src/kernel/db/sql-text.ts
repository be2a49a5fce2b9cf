/** An instant as the API writes it, of a column or an expression of SQL. */
export const isoInstant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The name of a person known by an alias in SQL, or null when there is nobody. */
export const personName = (alias: string) => `${alias}."firstName" || ' ' || ${alias}."lastName"`;
