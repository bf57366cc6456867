import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

describe('coordinates', () => {
  it.each([
    ['decimal', 'at 11.5564, 104.9282.', '11.5564, 104.9282'],
    ['decimal, with signs and degrees', '-11.5564° / +104.9282', '-11.5564° / +104.9282'],
    ['decimal commas', '11,5564; 104,9282', '11,5564; 104,9282'],
    ['in Khmer digits', '១១.៥៥៦៤, ១០៤.៩២៨២', '១១.៥៥៦៤, ១០៤.៩២៨២'],
    ['in Burmese digits', '၁၆.၈၄၀၉၊၉၆.၁၇၃၅'.replace('၊', ', '), '၁၆.၈၄၀၉, ၉၆.၁၇၃၅'],
    ['with a Burmese comma', '၁၆.၈၄၀၉၊ ၉၆.၁၇၃၅', '၁၆.၈၄၀၉၊ ၉၆.၁၇၃၅'],
    ['joined by a word', '11.5564 និង 104.9282', '11.5564 និង 104.9282'],
    ['degrees, minutes, seconds', '11°33\'45.2"N 104°55\'30"E', '11°33\'45.2"N 104°55\'30"E'],
    ['typographic minutes', '11°33′45″N, 104°55′30″E', '11°33′45″N, 104°55′30″E'],
    ['degrees and decimal minutes', "N 11° 33.753' E 104° 55.512'", "N 11° 33.753' E 104° 55.512'"],
    ['spaces alone', '11 33 45 N 104 55 30 E', '11 33 45 N 104 55 30 E'],
    ['letters before', 'N11.5564 E104.9282', 'N11.5564 E104.9282'],
    ['letters behind', '11.5564N, 104.9282E', '11.5564N, 104.9282E'],
    ['without a space between', '11°33\'45"N104°55\'30"E', '11°33\'45"N104°55\'30"E'],
    ['dashes', '11-33-45N 104-55-30E', '11-33-45N 104-55-30E'],
    ['Khmer', 'ខាងជើង ១១.៥៥៦៤ ខាងកើត ១០៤.៩២៨២', 'ខាងជើង ១១.៥៥៦៤ ខាងកើត ១០៤.៩២៨២'],
    ['Indonesian', 'lintang 6.2088 LS bujur 106.8456 BT', 'lintang 6.2088 LS bujur 106.8456 BT'],
    ['Chinese words', '纬度：11.5564，经度：104.9282', '纬度：11.5564，经度：104.9282'],
    ['lat and lon', 'lat: 11.5564, lon: 104.9282', 'lat: 11.5564, lon: 104.9282'],
    ['Chinese', '北纬11.55度，东经104.92度', '北纬11.55度，东经104.92度'],
    ['Thai', 'ละติจูด 13.7563 ลองจิจูด 100.5018', 'ละติจูด 13.7563 ลองจิจูด 100.5018'],
    ['Vietnamese', 'vĩ độ 10.7626, kinh độ 106.6602', 'vĩ độ 10.7626, kinh độ 106.6602'],
    ['in the data of a link', 'x!3d11.5564!4d104.9282', '!3d11.5564!4d104.9282'],
    ['geo', 'geo:11.5564,104.9282', 'geo:11.5564,104.9282'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'coordinates', 'likely')).toContain(wanted);
  });

  it('in a link are possible, because the whole link is likely', () => {
    const link = 'https://www.google.com/maps/@11.5564,104.9282,17z';
    expect(passages(link, 'coordinates')).toContain('11.5564,104.9282');
    expect(passages(link, 'coordinates', 'likely')).toEqual([]);
    expect(passages(link, 'map-code', 'likely')).toContain(link);
  });

  it('outside the earth stay candidates', () => {
    const [found] = detect('191.5564, 204.9282').filter(({ kind }) => kind === 'coordinates');
    expect(found?.reasons).toEqual(['out-of-range']);
  });

  it.each([['prices', 'it costs 12.50 or 13.75 dollars'], ['a temperature', 'it was 38°C'], ['a version', 'version 1.2.3']])('are not likely %s', (_, text) => {
    expect(passages(text, 'coordinates', 'likely')).toEqual([]);
  });

  it.each([
    ['a plus code', 'gate at 7P3JHW4H+9F', '7P3JHW4H+9F'],
    ['a short plus code', 'HW4H+9F Phnom Penh', 'HW4H+9F'],
    ['a plus code, touched by Khmer', 'នៅ7P3JHW4H+9Fនេះ', '7P3JHW4H+9F'],
    ['what3words, behind a full-width colon', '位置：///filled.count.soap', '///filled.count.soap'],
    ['MGRS', 'grid 48P VV 12345 67890', '48P VV 12345 67890'],
    ['MGRS, in one row', '48PVV1234567890', '48PVV1234567890'],
    ['UTM', '48P 493000 1278000', '48P 493000 1278000'],
    ['what3words', '///filled.count.soap', '///filled.count.soap'],
    ['what3words, in Khmer', '///ផ្ទះ.ទឹក.ភ្លើង', '///ផ្ទះ.ទឹក.ភ្លើង'],
    ['what3words, with a cue', 'w3w: filled.count.soap', 'filled.count.soap'],
    ['a map link', 'https://maps.app.goo.gl/AbCdEf123', 'https://maps.app.goo.gl/AbCdEf123'],
    ['a Chinese map link', 'https://j.map.baidu.com/ab/Cd1', 'https://j.map.baidu.com/ab/Cd1'],
  ])('codes: %s', (_, text, wanted) => {
    expect(passages(text, 'map-code', 'likely')).toContain(wanted);
  });

  it('links are no three words', () => {
    expect(passages('http://www.example.com', 'map-code')).toEqual([]);
  });
});
