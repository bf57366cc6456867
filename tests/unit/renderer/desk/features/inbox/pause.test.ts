import { expect, it } from 'vitest';
import { pauseMs } from '../../../../../../renderer/desk/features/inbox/pause.ts';

it('of a word that is hardly begun the rest is waited for, not where one character is a word; the last word alone counts', () => {
  for (const begun of ['អ', 'ท', 'ຕ', 'ဈ', 'passport អ', '"អ', 'p', 'pa', 'pas', 'passport gat', 'is:unread se', '"a', 'អគ', 'អគា', 'หม', 'หมว', 'đ', 'ừ', 'ừ'.normalize('NFD'), 'é', 'я', '한국', '😀']) expect(pauseMs(begun)).toBe(150);
  for (const typed of ['护', 'passport 护', 'pass', 'passport gate', 'pa ', '护照', 'អគារ', 'bảo ', 'bảo vệ', 'bảo vệ'.normalize('NFD'), 'điện', '']) expect(pauseMs(typed)).toBe(0);
});
