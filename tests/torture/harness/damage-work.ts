import type { RecordedFileSystem } from '../../support/memory-file-system.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { pageBytes } from '#vault/store/page-layout.ts';
import { frameBytes } from '#vault/store/wal-frames.ts';
import { places } from './base-vault.ts';
import { fateOf, harmlessRegions, noticing, regionOf, regionOfWhole, subjects, vaultFiles, type Notices, type Region, type Subject } from './damage.ts';
import type { Work } from './progress.ts';

const shown = (file: string): string => file.slice(places.vault.length + 1).replace(/[0-9a-f]{32}/u, 'blob');

/** Flips bits under the eyes of what authenticates them: all, or as many as asked, chosen by a seed. */
export async function* flipWork(seed: number, atMost: number): AsyncGenerator<Work> {
  const all = await subjects();
  const files = all.flatMap((subject) => vaultFiles(subject.disk).map((file) => ({ subject, file })));
  const bitsOf = ({ subject, file }: (typeof files)[number]): number => (subject.disk.contents(file)?.length ?? 0) * 8;
  const share = atMost / files.reduce((sum, one) => sum + bitsOf(one), 0);
  for (const [number, one] of files.entries()) {
    const { subject, file } = one;
    const bits = bitsOf(one);
    const total = share >= 1 ? bits : Math.ceil(bits * share);
    const bytes = subject.disk.contents(file) ?? new Uint8Array(0);
    let notices: Notices | undefined;
    yield {
      name: `flips ${subject.name} ${number} ${shown(file)}`,
      prepare: async () => {
        notices = await noticing(subject.disk, file);
        return total;
      },
      run: (index, count) => {
        const bit = total === bits ? index : Math.floor(seededRandom(seed * 7919 + number * 1_000_003 + index)() * bits);
        const position = bit >> 3;
        const mask = 1 << (bit & 7);
        bytes[position] = (bytes[position] ?? 0) ^ mask;
        const noticed = notices!(bytes, position);
        bytes[position] = (bytes[position] ?? 0) ^ mask;
        const region = regionOf(file, position, subject.held);
        const carriesNothing = region === 'behind a page' || region === 'between anchor slots';
        count(`${region}: ${noticed ? 'noticed' : 'not noticed'}`);
        if (noticed !== carriesNothing) return undefined;
        return `--seed ${seed}, ${subject.name} ${shown(file)}, bit ${bit} (${region}): ${noticed ? 'noticed, though it should carry nothing' : 'not noticed'}`;
      },
    };
  }
}

/** Whole unlocks with one flipped bit, each file as often as another. */
export async function* unlockWork(seed: number, total: number): AsyncGenerator<Work> {
  const all = await subjects();
  yield {
    name: 'unlocks with a flipped bit',
    prepare: () => total,
    run: async (index, count) => {
      const random = seededRandom(seed * 104_729 + index);
      const subject = all[index % all.length]!;
      const files = vaultFiles(subject.disk);
      const file = files[Math.floor(index / all.length) % files.length]!;
      const bytes = subject.disk.contents(file) ?? new Uint8Array(0);
      const bit = Math.floor(random() * bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const disk = subject.disk.copy();
      disk.put(file, bytes);
      return judged(subject, disk, regionOf(file, bit >> 3, subject.held), count, `--seed ${seed}, unlock ${index}, ${subject.name} ${shown(file)}, bit ${bit}`);
    },
  };
}

async function judged(subject: Subject, disk: RecordedFileSystem, region: Region, count: (fact: string) => void, what: string): Promise<string | undefined> {
  const outcome = await fateOf(disk, subject);
  if ('wrong' in outcome) return `${what} (${region}): ${outcome.wrong}`;
  count(`${region}: ${outcome.fate}${outcome.code === undefined ? '' : ` ${outcome.code}`}`);
  return outcome.fate === 'nothing changed' && !harmlessRegions.has(region) ? `${what} (${region}): nobody noticed` : undefined;
}

interface Mischief {
  readonly what: string;
  readonly region: Region;
  /** Nothing that the vault reads has changed. */
  readonly isHarmless?: boolean;
  /** The part of the picture that a file put beside the others is. */
  readonly added?: string;
  readonly disk: () => RecordedFileSystem;
}

/** Every file deleted, exchanged with each other, doubled, replaced by its older self; every old page and frame put into the new file. */
export async function* damageWork(): AsyncGenerator<Work> {
  for (const subject of await subjects()) {
    const mischief = [...filesExchanged(subject), ...piecesExchanged(subject, 'vault.db', pageBytes), ...piecesExchanged(subject, 'vault.db-wal', frameBytes)];
    yield {
      name: `files of the ${subject.name} vault`,
      prepare: () => mischief.length,
      run: async (index, count) => {
        const { what, region, isHarmless = false, added, disk } = mischief[index]!;
        const outcome = await fateOf(disk(), subject, added);
        if ('wrong' in outcome) return `${subject.name}, ${index} ${what}: ${outcome.wrong}`;
        count(`${what.split(' ')[0] ?? ''} ${region}: ${outcome.fate}${outcome.code === undefined ? '' : ` ${outcome.code}`}`);
        return outcome.fate === 'nothing changed' && !isHarmless && !harmlessRegions.has(region) ? `${subject.name}, ${index} ${what}: nobody noticed` : undefined;
      },
    };
  }
}

function filesExchanged({ disk, older, held }: Subject): readonly Mischief[] {
  const files = vaultFiles(disk);
  const changed = (work: (copy: RecordedFileSystem) => void) => (): RecordedFileSystem => {
    const copy = disk.copy();
    work(copy);
    return copy;
  };
  const bytesIn = (one: RecordedFileSystem, file: string): Uint8Array => one.contents(file) ?? new Uint8Array(0);
  const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);
  const deleted = files.map((file): Mischief => ({ what: `deleted ${shown(file)}`, region: regionOf(file, 0, held), disk: changed((copy) => copy.remove(file)) }));
  const doubled = files.map((file): Mischief => ({ what: `doubled ${shown(file)}`, region: regionOf(file, 0, held), isHarmless: true, added: `file ${file.slice(places.vault.length + 1)}-copy`, disk: changed((copy) => copy.put(`${file}-copy`, bytesIn(disk, file))) }));
  const exchanged = files.flatMap((one, index) =>
    files.slice(index + 1).flatMap((other): readonly Mischief[] =>
      same(bytesIn(disk, one), bytesIn(disk, other))
        ? []
        : [{ what: `exchanged ${shown(one)} and ${shown(other)}`, region: regionOf(one, 0, held), disk: changed((copy) => {
            copy.put(one, bytesIn(disk, other));
            copy.put(other, bytesIn(disk, one));
          }) }],
    ),
  );
  const aged = older.flatMap((before, index) =>
    files.flatMap((file): readonly Mischief[] => {
      const bytes = before.contents(file);
      return bytes === undefined || same(bytes, bytesIn(disk, file)) ? [] : [{ what: `aged-${index} ${shown(file)}`, region: regionOfWhole(file, bytes, bytesIn(disk, file), held), disk: changed((copy) => copy.put(file, bytes)) }];
    }),
  );
  return [...deleted, ...doubled, ...exchanged, ...aged];
}

function piecesExchanged({ disk, older, held }: Subject, name: string, pieceBytes: number): readonly Mischief[] {
  const file = `${places.vault}/${name}`;
  const bytes = disk.contents(file);
  if (bytes === undefined) return [];
  return older.flatMap((before, which) => {
    const old = before.contents(file) ?? new Uint8Array(0);
    const pieces = Math.floor(Math.min(old.length, bytes.length) / pieceBytes);
    return Array.from({ length: pieces }, (_piece, index) => index).flatMap((index): readonly Mischief[] => {
      const from = index * pieceBytes;
      const piece = old.subarray(from, from + pieceBytes);
      if (Buffer.from(piece).equals(bytes.subarray(from, from + pieceBytes))) return [];
      return [{ what: `spliced-${which} ${name} piece ${index}`, region: regionOf(file, from, held), disk: () => {
        const copy = disk.copy();
        const spliced = bytes.slice();
        spliced.set(piece, from);
        copy.put(file, spliced);
        return copy;
      } }];
    });
  });
}
