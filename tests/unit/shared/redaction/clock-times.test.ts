import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTimesIn } from '#shared/redaction/clock-times.ts';

const afternoon = 14 * 60 + 32;
const night = 2 * 60 + 32;

describe('a time of day', () => {
  it.each([
    ['he wrote at 14:32', '14:32', [afternoon]],
    ['2026-05-01T14:32:10Z', '14:32:10', [afternoon]],
    ['at 14.32 they came', '14.32', [afternoon]],
    ['2.32 pm', '2.32', [afternoon]],
    ['2:32 p.m.', '2:32', [afternoon]],
    ['2:32 am', '2:32', [night]],
    ['about 2:32', '2:32', [night, afternoon]],
    ['14h32', '14h32', [afternoon]],
    ['14 h 32', '14 h 32', [afternoon]],
    ['1432 hrs', '1432', [afternoon]],
    ['1432 UTC', '1432', [afternoon]],
    ['1432z', '1432', [afternoon]],
    ['14 Uhr 32', '14 Uhr 32', [afternoon]],
    ['14 G 32', '14 G 32', [afternoon]],
    ['ម៉ោង ២ ៣២ នាទី', '២ ៣២', [night, afternoon]],
    ['lúc 14 giờ 32 phút', '14 giờ 32', [afternoon]],
    ['2 giờ 32 chiều', '2 giờ 32', [afternoon]],
    ['lúc 14g32', '14g32', [afternoon]],
    ['ម៉ោង ២:៣២', '២:៣២', [night, afternoon]],
    ['ម៉ោង ២:៣២ រសៀល', '២:៣២', [afternoon]],
    ['ម៉ោង ២ និង ៣២ នាទី', '២ និង ៣២', [night, afternoon]],
    ['១៤ម៉ោង៣២នាទី', '១៤ម៉ោង៣២', [afternoon]],
    ['เวลา 14.32 น.', '14.32', [afternoon]],
    ['๑๔:๓๒', '๑๔:๓๒', [afternoon]],
    ['14 นาฬิกา 32 นาที', '14 นาฬิกา 32', [afternoon]],
    ['บ่าย 2 โมง 32 นาที', '2 โมง 32', [afternoon]],
    ['2 ทุ่ม 32 นาที', '2 ทุ่ม 32', [20 * 60 + 32]],
    ['ညနေ ၂:၃၂', '၂:၃၂', [afternoon]],
    ['၂ နာရီ ၃၂ မိနစ်', '၂ နာရီ ၃၂', [night, afternoon]],
    ['下午2点32分', '2点32', [afternoon]],
    ['14時32分', '14時32', [afternoon]],
    ['凌晨2點32分', '2點32', [night]],
    ['１４：３２', '１４：３２', [afternoon]],
    ['14\u200b:32', '14\u200b:32', [afternoon]],
    ['00:32', '00:32', [32]],
    ['24:00', '24:00', [0]],
    ['时间：14:32', '14:32', [afternoon]],
    ['昨天，14:32', '14:32', [afternoon]],
    ['我昨天发的，14:32收到', '14:32', [afternoon]],
    ['Time:14:32', '14:32', [afternoon]],
    ['Friday,14:32', '14:32', [afternoon]],
    ['5 May 2026,14:32', '14:32', [afternoon]],
    ['。14:32', '14:32', [afternoon]],
    ['...14:32', '14:32', [afternoon]],
    ['14:32: they came', '14:32', [afternoon]],
    ['14:32.', '14:32', [afternoon]],
    ['เวลา:14:32', '14:32', [afternoon]],
    ['ម៉ោង:១៤:៣២', '១៤:៣២', [afternoon]],
    ['Giờ:14:32', '14:32', [afternoon]],
    ['We got it at 14.32.', '14.32', [afternoon]],
    ['lúc 14.32.', '14.32', [afternoon]],
    ['um 14.32.', '14.32', [afternoon]],
    ['เวลา 14.32.', '14.32', [afternoon]],
    ['after 14.32 nobody', '14.32', [afternoon]],
    ['at:14.32', '14.32', [afternoon]],
    ['between 14.32 and dawn', '14.32', [afternoon]],
  ])('is read in "%s"', (text, passage, minutes) => {
    const found = clockTimesIn(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([passage]);
    expect([...(found[0]?.minutes ?? [])].sort((one, other) => one - other)).toEqual(minutes);
  });

  it.each(['2.32 km', 'room 1432', '14:72', '25:10', 'they took 14,32 dollars', '14 hours', '192.168.14.32', '3:2 for us', 'chapter 1:14:32:5', 'at 14.325', 'at 14.32.5', 'at 14.32%', '3,14:32', '1.14:32'])('is none in "%s"', (text) => {
    expect(clockTimesIn(text)).toEqual([]);
  });

  it('is found as often as it is there', () => {
    expect(clockTimesIn('from 14:32 until 15:07, then 9:05 pm').map(({ minutes }) => minutes)).toEqual([[afternoon], [15 * 60 + 7], [21 * 60 + 5]]);
  });
});

it('times are the same wherever in a long text they stand', () => {
  const piece = fc.tuple(fc.constantFrom('', 'at ', 'ម៉ោង ', '下午', 'lúc '), fc.constantFrom('2', '14', '១៤', '９'), fc.constantFrom(':', '.', ' giờ ', '点', '\u{200B}:\u{200B}', 'h'), fc.constantFrom('32', '៣២', '05', '72'), fc.constantFrom('', ' pm', ' ល្ងាច', ' น.', '分')).map((parts) => ` ${parts.join('')} `);
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.integer({ min: 97, max: 300 })), { maxLength: 6 }), (pieces) => {
      let text = '';
      const wanted: { start: number; end: number; minutes: readonly number[] }[] = [];
      for (const [words, gap] of pieces) {
        wanted.push(...clockTimesIn(words).map(({ start, end, minutes }) => ({ start: start + text.length, end: end + text.length, minutes })));
        text += `${words}${'x'.repeat(gap)}`;
      }
      expect(clockTimesIn(text)).toEqual(wanted);
    }),
  );
});
