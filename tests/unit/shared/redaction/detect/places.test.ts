import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

describe('rooms, floors, buildings', () => {
  it.each([
    ['English', 'in room 305 of', 'room 305'],
    ['English, a floor', 'on the 3rd floor', '3rd floor'],
    ['English, a building', 'Building B', 'Building B'],
    ['Khmer', 'បន្ទប់លេខ ៣០៥', 'បន្ទប់លេខ ៣០៥'],
    ['Khmer, a floor', 'ជាន់ទី៣', 'ជាន់ទី៣'],
    ['Khmer, a letter', 'នៅអគារ ក ហើយ', 'អគារ ក'],
    ['Khmer, a floor in words', 'ជាន់ទីបី', 'ជាន់ទីបី'],
    ['Vietnamese, a letter', 'tòa nhà B', 'tòa nhà B'],
    ['Chinese', '3号楼502室', '3号楼502室'],
    ['Thai', 'ห้อง ๓๐๕', 'ห้อง ๓๐๕'],
    ['Vietnamese', 'phòng 305', 'phòng 305'],
    ['Burmese', 'အခန်း ၃၀၅', 'အခန်း ၃၀၅'],
    ['Indonesian', 'lantai 3', 'lantai 3'],
    ['Indonesian, in short', 'di kmr 118 lt. 4', 'kmr 118'],
    ['Vietnamese, without marks', 'o phong 118 tang 4', 'phong 118'],
    ['Vietnamese, in short', 'chỉ biết P.809', 'P.809'],
    ['a desk in Khmer', 'តុលេខ ១៤', 'តុលេខ ១៤'],
    ['a bed in Thai', 'เตียง 33', 'เตียง 33'],
    ['a floor in Burmese', '၅ ထပ်', '၅ ထပ်'],
    ['a floor in Burmese, in words', 'ခြောက်လွှာကို', 'ခြောက်လွှာ'],
    ['a desk in Burmese', 'ခုံ ၃၃', 'ခုံ ၃၃'],
    ['a building in Burmese, its letter in brackets', 'အဆောင်(ဂ) ရဲ့', 'အဆောင်(ဂ)'],
    ['a room in Lao, with the short word for number', 'ຫ້ອງເລກ 36', 'ຫ້ອງເລກ 36'],
    ['a floor in Lao, in words', 'ຂຶ້ນຊັ້ນສາມ', 'ຊັ້ນສາມ'],
    ['a building in Thai, its letter spelled', 'อยู่ตึกเอ ชั้นสาม', 'ตึกเอ'],
    ['a room in Thai, digit by digit', 'ห้องสามศูนย์เก้า', 'ห้องสามศูนย์เก้า'],
    ['a room in English, digit by digit', 'room three oh five', 'room three oh five'],
    ['a room in Vietnamese, in words', 'phòng số năm', 'phòng số năm'],
    ['a room in Indonesian, in words', 'kamar nomor lima', 'kamar nomor lima'],
    ['a room by its number, in words', 'room no. five', 'room no. five'],
    ['a floor in Chinese, in short', '5#楼', '5#楼'],
    ['a floor below the ground', 'kept in basement 2 of', 'basement 2'],
    ['a floor below the ground, in short', 'on the B2 floor', 'B2 floor'],
    ['a floor below the ground, in Thai digits', 'basement ๒', 'basement ๒'],
    ['a floor below the ground, by its number', 'the second basement', 'second basement'],
    ['a floor below the ground, in Vietnamese', 'ở tầng hầm 2', 'tầng hầm 2'],
    ['a floor below the ground, in Thai', 'ชั้นใต้ดิน 2', 'ชั้นใต้ดิน 2'],
    ['a floor below the ground, in Khmer', 'ជាន់ក្រោមដី ២', 'ជាន់ក្រោមដី ២'],
    ['a floor below the ground, in Lao', 'ຊັ້ນໃຕ້ດິນ 2', 'ຊັ້ນໃຕ້ດິນ 2'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'room', 'likely')).toContain(wanted);
  });
});

it.each([
  ['storeys', 'អគារ ៧ ជាន់ពណ៌ស'],
  ['buildings', 'ตึก 4 หลัง'],
  ['people', 'phòng 9 người'],
  ['part of another word', 'cả nhóm toàn 19'],
  ['a consonant that begins the next word in Thai', 'รูดค่าห้องคนงาน'],
  ['storeys in words', 'ตึกห้าชั้น'],
  ['storeys in words, Vietnamese', 'nhà hai tầng'],
  ['people in words', 'phòng ba người'],
  ['rooms in words, Burmese', 'အခန်းနှစ်ဆယ်ခန်း'],
  ['a room', 'បន្ទប់មួយ'],
  ['tables and chairs', 'โต๊ะเก้าอี้'],
  ['a word that begins with a number', 'khu tư nhân, phòng tư vấn'],
  ['a good room', 'ห้องดี ๆ'],
  ['an age and a sex', '24F from Kampala'],
  ['a phase of a building site', '第二期工程'],
  ['a particle behind a building in Burmese', 'တိုက်က အမြင့်ကြီး'],
])('are not likely where something is counted: %s', (_, text) => {
  expect(passages(text, 'room', 'likely')).toEqual([]);
});

it('of a room with an article are none', () => {
  expect(passages('in the room a man and the block I saw', 'room')).toEqual([]);
});

describe('number plates', () => {
  it.each([
    ['Cambodia', 'car 2A-1234', '2A-1234'],
    ['Cambodia, in Khmer', 'ផ្លាកលេខ 2AB-1234', '2AB-1234'],
    ['Thailand', 'ทะเบียน กข 1234', 'กข 1234'],
    ['Thailand, in Thai digits', 'ทะเบียน ๑กข ๑๒๓๔', '๑กข ๑๒๓๔'],
    ['Viet Nam', '51F-123.45', '51F-123.45'],
    ['China', '车牌粤B12345', '粤B12345'],
    ['China, with a dot', '粤B·12345', '粤B·12345'],
    ['China, electric', '粤BD12345', '粤BD12345'],
    ['Cambodia, in its letters', 'ផ្លាកភ្នំពេញ ២គ-៩០៣១', '២គ-៩០៣១'],
    ['Myanmar, in its letters', '၅က-၈၀၃၂', '၅က-၈၀၃၂'],
    ['Laos, with a dash', 'ປ້າຍ ກຂ-3071', 'ກຂ-3071'],
    ['any, with a cue', 'plate: XYZ 987', 'XYZ 987'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'plate', 'likely')).toContain(wanted);
  });
});

it('a bracket belongs to a room only when it was opened in it', () => {
  expect(passages('(ห้อง 204) အဆောင် (204)', 'room')).toEqual(['ห้อง 204', 'အဆောင် (204)']);
});

it('a plate of digits alone is possible behind a cue', () => {
  expect(passages('ทะเบียน 82-3017', 'plate')).toContain('82-3017');
});

it('a plate of digits alone is possible before the name of a Thai province', () => {
  expect(passages('รถสองแถวคันสีน้ำเงิน 10-4400 ตาก', 'plate')).toContain('10-4400');
});

describe('addresses', () => {
  it.each([
    ['English', 'at 12 Invented Boulevard, Apt 4', '12 Invented Boulevard, Apt 4'],
    ['a street with a number', 'near Street 271', 'Street 271'],
    ['Khmer', 'ផ្ទះលេខ ១២', 'ផ្ទះលេខ ១២'],
    ['Khmer, a village', 'ភូមិថ្មី', 'ភូមិថ្មី'],
    ['Thai', 'บ้านเลขที่ 12/3', 'บ้านเลขที่ 12/3'],
    ['Vietnamese', 'số 12 đường Hoa Mai', 'số 12 đường Hoa Mai'],
    ['Chinese', '住在幸福路12号', '住在幸福路12号'],
    ['Indonesian', 'Jalan Melati No. 12', 'Jalan Melati No. 12'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'address', 'likely')).toContain(wanted);
  });
});
