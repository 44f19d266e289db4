export { type Database, openDatabase } from './database.ts';
export type { OrganizationRow } from './organizations.ts';
export type { Schema } from './schema.ts';
export { openStore, type Store, type Transaction } from './transaction.ts';
