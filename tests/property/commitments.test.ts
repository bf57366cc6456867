import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensCommitment } from '#vault/crypto/commitment.ts';
import { fromHex, hex } from '#vault/crypto/hash.ts';
import { commitmentsOfReport, makeCommitments } from '#vault/dossier/make-commitments.ts';
import { receivedItems } from '#vault/dossier/received-items.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { draftVault, tipIdOf } from '../support/draft-vault.ts';

const anything = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('commitments to the files of a tip', () => {
  it('each open with their own salt and hash, with no other, and are others for every dossier', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anything, { maxLength: 9, selector: hex }), anything, async (hashes, other) => {
        const { tools } = await draftVault([{ narrative: 'Invented' }]);
        const tipId = tipIdOf(0);
        hashes.forEach((hash, position) =>
          tools.database.run("INSERT INTO attachment (attachment_id, tip_id, position, media_type, size_bytes, sha256, blob_name, blob_key) VALUES (?, ?, ?, 'image/png', 7, ?, 'b', x'00')", [String(position).padStart(32, '0'), tipId, position, hash]),
        );
        const make = () => makeCommitments(tools.database, systemRandom, [tipId], () => true);
        const [one, two] = [make(), make()];
        const items = receivedItems(tools.database, tipId);
        expect(one.kept.map(({ number }) => number)).toEqual(items.map(({ number }) => number));
        for (const { commitment, salt, number } of one.kept) {
          const hash = items.find((item) => item.number === number)?.sha256 ?? other;
          expect(opensCommitment(commitment, salt, hash)).toBe(true);
          if (hex(hash) !== hex(other)) expect(opensCommitment(commitment, salt, other)).toBe(false);
          expect(opensCommitment(commitment, other, hash)).toBe(false);
          for (const { commitment: another } of [...two.kept, ...one.kept.filter((each) => each.number !== number)]) expect(opensCommitment(another, salt, hash)).toBe(false);
        }
        const [left, again] = [one, two].map(({ leaving }) => leaving.get(tipId) ?? []);
        expect(left).toHaveLength(commitmentsOfReport(items.length));
        expect(left).toEqual([...(left ?? [])].sort());
        expect(new Set([...(left ?? []), ...(again ?? [])]).size).toBe((left?.length ?? 0) + (again?.length ?? 0));
        expect(left).toEqual(expect.arrayContaining(one.kept.map(({ commitment }) => hex(commitment))));
      }),
      { numRuns: 30 },
    );
  });

  it('number 4, 8, 16, …: never told by how many files there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (items) => {
        const number = commitmentsOfReport(items);
        expect(number).toBeGreaterThanOrEqual(Math.max(4, items));
        expect(Math.log2(number) % 1).toBe(0);
        expect(number === 4 || number < 2 * items).toBe(true);
      }),
    );
  });

  it('are made again where the digits of one may not stand in the file', async () => {
    const { tools } = await draftVault([{ narrative: 'Invented' }]);
    const { leaving } = makeCommitments(tools.database, systemRandom, [tipIdOf(0)], (digits) => fromHex(digits) !== undefined && !digits.startsWith('0'));
    expect(leaving.get(tipIdOf(0))?.some((digits) => digits.startsWith('0'))).toBe(false);
    expect(() => makeCommitments(tools.database, systemRandom, [tipIdOf(0)], () => false)).toThrow('no commitment');
  });
});
