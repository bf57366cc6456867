import type { VaultEnvironment } from '#vault/service/vault-environment.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import type { Scenario } from './scenario.ts';
import { look } from './look.ts';
import { differences, Painter, samePicture, type Picture } from './picture.ts';
import { placesIn, Table } from './table.ts';

/** What the next start found: a vault that opened, or none at all. */
export type Found =
  | { readonly state: 'open'; readonly secret: string; readonly reply: Reply<'vault.unlock'>; readonly picture: Picture; readonly shown: string }
  | { readonly state: 'absent'; readonly picture: Picture };

export type Judgement = { readonly ok: true; readonly found: Found } | { readonly ok: false; readonly wrong: string };

const wrong = (words: string): Judgement => ({ ok: false, wrong: words });

/** Opens vaults after a crash as the next start of the program does, and insists on what must hold after any end. */
export class Judge {
  readonly painter: Painter;
  readonly #root: string;
  readonly #secrets: readonly string[];
  readonly #environment: Partial<VaultEnvironment>;
  readonly #afterwards: Scenario['afterwards'];
  /** Pictures that "verify vault" has found nothing wrong with. What it reads beside the pages is all in the picture, and every picture opens every page. */
  readonly #verified = new Set<string>();

  /** `secrets` are tried in turn. */
  constructor(root: string, secrets: readonly string[], { environment = {}, afterwards }: Pick<Scenario, 'environment' | 'afterwards'> = {}) {
    this.#root = root;
    this.#secrets = secrets;
    this.#environment = environment;
    this.#afterwards = afterwards;
    this.painter = new Painter(root, secrets, environment.runArgon2);
  }

  /**
   * The vault opens with a known secret or is not there at all, opening it once more gives the same, and "verify vault" finds
   * nothing wrong. `looks`: also asks for everything the desk shows.
   */
  async of(disk: RecordedFileSystem, { looks = false } = {}): Promise<Judgement> {
    const table = new Table(disk, placesIn(this.#root), 'judge', this.#environment);
    const judged = await this.#judged(table, disk, looks);
    const { incidents } = table;
    table.forget();
    return incidents.length > 0 ? wrong('a bug while unlocking, looking or verifying') : judged;
  }

  async #judged(table: Table, disk: RecordedFileSystem, looks: boolean): Promise<Judgement> {
    const first = await openWithAny(table, this.#secrets);
    if ('code' in first) return first.code === 'vault-absent' ? { ok: true, found: { state: 'absent', picture: await this.painter.picture(disk) } } : wrong(`unlocking said ${first.code}`);
    const shown = looks ? await look(table.desk.api) : '';
    const picture = await this.painter.picture(disk);
    if (picture['pages'] !== 'whole') return wrong('pages are damaged');
    const again = await openWithAny(table, [first.secret]);
    if ('code' in again) return wrong(`unlocking once more said ${again.code}`);
    if (again.reply.interruptedImport) return wrong('an interrupted import is told twice');
    if (again.reply.events !== first.reply.events || again.reply.lastChangeAt !== first.reply.lastChangeAt) return wrong('unlocking once more says another last change');
    const unverified = await this.#verify(table, picture);
    if (unverified !== undefined) return wrong(unverified);
    const differing = differences(picture, await this.painter.picture(disk));
    if (differing.length > 0) return wrong(`unlocking once more differs: ${differing.join(', ')}`);
    const beside = await this.#afterwards?.(table);
    if (beside !== undefined) return wrong(beside);
    return { ok: true, found: { state: 'open', secret: first.secret, reply: first.reply, picture, shown } };
  }

  async #verify(table: Table, picture: Picture): Promise<string | undefined> {
    const name = JSON.stringify(picture);
    if (this.#verified.has(name)) return undefined;
    const verified = await table.desk.api['vault.verify']({});
    if (!verified.ok) return `verifying said ${verified.code}`;
    const { damagedPages, damagedBlobs, missingBlobs, alteredRows, chainIntact } = verified.value;
    if (damagedPages + damagedBlobs + missingBlobs + alteredRows > 0 || !chainIntact) return `verifying found ${JSON.stringify(verified.value)}`;
    this.#verified.add(name);
    return undefined;
  }
}

/** Lets what unlocking began, such as making the search index anew, come to its end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function openWithAny(table: Table, secrets: readonly string[]): Promise<{ readonly secret: string; readonly reply: Reply<'vault.unlock'> } | { readonly code: string }> {
  let code = 'no-secret';
  for (const secret of secrets) {
    const outcome = await table.start().api['vault.unlock']({ secret, acceptPracticeMismatch: false });
    if (outcome.ok) {
      await quiet();
      return { secret, reply: outcome.value };
    }
    code = outcome.code;
    if (code !== 'wrong-passphrase') break;
  }
  return { code };
}

/** Equal in everything but how many transactions had to be taken from the log. */
export function sameFound(one: Found, other: Found): boolean {
  if (one.state === 'absent' || other.state === 'absent') return one.state === other.state && samePicture(one.picture, other.picture);
  const told = ({ reply, secret }: typeof one): string => JSON.stringify([secret, { ...reply, recoveredTransactions: 0 }]);
  return told(one) === told(other) && samePicture(one.picture, other.picture);
}
