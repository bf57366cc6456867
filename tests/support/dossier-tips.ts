import type { DossierSource } from '#shared/redaction/redacted-dossier.ts';
import type { Span } from '#shared/redaction/spans.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';

/** Invented tips: names, places and numbers belong to nobody (Ofcom and ITU ranges kept for fiction, and prefixes that no network uses). */
export const inventedTips: readonly { readonly language: string; readonly place: string; readonly narrative: string; readonly hide: readonly string[] }[] = [
  {
    language: 'en',
    place: 'Blue Heron Park, building 4, near the old ferry',
    narrative:
      'My cousin Daravuth Sokhom is held on the third floor. Call him only at night: +44 7700 900 123.\nThe guards took all passports on 2 March.\n\nDARAVUTH SOKHOM was beaten twice. <b>His</b> number is also 07700900123 & he uses it rarely.',
    hide: ['Daravuth Sokhom', '+44 7700 900 123', '7700900123'],
  },
  {
    language: 'km',
    place: 'អគារ ៤ ជិតកំពង់ចម្លងចាស់',
    narrative: 'ឈ្មោះរបស់ខ្ញុំគឺ សុខា វណ្ណៈ។ ពួកគេចាប់មនុស្សដប់ពីរនាក់ ហើយលេខទូរស័ព្ទរបស់ខ្ញុំគឺ ០៧៧០០ ៩០០ ១២៤ ។ សូមជួយ សុខា វណ្ណៈ ផង។',
    hide: ['សុខា វណ្ណៈ', '០៧៧០០ ៩០០ ១២៤'],
  },
  {
    language: 'zh',
    place: '旧码头附近的四号楼',
    narrative: '我叫林晓雪，被关在三楼，一共十二个人。电话：０７７００９００１２５。林晓雪请求帮助，他们说要卖掉我们。',
    hide: ['林晓雪', '０７７００９００１２５'],
  },
  {
    language: 'th',
    place: 'อาคาร ๔ ใกล้ท่าเรือเก่า',
    narrative: 'ฉันชื่อ สมหญิง ใจดีมาก ถูกขังอยู่ชั้นสาม น้ำไม่พอ มีคนสิบสองคน โทร ๐๗๗๐๐ ๙๐๐ ๑๒๖ กรุณาช่วยสมหญิงด้วย',
    hide: ['สมหญิง ใจดีมาก', 'สมหญิง', '๐๗๗๐๐ ๙๐๐ ๑๒๖'],
  },
  {
    language: 'my',
    place: 'ဆိပ်ကမ်းဟောင်းအနီး အဆောက်အဦး ၄',
    narrative: 'ကျွန်တော့်နာမည်က အောင်မင်းသူရ ဖြစ်ပါတယ်။ လူ ၁၂ ယောက် ပိတ်ထားတယ်။ ဖုန်း ၀၇၇၀၀၉၀၀၁၂၇ ကို ညမှာပဲ ခေါ်ပါ။ အောင်မင်းသူရကို ကူညီပါ။',
    hide: ['အောင်မင်းသူရ', '၀၇၇၀၀၉၀၀၁၂၇'],
  },
  {
    language: 'vi',
    place: 'Tòa nhà số 4 gần bến phà cũ',
    narrative: 'Tôi tên là Nguyễn Thị Bưởi Đỏ, bị nhốt ở tầng ba. Có mười hai người bị đánh. Gọi 07700 900 128 vào ban đêm. Xin cứu NGUYỄN THỊ BƯỞI ĐỎ.',
    hide: ['Nguyễn Thị Bưởi Đỏ', '07700 900 128'],
  },
];

/** The tips as the source of a dossier, every occurrence of what is to be hidden marked; names as pseudonyms, the rest removed. */
export function inventedSource(): DossierSource {
  const entities: string[] = [];
  const hidden = inventedTips.flatMap(({ hide }) => hide);
  const spansOf = (text: string): readonly Span[] =>
    hidden.flatMap((passage) => {
      if (!entities.includes(passage)) entities.push(passage);
      const action = /\p{Nd}/u.test(passage) ? ('remove' as const) : ('pseudonym' as const);
      return findOccurrences(text, passage).map((range) => ({ ...range, action, entity: passage, role: 'third-party' as const }));
    });
  const tips = inventedTips.map(({ language, place, narrative }, index) => ({
    receivedAt: Date.UTC(2026, 2 + index, 17, 21, 14),
    texts: [
      { field: 'place' as const, language, text: place, spans: spansOf(place) },
      { field: 'narrative' as const, language, text: narrative, spans: spansOf(narrative) },
    ],
  }));
  return { title: 'Blue Heron Park: what Daravuth Sokhom and others report', intro: undefined, entities, pseudonymSeed: Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 1), tips };
}
