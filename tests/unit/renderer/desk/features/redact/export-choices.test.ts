import { describe, expect, it } from 'vitest';
import { askedSealing, emptyExport, sealingOf } from '../../../../../../renderer/desk/features/redact/export-choices.ts';

describe('how a file is sealed', () => {
  it('is by the receiver’s key where there is one, else by words, until somebody chooses', () => {
    expect(sealingOf(emptyExport, true)).toBe('age');
    expect(sealingOf(emptyExport, false)).toBe('zip');
    expect(sealingOf({ ...emptyExport, sealing: 'zip' }, true)).toBe('zip');
    expect(sealingOf({ ...emptyExport, sealing: 'plain' }, true)).toBe('plain');
  });

  it('is never to a key that the receiver chosen last does not have', () => {
    expect(sealingOf({ ...emptyExport, sealing: 'age' }, false)).toBe('zip');
  });

  it('waits for the reason where it is not sealed, and carries it nowhere else', () => {
    expect(askedSealing({ ...emptyExport, sealing: 'plain', plainBecause: '  ' }, true)).toBeUndefined();
    expect(askedSealing({ ...emptyExport, sealing: 'plain', plainBecause: 'Invented' }, true)).toEqual({ kind: 'plain', because: 'Invented' });
    expect(askedSealing({ ...emptyExport, sealing: 'zip', plainBecause: 'Invented' }, true)).toEqual({ kind: 'zip' });
  });
});
