import { expect, it } from 'vitest';
import { attachmentName } from '../../../../../../renderer/desk/features/tip/attachment-name.ts';

it('names a saved original after its tip, its place and the type of its bytes, and an unknown type "bin"', () => {
  expect(attachmentName(12, 1, 'image/jpeg')).toBe('tip-12-file-1.jpg');
  expect(attachmentName(12, 2, 'application/x-msdownload')).toBe('tip-12-file-2.bin');
  expect(attachmentName(12, 3, '../../etc')).toBe('tip-12-file-3.bin');
});
