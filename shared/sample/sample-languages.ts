import type { SentenceSet } from './sentences/sentence-set.ts';
import { en } from './sentences/en.ts';
import { id } from './sentences/id.ts';
import { km } from './sentences/km.ts';
import { my } from './sentences/my.ts';
import { th } from './sentences/th.ts';
import { vi } from './sentences/vi.ts';
import { zh } from './sentences/zh.ts';

export const sampleLanguages = ['en', 'km', 'zh', 'vi', 'id', 'th', 'my'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

export interface LanguageStock {
  /** The BCP 47 tag of a form in this language. */
  readonly formLanguage: string;
  readonly sentences: SentenceSet;
  /** In English, where a sentence says something else than the English one in its place. */
  readonly otherwise?: Partial<Readonly<Record<keyof SentenceSet, Readonly<Record<number, string>>>>>;
  /** What stands between two sentences. */
  readonly space: string;
  /** Given names and nicknames alone, so that they name nobody. */
  readonly people: readonly string[];
  /** The same in Latin letters, where they are written in others. */
  readonly latinPeople?: readonly string[];
  /** Things that stand beside a place, of which every town has one. */
  readonly landmarks: readonly string[];
  /** Of a hundred tips, as many are written in it. */
  readonly share: number;
}

/** What tips of each language are put together from. */
export const languageStocks: Readonly<Record<SampleLanguage, LanguageStock>> = {
  en: {
    formLanguage: 'en',
    sentences: en,
    space: ' ',
    people: ['Sam', 'Grace', 'Joy', 'Peter', 'Amina', 'Ravi', 'Blessing', 'Tomas', 'Uncle Lamp', 'Big Ben the driver'],
    landmarks: ['the old cinema', 'the petrol station', 'the night market', 'the blue water tower', 'the bus yard', 'the closed school', 'the fish market', 'the small temple'],
    share: 20,
  },
  km: {
    formLanguage: 'km',
    sentences: km,
    otherwise: {
      opening: { 0: 'I write for {person}, who is my cousin.', 1: 'My friend {person} has been working there since last month.', 3: 'I carry vegetables and go in there twice a week.', 4: 'We are three in one room.' },
      place: { 1: 'It is {compound}. From {landmark} you can see the gate.', 3: 'I do not know the name of the street. People say {compound}; it is near {landmark}.' },
      held: { 0: 'They took our passports on the first day.', 3: 'There nobody is let out, and guards stand at both gates.' },
    },
    space: ' ',
    people: ['ដារ៉ា', 'សុភា', 'វិចិត្រ', 'បុប្ផា', 'រតនា', 'ម៉ានិត', 'ស្រីពៅ', 'ចាន់ថា', 'មករា', 'បងធំ'],
    latinPeople: ['Dara', 'Sophea', 'Vichet', 'Bopha', 'Ratana', 'Manith', 'Srey Pov', 'Chantha', 'Makara', 'Bong Thom'],
    landmarks: ['រោងកុនចាស់', 'ស្ថានីយសាំង', 'ផ្សាររាត្រី', 'អាងទឹកពណ៌ខៀវ', 'ចំណតឡានក្រុង', 'សាលារៀនបិទ', 'ផ្សារត្រី', 'វត្តតូច'],
    share: 22,
  },
  zh: {
    formLanguage: 'zh-Hans',
    sentences: zh,
    space: '',
    people: ['阿飞', '老魏', '小林', '阿梅', '大头', '老周', '小雨', '阿强', '胖子', '阿兰'],
    latinPeople: ['A-Fei', 'Lao Wei', 'Xiao Lin', 'A-Mei', 'Da Tou', 'Lao Zhou', 'Xiao Yu', 'A-Qiang', 'Pangzi', 'A-Lan'],
    landmarks: ['旧电影院', '加油站', '夜市', '蓝色水塔', '大巴停车场', '关了的学校', '鱼市场', '小庙'],
    share: 18,
  },
  vi: {
    formLanguage: 'vi',
    sentences: vi,
    space: ' ',
    people: ['Hoa', 'Tâm', 'Minh', 'Lan', 'Dũng', 'Hạnh', 'Phúc', 'Thảo', 'anh Béo', 'chị Út'],
    landmarks: ['rạp phim cũ', 'cây xăng', 'chợ đêm', 'tháp nước màu xanh', 'bãi xe buýt', 'trường học bỏ trống', 'chợ cá', 'ngôi chùa nhỏ'],
    share: 14,
  },
  id: {
    formLanguage: 'id',
    sentences: id,
    space: ' ',
    people: ['Budi', 'Sari', 'Wati', 'Rian', 'Dewi', 'Agus', 'Tono', 'Ningsih', 'Bang Topi', 'Mbak Yu'],
    landmarks: ['bioskop lama', 'pom bensin', 'pasar malam', 'menara air biru', 'terminal bus', 'sekolah kosong', 'pasar ikan', 'kelenteng kecil'],
    share: 10,
  },
  th: {
    formLanguage: 'th',
    sentences: th,
    space: ' ',
    people: ['นก', 'แดง', 'ต้น', 'ฝน', 'เล็ก', 'บี', 'หนึ่ง', 'ก้อย', 'พี่หมวก', 'ลุงโคม'],
    latinPeople: ['Nok', 'Daeng', 'Ton', 'Fon', 'Lek', 'Bee', 'Nueng', 'Koi', 'Phi Muak', 'Lung Khom'],
    landmarks: ['โรงหนังเก่า', 'ปั๊มน้ำมัน', 'ตลาดโต้รุ่ง', 'ถังน้ำสีฟ้า', 'ลานรถบัส', 'โรงเรียนร้าง', 'ตลาดปลา', 'วัดเล็ก'],
    share: 9,
  },
  my: {
    formLanguage: 'my',
    sentences: my,
    otherwise: { place: { 3: 'I do not know the name of the road. People say {compound}; it is ten minutes from {landmark}.' } },
    space: ' ',
    people: ['ကိုကို', 'မိုးမိုး', 'အေးအေး', 'ဇော်ကြီး', 'သီတာ', 'ဖြူဖြူ', 'ညီညီ', 'ကျော်ကြီး'],
    latinPeople: ['Ko Ko', 'Moe Moe', 'Aye Aye', 'Zaw Gyi', 'Thida', 'Phyu Phyu', 'Nyi Nyi', 'Kyaw Gyi'],
    landmarks: ['ရုပ်ရှင်ရုံဟောင်း', 'ဓာတ်ဆီဆိုင်', 'ညဈေး', 'အပြာရောင် ရေစင်', 'ကားဝင်း', 'ပိတ်ထားတဲ့ကျောင်း', 'ငါးဈေး', 'ဘုရားငယ်'],
    share: 7,
  },
};
