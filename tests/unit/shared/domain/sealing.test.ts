import { expect, it } from 'vitest';
import { dossierFormats } from '#shared/domain/dossier-format.ts';
import { sealedFileName, sealings } from '#shared/domain/sealing.ts';

it('calls every file neutrally, and by an ending that the receiver’s program knows', () => {
  expect(sealedFileName('pdf', 'zip')).toBe('dossier.zip');
  expect(sealedFileName('pdf', 'age')).toBe('dossier.pdf.age');
  expect(sealedFileName('markdown', 'plain')).toBe('dossier.md');
  for (const format of dossierFormats) for (const sealing of sealings) expect(sealedFileName(format, sealing)).toMatch(/^dossier\.[a-z]+(?:\.age)?$/u);
});
