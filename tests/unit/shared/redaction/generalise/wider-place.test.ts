import { describe, expect, it } from 'vitest';
import { widerPlaces } from '#shared/redaction/generalise/wider-place.ts';

/** Invented sentences. */
describe('what may stand for a place', () => {
  it.each([
    ['house 4, Mae Sot', ['Tak province, Thailand', 'Thailand']],
    ['Mae Sot', ['Thailand']],
    ['บ้านหลังหนึ่งใน แม่สอด', ['Tak province, Thailand', 'Thailand']],
    ['the tower in Myawaddy', ['Kayin State, Myanmar', 'Myanmar']],
    ['妙瓦底的楼', ['Kayin State, Myanmar', 'Myanmar']],
    ['third house, Ton Pheung', ['Bokeo province, Laos', 'Laos']],
    ['the casino at Mộc Bài', ['Tây Ninh province, Vietnam', 'Vietnam']],
    ['the old hub in Bamban', ['Tarlac province, Philippines', 'Philippines']],
    ['a farm in Tak province', ['Tak province, Thailand', 'Thailand']],
    ['ตึกแดง จังหวัดเลย', ['Loei province, Thailand', 'Thailand']],
    ['the red tower, Shan State', ['Shan State, Myanmar', 'Myanmar']],
    ['Nowhere Hill, Myanmar', ['Myanmar']],
  ])('abroad is the province and the country that %s names', (passage, wider) => {
    expect(widerPlaces(passage, [])).toEqual(wider);
  });

  it.each(['a tak nan trat thing', 'Tak', 'Nan', 'Shan', 'Surin', 'Long An', 'Aurora and Rizal', 'a Kachin girl', 'Mountain', 'เขาไม่ไปเลย', 'ตากผ้า', 'manila envelope', 'cebu'])('is nothing for %s, which may be a word or a person', (passage) => {
    expect(widerPlaces(passage, [])).toEqual([]);
  });

  it('is never what the passage itself says', () => {
    expect(widerPlaces('Svay Rieng province', [])).toEqual(['Cambodia']);
    expect(widerPlaces('Cambodia', [])).toEqual([]);
    expect(widerPlaces('Krong Bavet', [])).toEqual(['Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('Bavet, Svay Rieng, Cambodia', [])).toEqual(['Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('house 9, Bavet', [])).toEqual(['Bavet district', 'Svay Rieng province', 'Cambodia']);
  });

  it('is of several places only what they share', () => {
    expect(widerPlaces('between Malai and Svay Chek', [])).toEqual(['Banteay Meanchey province', 'Cambodia']);
    expect(widerPlaces('in Bavet or Poipet', [])).toEqual(['Cambodia']);
    expect(widerPlaces('in Bavet or Mae Sot', [])).toEqual([]);
  });

  it('is taken from the place that was given only where the passage names none', () => {
    expect(widerPlaces('the red house', ['Bavet, behind the market'])).toEqual(['Bavet district', 'Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('the red house', ['Bavet, later Poipet'])).toEqual(['Cambodia']);
    expect(widerPlaces('the red house in Kampot', ['Near Bavet'])).not.toContain('Bavet district');
  });
});

describe('a name of a place', () => {
  it.each([
    'across the river from Mae Sot', 'a house opposite Mae Sot', '2 hours by car from Bangkok', 'the Vietnam border', 'a flight to Bangkok', 'before I was in Manila', 'it is not Bavet', 'sold to Myawaddy', 'left Poipet at night', 'the other side of Mae Sot',
    'ตึกตรงข้ามแม่สอด', 'นั่งรถจากปอยเปต', 'ทางไปแม่สอด', 'ទៅបាវិតយប់នេះ', 'មកពីប៉ោយប៉ែតម្សិល', 'nhà đối diện Mộc Bài', 'xe đi từ Mộc Bài', 'gần biên giới Mộc Bài', '妙瓦底对面的楼', '从妙瓦底来的人', 'rumah di seberang Mae Sot', 'အိမ်က မြဝတီနဲ့ မျက်နှာချင်းဆိုင်', 'ເຮືອນກົງກັນຂ້າມຕົ້ນເຜິ້ງ',
  ])('says nothing of where somebody is in "%s"', (passage) => {
    expect(widerPlaces(passage, [])).toEqual([]);
    expect(widerPlaces('the red house', [passage])).toEqual([]);
  });

  it.each([
    'the house facing Mae Sot', 'the Mae Sot side', 'beyond Mae Sot', 'a road via Mae Sot', 'through Bangkok', 'heading for Mae Sot', 'a bus ticket for Bangkok', 'this isn’t Bavet', "I wasn't in Bavet", 'between Mae Sot and the hills',
    'ทางแม่สอด', 'ระหว่างแม่สอดกับเขา', 'ຂ້າງແມ່ສອດ', 'ពីបាវិត', 'ចន្លោះបាវិតនិងវាល', 'phía Mộc Bài', 'về Mộc Bài', 'giữa Mộc Bài và sông', '往妙瓦底', 'မြဝတီမှ', 'antara Manila dan laut', 'lewat Manila',
  ])('says nothing of where somebody is who only names it: "%s"', (passage) => {
    expect(widerPlaces(passage, [])).toEqual([]);
    expect(widerPlaces('the red house', [passage])).toEqual([]);
  });

  it.each(['a house beside Mae Sot', 'a house next to Mae Sot', 'behind Mae Sot', 'บ้านข้างแม่สอด', 'nhà bên cạnh Mộc Bài', '妙瓦底旁边的楼', 'မြဝတီ ဘေး', 'samping Manila'])('beside it is no more than near it: "%s"', (passage) => {
    expect(widerPlaces(passage, [])).toEqual([]);
  });

  it.each(['Mr. Kampot', 'Ms Cebu', 'Bank of Manila', 'the Bangkok restaurant', 'ธนาคารกรุงเทพ', 'ถนนเชียงใหม่', 'ngân hàng Hà Nội', '曼谷银行', '曼谷路', 'นายเชียงใหม่'])('is nothing in the name of a person, a street or a firm, whatever the detectors take it for: %s', (passage) => {
    expect(widerPlaces(passage, [])).toEqual([]);
  });

  it.each(['Lâm Đồng', 'Sơn La', 'Bohol', 'Krabi'])('abroad that is taken for somebody’s needs a word that says it is a place: %s', (passage) => {
    expect(widerPlaces(passage, [], { isName: true })).toEqual([]);
    expect(widerPlaces(passage, [])).not.toEqual([]);
  });

  it.each(['200 km west of Phnom Penh', '2 hours north of Phnom Penh', 'cách Sài Gòn 50km', 'Mae Sot (across the river)', 'across the river. Mae Sot', '泰国人的公司', 'ຫ່າງຈາກຕົ້ນເຜິ້ງ', 'ห่างจากแม่สอด 5 กม.'])('is told to be elsewhere, or a people’s: %s', (passage) => {
    expect(widerPlaces(passage, [])).toEqual([]);
    expect(widerPlaces('the red house', [passage])).toEqual([]);
  });

  it('that is only near is in its province at best, and abroad perhaps in the next country', () => {
    expect(widerPlaces('the red house', ['Near Bavet'])).toEqual(['Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('a house near Mae Sot', [])).toEqual([]);
    expect(widerPlaces('ផ្ទះជិតបាវិត', [])).toEqual(['Svay Rieng province', 'Cambodia']);
  });

  it('counts in its own clause alone', () => {
    expect(widerPlaces('came from far, the tower in Myawaddy', [])).toEqual(['Kayin State, Myanmar', 'Myanmar']);
    expect(widerPlaces('the red house', ['Bavet, opposite the market'])).toContain('Svay Rieng province');
  });

  it.each(['Hanoi Street', 'Bangkok Bank', 'Manila Casino', 'Mandalay Bay', 'Korat Restaurant', 'Cebu Pacific', 'Kampot Restaurant 2'])('is nothing as a part of another one: %s', (passage) => {
    expect(widerPlaces(passage, ['Sihanoukville'])).toEqual([]);
    expect(widerPlaces(passage, [])).toEqual([]);
  });

  it.each(['the hanoi kitchen, Hanoi', 'the Thai cook from the kitchen, Bangkok'])('beside other words lies where its tip says that it is, or is nothing: %s', (passage) => {
    expect(widerPlaces(passage, ['Sihanoukville'])).toEqual([]);
    expect(widerPlaces(passage, [])).not.toEqual([]);
  });

  it.each(['Nguyễn Hà Giang', 'Nguyen Vinh Long', 'คุณพิจิตร', 'Luzviminda Bohol', 'Mr. Kampot', 'Dara Takeo', 'An Giang', 'Trà Vinh', 'Bình Dương', 'กระบี่'])('may be somebody’s: %s', (passage) => {
    expect(widerPlaces(passage, [], { isName: true })).toEqual([]);
    expect(widerPlaces(passage, ['Bavet'], { isName: true })).toEqual([]);
  });

  it('that is taken for somebody’s is a place where a word says so, or where nothing else stands', () => {
    expect(widerPlaces('Krong Bavet', [], { isName: true })).toEqual(['Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('Bavet', [], { isName: true })).toEqual(['Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('tỉnh An Giang', [], { isName: true })).toEqual(['Vietnam']);
    expect(widerPlaces('จังหวัดกระบี่', [], { isName: true })).toEqual(['Thailand']);
  });
});
