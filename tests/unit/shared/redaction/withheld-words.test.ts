import { describe, expect, it } from 'vitest';
import { spreadSteps, WithheldWords } from '#shared/redaction/withheld-words.ts';
import { atOnce } from '#shared/steps.ts';

const report = 'They keep us in a long room behind the kitchen, and at night two men count everybody twice (invented).';
const spreadRuns = (texts: readonly string[], shown: string): readonly string[] => atOnce(spreadSteps(texts, shown));
const countIn = (text: string, withheld: readonly string[] = [report], told: readonly string[] = []): number => WithheldWords.of({ withheld, told }).countIn(text);

describe('words of a text that is left out', () => {
  it.each([
    ['as they were', 'We hear: they keep us in a long room behind the kitchen.'],
    ['in capitals, with other spaces and signs', 'THEY KEEP US — in a long  room; behind the Kitchen!'],
    ['without spaces', 'They keep us in along room behindthe kitchen.'],
    ['with accents put on', 'Thëy kéép ùs in a long room behind the kitchen'],
    ['split by what draws nothing', Array.from('they keep us in a long room behind').join('\u200b')],
  ])('are found %s', (_, text) => {
    expect(countIn(text)).toBe(1);
  });

  it('are not found where few of them follow each other, or staff say it in their own', () => {
    expect(countIn('They keep us in a hall behind the kitchen.')).toBe(0);
    expect(countIn('Several people are kept in one room. Two guards count them every night.')).toBe(0);
  });

  it('are counted by passage', () => {
    expect(countIn(`${report} Nobody answers. Two men: in a long room behind the kitchen, and at night.`)).toBe(2);
  });

  it.each([
    ['Khmer', 'ពួកគេបានចាប់មនុស្សដប់ពីរនាក់ ហើយដាក់ក្នុងបន្ទប់តូចមួយនៅជាន់ទីបី សូមជួយពួកយើងផង', 'បុគ្គលិកថា៖ ហើយដាក់ក្នុងបន្ទប់តូចមួយនៅជាន់ទីបី'],
    ['Chinese', '他们把我们关在厨房后面的长房间里，每天晚上有两个人来数人数。', '据说我们关在厨房后面的长房间里每天晚上'],
    ['Thai', 'เขาขังพวกเราไว้ในห้องยาวหลังครัวและทุกคืนมีชายสองคนมานับคน', 'มีรายงานว่า ขังพวกเราไว้ในห้องยาวหลังครัวและทุกคืน'],
    ['Burmese', 'သူတို့က ကျွန်တော်တို့ကို မီးဖိုချောင်နောက်က အခန်းရှည်ထဲမှာ ပိတ်ထားပြီး ညတိုင်း လူနှစ်ယောက်က လာရေတွက်တယ်', 'ကျွန်တော်တို့ကို မီးဖိုချောင်နောက်က အခန်းရှည်ထဲမှာ ပိတ်ထားပြီး ညတိုင်း'],
  ])('are found in %s, where no spaces stand', (_, original, copied) => {
    expect(countIn(copied, [original])).toBe(1);
    expect(countIn('Nobody has written that here.', [original])).toBe(0);
  });

  it('are no secret where they stand in the dossier by decision', () => {
    expect(countIn(report, [report], [`In the report: ${report}`])).toBe(0);
    // What is told ends before they do.
    expect(countIn(report, [report], [report.slice(0, 60)])).toBe(1);
  });

  it('are found of a short text when all of it is repeated, and of a few words never', () => {
    expect(countIn('It is Blue Heron Park, building 4, they say.', ['Blue Heron Park, building 4'])).toBe(1);
    expect(countIn('It is near Blue Heron Park.', ['Blue Heron Park, building 4'])).toBe(0);
    expect(countIn('A compound in Cambodia.', ['Cambodia', 'a compound in Cambodia'])).toBe(0);
  });

  it('are found in a text that is longer than what is cut into words at once, across the cuts', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${String(index)}`);
    const long = words.join(' ');
    for (let first = 100; first + 8 <= words.length; first += 37) expect(countIn(words.slice(first, first + 8).join(', '), [long])).toBe(1);
  });
});

describe('what stands for a text where every run would be too many', () => {
  it('is all of it, in parts that follow each other', () => {
    expect(spreadRuns([report], '')).toEqual(['They keep us in a long room behind', 'the kitchen, and at night two men count', 'at night two men count everybody twice (invented']);
  });

  it('is nothing that is shown, and nothing of a few letters', () => {
    expect(spreadRuns([report], `x ${report} y`)).toEqual([]);
    expect(spreadRuns(['at night'], '')).toEqual([]);
    expect(spreadRuns(['Blue Heron Park, building 4'], '')).toEqual(['Blue Heron Park, building 4']);
  });
});
