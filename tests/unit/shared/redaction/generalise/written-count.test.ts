import { describe, expect, it } from 'vitest';
import { candidateKinds, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { propose } from '#shared/redaction/generalise/propose.ts';
import { writtenCount } from '#shared/redaction/generalise/written-count.ts';

/** The number of what stands between the brackets. Invented. */
function counted(text: string): number | undefined {
  const [before = '', passage = '', after = ''] = text.split(/[[\]]/u);
  return writtenCount(passage, { before, after });
}

describe('a number of people or things', () => {
  it.each([
    ['We were [37 people] there.', 37],
    ['We were [37] people there.', 37],
    ['about [1,280] of us', 1280],
    ['[1.280.000] riel', 1280000],
    ['មាន [៣៧ នាក់]', 37],
    ['มี [๓๗ คน]', 37],
    ['有[37个人]', 37],
    ['[0] others', 0],
    ['[2000 dollars]', 2000],
    ['they hold [2000 people]', 2000],
    ['hold [2000] people', 2000],
    ['Jinbei, [40 workers]', 40],
    ['[12 Filipinas]', 12],
    ['[40 CHINESE]', 40],
    ['About [300] guards', 300],
    ['ប្រហែល [៤០]', 40],
    ['khoảng [25 người]', 25],
    ['ada [18 orang]', 18],
    ['လူ [၂၀ ယောက်]', 20],
    ['ຄົນງານ [30 ຄົນ]', 30],
  ])('is read from %s', (text, number) => {
    expect(counted(text)).toBe(number);
  });

  it.each([
    '2A-[1234]', 'plate [2A-1234]', '11.[0712], 106', '[11.0712]', 'room [1204]', 'Building [7]', 'ห้อง [302]', 'បន្ទប់លេខ [៧]', 'phòng [302]', '第[3]栋', '[3]楼', '[12]号', 'B[12]', '[B12]', '[12B]', 'code: [4821]', '#[37]',
    '[20] thousand people', '[20 thousand]', '[20k]', '[5万]', '[5]万人', '[20] พัน', '[៥ ពាន់]', '[10] triệu', '[3] juta', '[5] ထောင်', '[50%]', '[50] percent', '[2.5] tons', '[1.280]', '[1 280]', '[14]:32', '[14:32]', 'at [9] pm', '[3rd]', '[5 to 7]', '5-[7]', '[7]-5',
    'Jinbei [4]', 'Mr. [4]', 'Blk. [4]', '[3个月]', '[2] 個月', '[Jinbei 4]', 'KK Park [2]', '[Tower 2]', 'tower [2]', 'Compound [7]', 'Camp [3]', 'District [7]', 'Quận [7]', 'quận [7]', 'Sector [5]', 'Boss [3]', '[T 72]', 'Phnom Penh, [7 Makara]', '[2 hours from Bangkok]', '[3 days]', 'asked for [2000] dollars', 'sold for $[2000]', 'ជីនបៃ [៤]', 'ជីនបៃ[៤]', 'សង្កាត់ [៧]', 'เขต [7]', 'แคมป์ [3]', '[3 วัน]', 'KK园区[2]', '第[2]园区', 'ဇုန် [5]', 'ເຂດ [7]', 'zona [5]', 'phường [7]', '[5 ngày]',
    'The gate code is [4471].', 'my pin is [4471]', 'the password was [9912]', 'password: [8842]', 'the house is [27].', 'the floor we are on is [6].', 'our block was [7].', 'Building A and [4] are theirs', 'on the night of [15].', '[5 mln]', '[5 lac]', '[5 bn]', '[5 tr]', '[5 jt]', '[5 rb]', '[5 w]', '[20 tr]', '[5 มีนา]', '[2²]',
    '[007]', '[12345678]', '[2024]', 'since [1999]', '[2567]', '+[855]', '[no number]', '-[5]',
  ])('is none in %s', (text) => {
    expect(counted(text)).toBeUndefined();
  });

  it.each(candidateKinds.filter((kind) => kind !== 'name'))('has no band in what was found as %s', (kind: CandidateKind) => {
    expect(propose('4821', { kinds: [kind], beside: { before: '', after: '' }, placesGiven: [], receivedAt: 0, firstDay: undefined }).join(' ')).not.toMatch(/fewer|more/u);
  });
});
