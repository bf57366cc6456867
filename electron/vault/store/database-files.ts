/** The database's four files, in the vault's folder. */
export const databaseFileNames = { pages: 'vault.db', log: 'vault.db-wal', anchor: 'vault.db-anchor', tags: 'vault.db-tags' } as const;
