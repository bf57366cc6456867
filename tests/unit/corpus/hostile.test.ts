import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { bytesInMemory } from '#shared/viewing/byte-source.ts';
import { contentType } from '#shared/viewing/content-type.ts';
import { exifOf } from '#shared/viewing/exif.ts';
import { imageHeader } from '#shared/viewing/image-header.ts';
import { zipDirectory } from '#shared/viewing/zip-directory.ts';
import { visibleParts } from '../../../renderer/ui/control-characters.ts';
import { mixedWords } from '../../../renderer/ui/mixed-scripts.ts';
import { hostileAttachments, hostileCorpus } from '../../corpus/hostile/corpus.ts';
import type { Expected, HostileFile } from '../../corpus/hostile/hostile-file.ts';
import { processorMs } from '../../support/processor-time.ts';

const ours = intakeKeyFromSeed(new Uint8Array(32).fill(1));
const others = intakeKeyFromSeed(new Uint8Array(32).fill(2));
const corpus = hostileCorpus(ours.publicKey, others.publicKey);

function seen({ bytes, expected }: HostileFile): Expected {
  const header = imageHeader(bytes);
  const listing = zipDirectory(bytes);
  const type = contentType(bytesInMemory(bytes), listing.ok ? listing.value : undefined);
  const names = new Set(exifOf(bytes).map(({ name }) => name));
  return {
    header: header.ok ? `${header.value.type} ${header.value.width}x${header.value.height}` : header.code,
    kind: type.kind,
    also: type.also,
    listed: listing.ok ? listing.value.entries.length : listing.code,
    facts: expected.facts.filter((name) => names.has(name)),
    unsealed: expected.unsealed,
    imported: expected.imported,
  };
}

describe('the hostile corpus', () => {
  it('has at least 500 files, each with a name of its own, in every family', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(500);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it('is the same on every run', { timeout: 120_000 }, () => {
    const hash = (): string => hostileAttachments().reduce((sum, { name, bytes }) => sum.update(name).update(bytes), createHash('sha256')).digest('hex');
    expect(hash()).toBe(hash());
  });

  it('comes of every reader as each file declares', { timeout: 120_000 }, () => {
    const wrong = corpus.flatMap((file) => {
      const found = seen(file);
      return JSON.stringify(found) === JSON.stringify(file.expected) ? [] : [{ name: file.name, found, expected: file.expected }];
    });
    expect(wrong).toEqual([]);
  });

  it('opens what is sealed, and refuses the rest with the class that is declared', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const { name, bytes, expected } of corpus.filter((file) => file.expected.unsealed !== 'armour-damaged')) {
      const opened = await openSealedTip(bytes, [ours]);
      const outcome = opened.ok ? 'opened' : opened.code;
      if (outcome !== expected.unsealed) wrong.push(`${name}: ${outcome}, not ${expected.unsealed}`);
    }
    expect(wrong).toEqual([]);
  });

  it('takes no reader half a second, and gives back every text unit for unit', { timeout: 120_000 }, async () => {
    const slow: string[] = [];
    for (const file of corpus) if ((await processorMs(() => seen(file))) > 500) slow.push(file.name);
    expect(slow).toEqual([]);
    for (const { name, bytes } of corpus.filter(({ expected }) => expected.kind === 'text')) {
      const text = new TextDecoder().decode(bytes);
      const shown = visibleParts(text).flatMap((part) => (part.kind === 'text' ? mixedWords(part.text).map((word) => word.text) : [part.text]));
      expect(shown.join('') === text, name).toBe(true);
    }
  });
});
