import { expect, test } from 'vitest';
import { memoryFileSystem, type MemoryOptions, type RecordedFileSystem } from '../support/memory-file-system.ts';
import { mustOpen, openVault } from '../support/sealed-vault.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { lifeState, VaultLife } from '../support/vault-life.ts';
import { torture } from './settings.ts';

interface Acknowledged {
  /** Calls made when this was acknowledged. */
  readonly at: number;
  readonly step: number;
  readonly tips: number;
}
interface Recording {
  readonly files: RecordedFileSystem;
  readonly acknowledged: readonly Acknowledged[];
}

const stepsPerLife = 40;

/** Three sessions with clean ends between them, checkpoints, spilled transactions and one large one, all recorded. */
async function record(options: MemoryOptions): Promise<Recording> {
  const made = memoryFileSystem({ folders: ['/vault'] });
  const first = await mustOpen(made, { create: true });
  new VaultLife(first, 1).begin(60);
  first.close({ eventCount: 1, chainHead: new Uint8Array(32) });
  const files = memoryFileSystem({ ...options, folders: ['/vault'], files: new Map(made.files().map((path) => [path, made.contents(path)!])) });
  const acknowledged: Acknowledged[] = [];
  let step = 0;
  let tips = 60;
  for (let session = 0; session < 3; session++) {
    const database = await mustOpen(files);
    database.run('PRAGMA wal_autocheckpoint = 25');
    database.run(`PRAGMA cache_size = ${session === 1 ? 12 : 500}`);
    const life = new VaultLife(database, session + 2);
    acknowledged.push({ at: files.calls.length, step, tips });
    for (let index = 1; index <= stepsPerLife; index++) {
      const newTips = index % 10 === 0 ? 12 : index % 3 === 0 ? 1 : 0;
      step++;
      tips += newTips;
      life.step(step, newTips);
      acknowledged.push({ at: files.calls.length, step, tips });
      if (index === 20) database.checkpoint();
    }
    database.close({ eventCount: step, chainHead: new Uint8Array(32) });
  }
  return { files, acknowledged };
}

/** What is wrong with the vault after this cut, or undefined. */
async function wrongAfter({ files, acknowledged }: Recording, at: number, seed: number): Promise<string | undefined> {
  const disk = files.afterPowerCut({ at, seed, sectorBytes: seed % 2 === 0 ? 512 : 4096 });
  const known = acknowledged.findLast((entry) => entry.at <= at) ?? { step: 0, tips: 60 };
  const states = [];
  for (let opening = 0; opening < 2; opening++) {
    const opened = await openVault(disk);
    if (!opened.ok) return `opening ${opening + 1}: ${opened.code}`;
    states.push(lifeState(opened.value));
    opened.value.abandon();
  }
  const [state, again] = states;
  if (state === undefined || again === undefined) return 'no state';
  if (state.integrity !== 'ok' || state.steps !== state.lastStep) return `halved: ${JSON.stringify(state)}`;
  if (state.lastStep < known.step || state.tips < known.tips) return `lost: ${JSON.stringify({ state, known })}`;
  if (state.lastStep > known.step + 1) return 'more than was ever asked for';
  return again.lastStep === state.lastStep ? undefined : 'the second opening differs from the first';
}

async function failures(recording: Recording, cuts: number): Promise<readonly string[]> {
  const random = seededRandom(torture.seed);
  const found: string[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    const at = 1 + Math.floor(random() * recording.files.calls.length);
    const seed = Math.floor(random() * 1_000_000);
    const wrong = await wrongAfter(recording, at, seed);
    if (wrong !== undefined) found.push(`TORTURE_SEED=${torture.seed}, cut at ${at}, seed ${seed}: ${wrong}`);
  }
  return found;
}

test('no power cut loses or halves an acknowledged change', { timeout: 24 * 3_600_000 }, async () => {
  expect(await failures(await record({}), torture.cuts)).toEqual([]);
});

test('the same cuts on a disk that ignores syncs do lose changes, so the test can tell', { timeout: 600_000 }, async () => {
  const found = await failures(await record({ ignoreSyncs: true }), 20);
  expect(found.length).toBeGreaterThan(8);
});

test('making a vault is all or nothing: after any cut there is none, a refused one, or a whole one', async () => {
  const files = memoryFileSystem({ folders: ['/vault'] });
  const database = await mustOpen(files, { create: true });
  const made = files.calls.length;
  database.abandon();
  for (let at = 0; at <= files.calls.length; at++) {
    for (let seed = 0; seed < 4; seed++) {
      const opened = await openVault(files.afterPowerCut({ at, seed }));
      if (opened.ok) {
        expect(opened.value.all('SELECT * FROM sqlite_master')).toEqual([]);
        opened.value.abandon();
      } else {
        expect(['database-missing', 'anchor-damaged', 'page-damaged']).toContain(opened.code);
        expect(at).toBeLessThan(made);
      }
    }
  }
});
