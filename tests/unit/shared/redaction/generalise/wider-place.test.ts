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
    expect(widerPlaces('from Bavet to Poipet', [])).toEqual(['Cambodia']);
    expect(widerPlaces('from Bavet to Mae Sot', [])).toEqual([]);
  });

  it('is taken from the place that was given only where the passage names none', () => {
    expect(widerPlaces('the red house', ['Near Bavet'])).toEqual(['Bavet district', 'Svay Rieng province', 'Cambodia']);
    expect(widerPlaces('the red house', ['Bavet, later Poipet'])).toEqual(['Cambodia']);
    expect(widerPlaces('the red house in Kampot', ['Near Bavet'])).not.toContain('Bavet district');
  });
});
