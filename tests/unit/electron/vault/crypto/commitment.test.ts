import { describe, expect, it } from 'vitest';
import { commitmentTo, opensCommitment, saltBytes } from '#vault/crypto/commitment.ts';

const bytes = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);

describe('a commitment', () => {
  it('is 32 bytes, and another one under another salt', () => {
    expect(commitmentTo(bytes(saltBytes, 1), bytes(32, 2))).toHaveLength(32);
    expect(commitmentTo(bytes(saltBytes, 1), bytes(32, 2))).not.toEqual(commitmentTo(bytes(saltBytes, 2), bytes(32, 2)));
  });

  it('opens with its own salt and hash alone, also not with both changed over', () => {
    const commitment = commitmentTo(bytes(saltBytes, 1), bytes(32, 2));
    expect(opensCommitment(commitment, bytes(saltBytes, 1), bytes(32, 2))).toBe(true);
    expect(opensCommitment(commitment, bytes(saltBytes, 2), bytes(32, 1))).toBe(false);
    expect(opensCommitment(commitment.subarray(0, 31), bytes(saltBytes, 1), bytes(32, 2))).toBe(false);
  });

  it('is not made over parts of another length', () => {
    expect(() => commitmentTo(bytes(31, 1), bytes(32, 2))).toThrow(RangeError);
    expect(() => commitmentTo(bytes(32, 1), bytes(33, 2))).toThrow(RangeError);
  });
});
