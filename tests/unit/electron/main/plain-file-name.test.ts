import { describe, expect, it } from 'vitest';
import { plainFileName } from '../../../../electron/main/plain-file-name.ts';

describe('a name that a dialog is pre-filled with', () => {
  it.each([
    ['notes.html', 'notes.html'],
    ['សំណុំ​រឿង.pdf', 'សំណុំរឿង.pdf'],
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\\\x\\\\y.pdf', 'Cxy.pdf'],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['trailing. . ', 'trailing'],
    ['...', 'untitled'],
    ['', 'untitled'],
  ])('%j becomes %j', (suggested, shown) => {
    expect(plainFileName(suggested)).toBe(shown);
  });

  it('has at most 100 units', () => {
    expect(plainFileName('x'.repeat(500))).toHaveLength(100);
  });
});
