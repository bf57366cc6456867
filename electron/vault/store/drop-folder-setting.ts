import type { Database } from './database.ts';

/** The folder that is watched for sealed tips: a setting of this laptop, which the log does not hold. */
export interface DropFolderSetting {
  readonly folder: string;
  /** Whether a file is wiped once it is safe in the vault. */
  readonly wipes: boolean;
}

export function dropFolderSetting(database: Database): DropFolderSetting | undefined {
  const row = database.get('SELECT folder, wipes FROM drop_folder');
  return row && { folder: String(row['folder']), wipes: row['wipes'] === 1 };
}

/** `chosenAt` in milliseconds since 1970. */
export function setDropFolder(database: Database, { folder, wipes }: DropFolderSetting, chosenAt: number): void {
  database.transaction(() =>
    database.run('INSERT INTO drop_folder (only, folder, wipes, chosen_at) VALUES (1, ?1, ?2, ?3) ON CONFLICT (only) DO UPDATE SET folder = ?1, wipes = ?2, chosen_at = ?3', [folder, wipes ? 1 : 0, chosenAt]),
  );
}

export function forgetDropFolder(database: Database): void {
  database.transaction(() => database.run('DELETE FROM drop_folder'));
}
