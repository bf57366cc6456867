import { describe, expect, it } from 'vitest';
import { askedSealing, nothingChosen, saidLeaving, sealingOf } from '../../../../../renderer/desk/sharing/leaving-choices.ts';

describe('how a file is sealed', () => {
  it('is by the receiver’s key where there is one, else by words, until somebody chooses', () => {
    expect(sealingOf(nothingChosen, true)).toBe('age');
    expect(sealingOf(nothingChosen, false)).toBe('zip');
    expect(sealingOf({ ...nothingChosen, sealing: 'zip' }, true)).toBe('zip');
    expect(sealingOf({ ...nothingChosen, sealing: 'plain' }, true)).toBe('plain');
  });

  it('is never to a key that the receiver chosen last does not have', () => {
    expect(sealingOf({ ...nothingChosen, sealing: 'age' }, false)).toBe('zip');
  });

  it('waits for the reason where it is not sealed, and carries it nowhere else', () => {
    expect(askedSealing({ ...nothingChosen, sealing: 'plain', plainBecause: '  ' }, true)).toBeUndefined();
    expect(askedSealing({ ...nothingChosen, sealing: 'plain', plainBecause: 'Invented' }, true)).toEqual({ kind: 'plain', because: 'Invented' });
    expect(askedSealing({ ...nothingChosen, sealing: 'zip', plainBecause: 'Invented' }, true)).toEqual({ kind: 'zip' });
  });
});

describe('on whose word a file leaves', () => {
  const said = { ...nothingChosen, receiverId: 'a'.repeat(32), purpose: 'other', purposeWords: 'Invented' } as const;

  it('is a colleague’s passphrase, or the words for why there is none', () => {
    expect(saidLeaving({ ...said, passphrase: 'invented' })).toMatchObject({ purposeWords: 'Invented', approval: { kind: 'member', passphrase: 'invented' } });
    expect(saidLeaving({ ...said, passphrase: 'invented', approvalWords: 'Invented' })).toMatchObject({ approval: { kind: 'override', words: 'Invented' } });
  });

  it('waits for receiver, purpose and one of the two', () => {
    expect(saidLeaving(said)).toBeUndefined();
    expect(saidLeaving({ ...said, receiverId: null, passphrase: 'x' })).toBeUndefined();
    expect(saidLeaving({ ...said, purpose: null, passphrase: 'x' })).toBeUndefined();
    expect(saidLeaving({ ...said, purposeWords: ' ', passphrase: 'x' })).toBeUndefined();
  });
});
