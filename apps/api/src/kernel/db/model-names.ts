import { Prisma } from './generated/client.ts';

/** Every model of the schema: the access registry is compared with it at boot. */
export const modelNames: readonly Prisma.ModelName[] = Object.values(Prisma.ModelName);

/** The JSON value `null`, which a column keeps apart from having no value. */
export const JSON_NULL = Prisma.JsonNull;

/** No value in a JSON column that may be empty, where Prisma asks which emptiness is meant. */
export const DB_NULL = Prisma.DbNull;
