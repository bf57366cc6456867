import { expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

// All numbers are invented: none is long enough to be dialled, or they have 555 in them.
it.each([
  ['English', 'call zero one two, five five five, zero one four two', 'zero one two, five five five, zero one four two'],
  ['Khmer, half in words', 'លេខ សូន្យមួយពីរ ៥៥៥ ០១៤', 'សូន្យមួយពីរ ៥៥៥ ០១៤'],
  ['Thai, with words between', 'ศูนย์เก้าหนึ่ง แล้วก็ 555 แล้วก็ 0142', 'ศูนย์เก้าหนึ่ง แล้วก็ 555 แล้วก็ 0142'],
  ['Lao', 'ສູນສອງສູນ ຫ້າຫ້າຫ້າ 0142', 'ສູນສອງສູນ ຫ້າຫ້າຫ້າ 0142'],
  ['Burmese', 'သုညကိုးတစ် ၅၅၅ ၀၁၄၂', 'သုညကိုးတစ် ၅၅၅ ၀၁၄၂'],
  ['Vietnamese', 'không chín một năm năm năm 0142', 'không chín một năm năm năm 0142'],
  ['Indonesian', 'nol delapan satu, lima lima lima, 0142', 'nol delapan satu, lima lima lima, 0142'],
  ['Chinese, in parts', '前面一三九，中间零五五五，后面零一四二', '一三九，中间零五五五，后面零一四二'],
])('a telephone number in words is found: %s', (_, text, wanted) => {
  expect(passages(text, 'phone')).toContain(wanted);
  expect(detect(text).find(({ start, end }) => text.slice(start, end) === wanted)?.reasons).toContain('number-words');
});

it.each([['English', 'one or two of three'], ['Vietnamese', 'hai ba bốn người'], ['Chinese', '一二三'], ['Thai', 'สองสามคน']])('what people count is none: %s', (_, text) => {
  expect(passages(text, 'phone')).toEqual([]);
});

it('small letters o between digits are zeros', () => {
  expect(passages('wa o812 555 oo 142', 'phone', 'likely')).toContain('o812 555 oo 142');
});
