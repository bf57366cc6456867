import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { sealedTip } from './sealed-tips.ts';
import { must, vaultWithKey, type Harness } from './vault-harness.ts';

const seed = new Uint8Array(32).fill(71);
const { publicKey } = intakeKeyFromSeed(seed);

/** Asks for every tip, the first fifty of them. */
export const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };

export interface VaultWithTips {
  readonly files: MemoryFileSystem;
  readonly harness: Harness;
  /** As the list has them. */
  readonly tipIds: readonly string[];
  /** The tip of a narrative. */
  readonly tipOf: (narrative: string) => string;
}

/** Brings these narratives in a new folder, each as a sealed tip; the first with these files. */
export async function bringTips({ files, harness }: Pick<VaultWithTips, 'files' | 'harness'>, folder: string, narratives: readonly string[], attachments: readonly Uint8Array[] = []): Promise<void> {
  files.makeFolder(folder);
  narratives.forEach((narrative, index) => {
    const descriptor = files.open(`${folder}/${index}`, 'create');
    files.write(descriptor, sealedTip(publicKey, narrative, index === 0 ? { attachments } : {}), 0);
    files.close(descriptor);
  });
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', folder) }));
  must(await harness.api['import.commit']({ previewId }));
}

/** An open vault in memory into which these narratives came, each as a sealed tip; the first with these files. They come in together at a whole hour, or so many minutes later, each so many minutes after the one before. */
export async function vaultWithTips(narratives: readonly string[], attachments: readonly Uint8Array[] = [], laterMinutes = 0, apartMinutes = 0): Promise<VaultWithTips> {
  const files = memoryFileSystem();
  const harness = await vaultWithKey(seed, { files });
  const wait = (minutes: number): void => {
    harness.clock.wallMs += minutes * 60_000;
    harness.clock.monotonicMs += minutes * 60_000;
  };
  wait(laterMinutes);
  for (const [index, batch] of (apartMinutes === 0 ? [narratives] : narratives.map((narrative) => [narrative])).entries()) {
    if (index > 0) wait(apartMinutes);
    await bringTips({ files, harness }, `/carried${index === 0 ? '' : index}`, batch, index === 0 ? attachments : []);
  }
  const { rows } = must(await harness.api['tips.list'](everything));
  return { files, harness, tipIds: rows.map(({ tipId }) => tipId), tipOf: (narrative) => rows.find(({ excerpt }) => excerpt === narrative)?.tipId ?? '' };
}
