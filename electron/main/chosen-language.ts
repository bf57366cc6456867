import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';

/** More than any tag has. A longer file is not ours. */
const fileUnits = 16;

/**
 * The language a person chose for the desk. It lies beside the vaults and not in one, because the first screen, before any vault is open,
 * must already speak it. It holds one word, `en` or `km`, and says nothing else.
 */
export class ChosenLanguage {
  readonly #file: string;

  /** `userData`: the app's own folder. */
  constructor(userData: string) {
    this.#file = path.join(userData, 'desk-language');
  }

  /** null: nobody chose yet, or what is there is no language the desk has. */
  read(): DeskLanguage | null {
    try {
      const words = readFileSync(this.#file, { encoding: 'utf8' });
      return words.length > fileUnits ? null : (deskLanguages.find((each) => each === words.trim()) ?? null);
    } catch {
      return null;
    }
  }

  /** Whether it is kept. Where it cannot be, the desk speaks it until it ends. */
  write(language: DeskLanguage): boolean {
    try {
      const beside = `${this.#file}.new`;
      writeFileSync(beside, `${language}\n`);
      renameSync(beside, this.#file);
      return true;
    } catch {
      return false;
    }
  }
}
