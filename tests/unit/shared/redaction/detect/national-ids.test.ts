import { describe, expect, it } from 'vitest';
import type { ReasonCode } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';
import { inOtherDigits, passages } from './found.ts';

// All numbers are invented or printed in a standard.
describe('identity numbers', () => {
  it.each<[string, string, string, ReasonCode]>([
    ['China', '身份证11010519491231002X的', '11010519491231002X', 'china-id'],
    ['China, full-width', '１１０１０５１９４９１２３１００２Ｘ', '１１０１０５１９４９１２３１００２Ｘ', 'china-id'],
    ['China, fifteen digits', '老身份证 110105491231002', '110105491231002', 'china-id'],
    ['China, spaced', 'ID 110105 19491231 002X', '110105 19491231 002X', 'china-id'],
    ['Thailand', 'เลขบัตร 1-2345-67890-12-1', '1-2345-67890-12-1', 'thailand-id'],
    ['Thailand, in Thai digits', 'บัตรประชาชน ๑๒๓๔๕๖๗๘๙๐๑๒๑', '๑๒๓๔๕๖๗๘๙๐๑๒๑', 'thailand-id'],
    ['Thailand, of somebody without nationality', '0-1234-56789-01-2', '0-1234-56789-01-2', 'thailand-id'],
    ['Viet Nam, CCCD', 'CCCD: 001098012345', '001098012345', 'vietnam-id'],
    ['Viet Nam, CMND', 'CMND số 012345678', '012345678', 'vietnam-id'],
    ['Viet Nam, tax', 'MST 0100233488', '0100233488', 'vietnam-tax'],
    ['India, Aadhaar', '2345 6789 0123', '2345 6789 0123', 'aadhaar'],
    ['India, PAN', 'PAN ABCPD1234E', 'ABCPD1234E', 'india-pan'],
    ['Malaysia', '900101-14-5678', '900101-14-5678', 'malaysia-id'],
    ['Taiwan', 'A123456789', 'A123456789', 'taiwan-id'],
    ['Hong Kong', '香港身份证 A123456(3)', 'A123456(3)', 'hong-kong-id'],
    ['Pakistan', '35202-1234567-1', '35202-1234567-1', 'pakistan-id'],
    ['Korea', '971013-9019902', '971013-9019902', 'korea-id'],
    ['Indonesia', 'NIK 3201014501900001', '3201014501900001', 'indonesia-id'],
    ['Myanmar, in Latin letters', '12/OUKAMA(N)123456', '12/OUKAMA(N)123456', 'myanmar-id'],
    ['Myanmar, in Burmese letters', '၁၂/ဥကမ(နိုင်)၁၂၃၄၅၆', '၁၂/ဥကမ(နိုင်)၁၂၃၄၅၆', 'myanmar-id'],
    ['Cambodia, with a cue', 'អត្តសញ្ញាណប័ណ្ណ ០១២៣៤៥៦៧៨', '០១២៣៤៥៦៧៨', 'cambodia-id'],
    ['United States', 'SSN 123-45-6789', '123-45-6789', 'us-ssn'],
  ])('%s', (_, text, wanted, reason) => {
    expect(passages(text, 'national-id', 'likely')).toContain(wanted);
    expect(detect(text).filter(({ kind }) => kind === 'national-id').flatMap(({ reasons }) => reasons)).toContain(reason);
  });

  it('with a failed check stay, and say so', () => {
    const [wrong] = detect('110105194912310021').filter(({ kind }) => kind === 'national-id');
    expect(wrong?.reasons).toContain('checksum-failed');
    expect(passages('110105194912310021', 'national-id', 'likely')).toEqual(['110105194912310021']);
    expect(passages('1234567890122', 'national-id')).toEqual(['1234567890122']);
  });

  it('rank above the same with a failed check when it passes', () => {
    const best = (text: string): number => Math.max(...detect(text).filter(({ kind }) => kind === 'national-id').map(({ score }) => score));
    expect(best('1234567890121')).toBeGreaterThan(best('1234567890122'));
  });

  it('of nine digits without a cue are the least of candidates', () => {
    expect(passages('012345678', 'national-id', 'likely')).toEqual([]);
    expect(passages('012345678', 'national-id')).toEqual(['012345678']);
  });

  it('behind a cue are found in any form', () => {
    expect(passages('ID: XK-77-0193', 'national-id', 'likely')).toEqual(['XK-77-0193']);
  });

  it.each([['words with id in them', 'I did 30 things inside 4 rooms'], ['a price', 'they paid 12000 dollars']])('are not %s', (_, text) => {
    expect(passages(text, 'national-id')).toEqual([]);
  });
});

describe('numbers of Myanmar', () => {
  it.each([
    '9/Ma Ha Ma (N) 023456',
    '9/MaHaMa(Naing)023456',
    '12/ou ka ma (naing) 123456',
    '12/La-Ma-Na(N)123456',
    '12-LAMANA-N-123456',
    '12/LAMANAN123456',
    '12/OuKaMa/(N)/123456',
    '12 \\ La Ma Na [N] 123456',
    '12 LAMANA (N) 123456',
    '12.LAMANA(N)123456',
    '12/LaMaNa(NaingNgan)123456',
    '၁၂/လမန(နုိင်)၁၂၃၄၅၆',
    '၁၂/ လ မ န (နိုင်) ၁၂၃၄၅၆',
    '၁၂/လမန နိုင် ၁၂၃၄၅၆',
    '၁၂/လ-မ-န(ဧည့်)၁၂၃၄၅၆',
    '၁၂/လ/မ/န/(နိုင်)/၁၂၃၄၅၆',
  ])('are found with whatever stands between their parts: %s', (written) => {
    for (const spelled of [written, ...inOtherDigits(written)]) expect(passages(`card ${spelled}, he`, 'national-id', 'likely')).toContain(spelled);
  });

  it.each([
    ['nrc 123456', '123456'],
    ['N.R.C 123456', '123456'],
    ['NRC no. 023456', '023456'],
    ['N.R.C. No 123456', '123456'],
    ['မှတ်ပုံတင်ကတ်နံပါတ်က ၁၂၃၄၅၆', '၁၂၃၄၅၆'],
    ['နိုင်ငံသားစိစစ်ရေးကတ် ၁၂၃၄၅၆', '၁၂၃၄၅၆'],
    ['မှတ်ပုံတင် ၁၂၃၄၅၆', '၁၂၃၄၅၆'],
    ['မှတ်ပုံတင်အမှတ် (၁၂၃၄၅၆)', '၁၂၃၄၅၆'],
  ])('are found by six digits behind a cue: %s', (text, wanted) => {
    expect(passages(text, 'national-id', 'likely')).toContain(wanted);
  });

  it('in small letters without a sign between are possible, because a word and a number look so', () => {
    expect(passages('12/lamanan123456', 'national-id')).toEqual(['12/lamanan123456']);
    expect(passages('they paid 3-times 12000', 'national-id', 'likely')).toEqual([]);
  });

  it.each(['5/7 people a day 12345', '3-4 men at (n) 12', '12 March 123456', '2/3 of the crew, 12000', '12/03/2024 in (C) 12345'])('are not %s', (text) => {
    expect(passages(text, 'national-id')).toEqual([]);
  });
});
