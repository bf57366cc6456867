import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { inOtherDigits, passages } from './found.ts';

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

  it.each([
    'N11°33.405 E104°55.123',
    'N 11° 33.405 E 104° 55.123',
    'N11°33 E104°55',
    'N 11° 33 24 E 104° 55 12',
    '11°33.405N 104°55.123E',
    '11° 33.405 N, 104° 55.123 E',
    '11° 33 24 N, 104° 55 12 E',
    '11:33:24N 104:55:12E',
    '11:33:24.5 N, 104:55:12.5 E',
    'N 11:33:24 E 104:55:12',
    '11:33.405N 104:55.123E',
    '11o33\'24"N 104o55\'12"E',
    '11°33.405, 104°55.123',
    '11d33m24sN 104d55m12sE',
    '11d 33m 24s N, 104d 55m 12s E',
    '113324N1045512E',
    '113324N 1045512E',
    'N113324 E1045512',
    '1133N10455E',
    '1133.405,N,10455.123,E',
    '11.5564 - 104.9282',
    'lat 11.5 lon 104.9',
    'latitude is 11.55 and longitude is 104.92',
  ])('are one whole pair in the digits of any script: %s', (written) => {
    for (const spelled of [written, ...inOtherDigits(written)]) expect(passages(`they are at ${spelled} now`, 'coordinates')).toEqual([spelled]);
    expect(passages(`they are at ${written} now`, 'coordinates', 'likely')).toEqual([written]);
  });

  it.each([
    ['English', '11 degrees 33 minutes north, 104 degrees 55 minutes east'],
    ['English, with seconds', '11 degrees 33 minutes 24 seconds N and 104 degrees 55 minutes 12 seconds E'],
    ['English, minutes alone', '11 degrees 33 minutes, 104 degrees 55 minutes'],
    ['Vietnamese', '11 độ 33 phút 24 giây Bắc, 104 độ 55 phút Đông'],
    ['Vietnamese, parallels', '11 độ 33 phút vĩ Bắc, 104 độ 55 phút kinh Đông'],
    ['Indonesian', '6 derajat 12 menit LS 106 derajat 48 menit BT'],
    ['Lao', '20 ອົງສາ 21 ລິບດາ ເໜືອ 100 ອົງສາ 5 ລິບດາ ຕາເວັນອອກ'],
    ['Lao, latitude and longitude', 'ລະຕິຈູດ 20.3521 ລອງຈິຈູດ 100.0831'],
    ['Thai', '13 องศา 45 ลิปดา เหนือ 100 องศา 30 ลิปดา ตะวันออก'],
    ['Burmese', '၁၆ ဒီဂရီ ၄၈ မိနစ် မြောက် ၉၆ ဒီဂရီ ၉ မိနစ် အရှေ့'],
    ['Khmer', '១១ ដឺក្រេ ៣៣ នាទី ខាងជើង ១០៤ ដឺក្រេ ៥៥ នាទី ខាងកើត'],
    ['Chinese', '北纬11度33分24秒，东经104度55分12秒'],
  ])('told in words are one pair: %s', (_, written) => {
    expect(passages(`(${written}).`, 'coordinates', 'likely')).toEqual([written]);
  });

  it.each([
    ['{"lat":"11.5564","lng":"104.9282"}', 'lat":"11.5564","lng":"104.9282'],
    ['{"latitude":11.5564,"longitude":104.9282}', 'latitude":11.5564,"longitude":104.9282'],
    ["{'lat': '11.5564', 'lon': '104.9282'}", "lat': '11.5564', 'lon': '104.9282"],
    ['{\n      "lat": 11.5564,\n      "lon": 104.9282\n}', 'lat": 11.5564,\n      "lon": 104.9282'],
    ['?lat=11.5564&lng=104.9282', 'lat=11.5564&lng=104.9282'],
  ])('are found in data: %s', (text, wanted) => {
    expect(passages(text, 'coordinates', 'likely')).toEqual([wanted]);
  });

  it.each(['GPS 11.5, 104.9', 'coordinates: 11.5 104.9', 'พิกัด 13.7, 100.5', 'tọa độ 10.7, 106.6', 'koordinat 6.2, 106.8', '坐标：11.5，104.9', 'ພິກັດ 17.9, 102.6', 'កូអរដោនេ ១១.៥, ១០៤.៩', 'ကိုသြဒိနိတ် ၁၆.၈, ၉၆.၁'])(
    'with one place are found behind a cue alone: %s',
    (text) => {
      const pair = text.replace(/^[^\p{Nd}]+/u, '');
      expect(passages(text, 'coordinates', 'likely')).toEqual([pair]);
      expect(passages(pair, 'coordinates')).toEqual([]);
    },
  );

  it.each([
    ['numbers that cannot be degrees', '993324N 1045512E'],
    ['minutes that are none', '117324N 1045512E'],
  ])('with %s stay, and say so', (_, text) => {
    const [found] = detect(text).filter(({ kind }) => kind === 'coordinates');
    expect(found?.reasons).toEqual(['out-of-range']);
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

  it.each([['prices', 'it costs 12.50 or 13.75 dollars'], ['a temperature', 'it was 38°C'], ['a version', 'version 1.2.3'], ['a range of prices', 'from 12.50 - 13.75'], ['thousands', '1.250 - 1.500 rupiah'], ['hours', 'from 10:30 to 12:30 every day'], ['a fever', 'he had 38 degrees for 25 minutes'], ['hours with a side', '8:30 东 9:30 西'], ['a checksum', 'commit e88d296bb or 80de41b'], ['a number to the base of eight', "mode '0o52'"], ['days', 'after 5d 30m they'], ['a fever in Vietnamese', 'sốt 39 độ 5 phút'], ['ratings', 'it has 4.5, 3.9']])('are not likely %s', (_, text) => {
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
    ['UTM, zeros before metres east', '48P 0492345 1278456', '48P 0492345 1278456'],
    ['UTM, in Khmer digits', '៤៨P ០៤៩២៣៤៥ ១២៧៨៤៥៦', '៤៨P ០៤៩២៣៤៥ ១២៧៨៤៥៦'],
    ['metres alone', 'at 492345E 1278456N now', '492345E 1278456N'],
    ['metres alone, with their unit', '492345 mE, 1278456 mN', '492345 mE, 1278456 mN'],
    ['metres alone, letters before', 'E 492345, N 1278456', 'E 492345, N 1278456'],
    ['MGRS, small letters', '48pvs9234578456', '48pvs9234578456'],
    ['MGRS, small letters and spaces', 'grid 48p vs 92345 78456', '48p vs 92345 78456'],
    ['MGRS, small letters and Thai digits', '๔๘pvs๙๒๓๔๕๗๘๔๕๖', '๔๘pvs๙๒๓๔๕๗๘๔๕๖'],
    ['what3words', '///filled.count.soap', '///filled.count.soap'],
    ['what3words, in Khmer', '///ផ្ទះ.ទឹក.ភ្លើង', '///ផ្ទះ.ទឹក.ភ្លើង'],
    ['what3words, with a cue', 'w3w: filled.count.soap', 'filled.count.soap'],
    ['a map link', 'https://maps.app.goo.gl/AbCdEf123', 'https://maps.app.goo.gl/AbCdEf123'],
    ['a Chinese map link', 'https://j.map.baidu.com/ab/Cd1', 'https://j.map.baidu.com/ab/Cd1'],
  ])('codes: %s', (_, text, wanted) => {
    expect(passages(text, 'map-code', 'likely')).toContain(wanted);
  });

  it.each(['open 24hrs 1200 1300', '12pcs 1000 2000', '10kms 4000', 'at 3pm 2000 people', '20men 1200 1300'])('are not %s', (text) => {
    expect(passages(text, 'map-code')).toEqual([]);
  });

  it('links are no three words', () => {
    expect(passages('http://www.example.com', 'map-code')).toEqual([]);
  });
});
