import type { searchWords as english } from '../en/search-words.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no word of this file has been. */
export const searchWords: SameKeys<typeof english> = {
  keys: { urgency: ['បន្ទាន់', 'ភាពបន្ទាន់'], status: ['ស្ថានភាព'], is: ['ជា'], assigned: ['អ្នកទទួល', 'អ្នកទទួលបន្ទុក'], outcome: ['លទ្ធផល'], tag: ['ស្លាក'], compound: ['បរិវេណ'], place: ['ទីកន្លែង'], language: ['ភាសា'], indicator: ['សូចនាករ'], due: ['ដល់ពេល', 'កាលកំណត់'], received: ['ទទួល'], sort: ['តម្រៀប'] },
  urgencies: { U0: ['U0', 'មិនទាន់វាយតម្លៃ'], U1: ['U1', 'គ្រោះថ្នាក់ឥឡូវ'], U2: ['U2'], U3: ['U3'], U4: ['U4', 'ព័ត៌មាន'] },
  statuses: { open: ['បើក'], new: ['ថ្មី'], 'in-review': ['កំពុងពិនិត្យ'], waiting: ['រង់ចាំ'], referred: ['បានបញ្ជូនបន្ត'], closed: ['បានបិទ'] },
  marks: { unread: ['មិនទាន់អាន'], overdue: ['ហួសពេល'], hinted: ['ប្រហែលគ្រោះថ្នាក់'], due: ['ដល់ពេល'], second: ['ត្រូវការអ្នកអានទីពីរ'], aside: ['ទុកមួយឡែក'], written: ['កត់ត្រាដោយបុគ្គលិក'], mine: ['របស់ខ្ញុំ'], unassigned: ['គ្មានអ្នកទទួល'], open: ['បើក'], new: ['ថ្មី'], closed: ['បានបិទ'] },
  assigned: { me: ['ខ្ញុំ'], nobody: ['គ្មានអ្នកណា'] },
  outcomes: { none: ['មិនបានកត់ត្រា'] },
  languages: { km: ['ខ្មែរ'], th: ['ថៃ'], my: ['ភូមា'], lo: ['ឡាវ'], zh: ['ចិន'], vi: ['វៀតណាម'], id: ['ឥណ្ឌូណេស៊ី'], ms: ['ម៉ាឡេ'], fil: ['ហ្វីលីពីន'], hi: ['ហិណ្ឌី'], bn: ['បង់ក្លា'], ne: ['នេប៉ាល់'], ur: ['អ៊ូរឌូ'], si: ['ស្រីលង្កា'], sw: ['ស្វាហ៊ីលី'], am: ['អាំហារិក'], ar: ['អារ៉ាប់'], fr: ['បារាំង'], pt: ['ព័រទុយហ្គាល់'], en: ['អង់គ្លេស'], und: ['មិនស្គាល់', 'អក្សរមិនស្គាល់'], latin: ['អក្សរឡាតាំង'] },
  indicators: { 'abuse-of-vulnerability': ['កេងចំណេញលើភាពងាយរងគ្រោះ'], deception: ['បោកបញ្ឆោត'], 'restriction-of-movement': ['រឹតត្បិតការធ្វើដំណើរ'], isolation: ['ឯកោ'], violence: ['អំពើហិង្សា'], intimidation: ['បំភិតបំភ័យ'], 'retention-of-documents': ['ដកហូតលិខិតសម្គាល់ខ្លួន'], 'withholding-of-wages': ['កាត់ទុកប្រាក់ឈ្នួល'], 'debt-bondage': ['ចំណងបំណុល'], 'abusive-conditions': ['លក្ខខណ្ឌអាក្រក់'], 'excessive-overtime': ['ម៉ោងបន្ថែមហួសកម្រិត'] },
  answers: { present: ['មាន'], absent: ['គ្មាន'], 'not-asked': ['មិនបានសួរ'], unknown: ['មិនដឹង'] },
  sorts: { urgency: ['បន្ទាន់'], received: ['ថ្មីបំផុត'], oldest: ['ចាស់បំផុត'], due: ['ដល់ពេល'], changed: ['ផ្លាស់ប្ដូរ'], place: ['ទីកន្លែង'] },
  places: { 'no-district': ['មិនដឹងស្រុក'], 'no-province': ['មិនដឹងខេត្ត'], nowhere: ['មិនដឹង'] },
  // Unicode CLDR, territories.
  countries: { MM: ['មីយ៉ាន់ម៉ា'], LA: ['ឡាវ'], TH: ['ថៃ'], VN: ['វៀតណាម'], PH: ['ហ្វីលីពីន'], MY: ['ម៉ាឡេស៊ី'], other: ['ប្រទេសផ្សេង'] },
};
