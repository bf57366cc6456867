import type { shifts as english } from '../en/shifts.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const shifts: SameKeys<typeof english> = {
  view: 'ការប្រគល់វេន',
  waiting: { other: '{count} រង់ចាំ' },
  title: 'ការប្រគល់វេន',
  intro: 'អ្នកដែលបញ្ចប់វេន ទុកអ្វីដែលរង់ចាំមិនបាន ឱ្យអ្នកដែលមកបន្ទាប់។',
  end: 'បញ្ចប់វេនរបស់អ្នក…',
  endTitle: 'បញ្ចប់វេនរបស់អ្នក',
  endWords: 'អ្នកដែលដោះសោបន្ទាប់ នឹងឃើញនេះ រហូតដល់មានអ្នកទទួលវេន៖',
  nothing: 'គ្មានអ្វីនៅបើកដែលរង់ចាំមិនបានទេ។',
  total: {
    danger: { other: 'សារ {count} អំពីគ្រោះថ្នាក់ឥឡូវ' },
    overdue: { other: 'សារ {count} មិនបានវាយតម្លៃទាន់ពេល' },
    day: { other: 'សារ {count} ត្រូវធ្វើសកម្មភាពក្នុង 24 ម៉ោង' },
    late: { other: 'សារ {count} គ្មានអ្នកណាធ្វើអ្វីក្នុង 72 ម៉ោង' },
    due: { other: 'សារ {count} ដល់ពេលក្នុងមួយថ្ងៃ' },
    promised: { other: 'ការសន្យា {count} សម្រាប់ពេលក្រោយ' },
  },
  drafts: { other: 'អត្ថបទ {count} បានចាប់ផ្ដើម តែមិនទាន់ចប់' },
  note: 'អ្វីដែលគេគួរដឹង',
  noteWords: 'សូមហៅសារតាមលេខរបស់វា។ អ្វីដែលអ្នកសរសេរនៅទីនេះ នៅតែមានពេលសារត្រូវបានលុប ដូច្នេះកុំសរសេរថានរណា និងនៅឯណា។',
  go: 'ប្រគល់វេន',
  done: 'បានប្រគល់វេន។ អ្នកអាចចាក់សោឥឡូវ។',
  lock: 'ចាក់សោ',
  banner: 'ការប្រគល់វេនពី {name}, {when}',
  take: 'ខ្ញុំបានអាន ហើយធ្វើបន្ត',
  more: 'បង្ហាញសារ',
  by: '{name}, {when}',
  takenBy: '{name} បានទទួលវេន, {when}',
  notTaken: 'មិនទាន់មានអ្នកទទួលវេន',
  tip: 'សារ {number}',
  due: 'ដល់ពេល {when}',
  none: 'មិនទាន់មានការប្រគល់វេនណាមួយ។',
  older: 'ចាស់ជាង',
  newer: 'ថ្មីជាង',
};
