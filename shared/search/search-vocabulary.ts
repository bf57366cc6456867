import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import type { forcedLabourIndicators, IndicatorAnswer } from '#shared/domain/indicators.ts';
import type { SearchedLanguage } from '#shared/domain/searched-language.ts';
import type { Status } from '#shared/domain/status.ts';
import type { TipSort } from '#shared/domain/tip-sort.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { SearchMark } from './tip-search.ts';

/** Tokens of the search field, in the order in which they are printed. */
export const searchKeys = ['urgency', 'status', 'is', 'assigned', 'outcome', 'tag', 'compound', 'place', 'language', 'indicator', 'due', 'received', 'sort'] as const;
export type SearchKey = (typeof searchKeys)[number];

/** What `is:` takes beside the marks: other ways to write a token that there is. */
export type MarkAlias = 'mine' | 'unassigned' | 'open' | 'new' | 'closed';

/** The words of one language; the first of several is printed, all are read. No word holds a space or a colon. */
export interface SearchVocabulary {
  readonly keys: Readonly<Record<SearchKey, readonly string[]>>;
  readonly urgencies: Readonly<Record<Urgency, readonly string[]>>;
  readonly statuses: Readonly<Record<Status | 'open', readonly string[]>>;
  readonly marks: Readonly<Record<SearchMark | MarkAlias, readonly string[]>>;
  readonly assigned: Readonly<Record<'me' | 'nobody', readonly string[]>>;
  readonly outcomes: Readonly<Record<'none', readonly string[]>>;
  readonly languages: Readonly<Record<SearchedLanguage, readonly string[]>>;
  readonly indicators: Readonly<Record<(typeof forcedLabourIndicators)[number], readonly string[]>>;
  /** What was found of an indicator; behind it and a stroke. */
  readonly answers: Readonly<Record<IndicatorAnswer, readonly string[]>>;
  readonly sorts: Readonly<Record<TipSort, readonly string[]>>;
  /** Of a province whose district is not known, and where nothing is known; and countries. */
  readonly places: Readonly<Record<'no-district' | 'nowhere' | 'no-province', readonly string[]>>;
}

const english: SearchVocabulary = {
  keys: { urgency: ['urgency'], status: ['status'], is: ['is'], assigned: ['assigned'], outcome: ['outcome'], tag: ['tag'], compound: ['compound'], place: ['place'], language: ['language'], indicator: ['indicator'], due: ['due'], received: ['received'], sort: ['sort'] },
  urgencies: { U0: ['U0', 'not-assessed'], U1: ['U1', 'danger-now'], U2: ['U2', '24h'], U3: ['U3', '72h'], U4: ['U4', 'information'] },
  statuses: { open: ['open'], new: ['new'], 'in-review': ['in-review'], waiting: ['waiting'], referred: ['referred'], closed: ['closed'] },
  marks: { unread: ['unread'], overdue: ['overdue'], hinted: ['maybe-danger'], due: ['due'], second: ['needs-second'], aside: ['set-aside'], written: ['written-down'], mine: ['mine'], unassigned: ['unassigned'], open: ['open'], new: ['new'], closed: ['closed'] },
  assigned: { me: ['me'], nobody: ['nobody'] },
  outcomes: { none: ['not-recorded'] },
  languages: { km: ['khmer', 'km'], th: ['thai', 'th'], my: ['burmese', 'my'], lo: ['lao', 'lo'], zh: ['chinese', 'zh'], vi: ['vietnamese', 'vi'], id: ['indonesian', 'id'], ms: ['malay', 'ms'], fil: ['filipino', 'tagalog', 'fil'], hi: ['hindi', 'hi'], bn: ['bengali', 'bn'], ne: ['nepali', 'ne'], ur: ['urdu', 'ur'], si: ['sinhala', 'si'], sw: ['swahili', 'sw'], am: ['amharic', 'am'], ar: ['arabic', 'ar'], fr: ['french', 'fr'], pt: ['portuguese', 'pt'], en: ['english', 'en'], und: ['unknown', 'und'], latin: ['latin'] },
  indicators: { 'abuse-of-vulnerability': ['abuse-of-vulnerability'], deception: ['deception'], 'restriction-of-movement': ['restriction-of-movement'], isolation: ['isolation'], violence: ['violence'], intimidation: ['intimidation'], 'retention-of-documents': ['retention-of-documents'], 'withholding-of-wages': ['withholding-of-wages'], 'debt-bondage': ['debt-bondage'], 'abusive-conditions': ['abusive-conditions'], 'excessive-overtime': ['excessive-overtime'] },
  answers: { present: ['present'], absent: ['absent'], 'not-asked': ['not-asked'], unknown: ['unknown'] },
  sorts: { urgency: ['urgency'], received: ['newest'], oldest: ['oldest'], due: ['due'], changed: ['changed'], place: ['place'] },
  places: { 'no-district': ['district-unknown'], 'no-province': ['province-unknown'], nowhere: ['unknown'] },
};

/** Not yet read by a native speaker: no word of this has been. */
const khmer: SearchVocabulary = {
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
};

export const searchVocabularies: Readonly<Record<DeskLanguage, SearchVocabulary>> = { en: english, km: khmer };
