import { expect, it } from 'vitest';
import { pauseMs } from '../../../../../../renderer/desk/features/inbox/pause.ts';

it('of a word that is hardly begun the rest is waited for, longest where one letter stands in most texts; the last word alone counts', () => {
  for (const letter of ['អ', 'ท', 'ຕ', 'ဈ', '护', 'passport អ', '"អ', 'passport 护']) expect(pauseMs(letter)).toBe(400);
  for (const begun of ['p', 'pa', 'pas', 'passport gat', 'is:unread se', '"a', 'អគ', 'អគា', 'หม', 'หมว', 'đ', 'ừ', 'ừ'.normalize('NFD'), 'é', 'я', '한국', '😀']) expect(pauseMs(begun)).toBe(150);
  for (const typed of ['pass', 'passport gate', 'pa ', '护照', 'អគារ', 'bảo ', 'bảo vệ', 'bảo vệ'.normalize('NFD'), 'điện', '']) expect(pauseMs(typed)).toBe(0);
});
