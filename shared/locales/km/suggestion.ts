import type { suggestion as english } from '../en/suggestion.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const suggestion: SameKeys<typeof english> = {
  title: 'ណែនាំ៖ {urgency}',
  set: 'ដាក់ជា “{urgency}”',
  sign: {
    violence: 'ហិង្សា',
    medical: 'ត្រូវការពេទ្យ',
    suicide: 'អាចសម្លាប់ខ្លួន',
    transfer: 'លក់ ឬផ្លាស់ទី',
    discovered: 'ត្រូវគេដឹង',
    child: 'ក្មេង',
    pregnant: 'មានផ្ទៃពោះ',
    threat: 'ការគំរាម',
    raid: 'ចុះបង្ក្រាប ឬបញ្ជូនចេញ',
    stranded: 'ចេញមកក្រៅ តែទ័លច្រក',
    held: 'មនុស្សត្រូវគេបង្ខាំង',
  },
  chosen: 'បានជ្រើសក្នុងទម្រង់',
  chip: { U1: 'ប្រហែលគ្រោះថ្នាក់ឥឡូវ', U2: 'ប្រហែលបន្ទាន់' },
  filter: 'សញ្ញាគ្រោះថ្នាក់',
  note: 'រកឃើញតាមបញ្ជីពាក្យ ប្រាំពីរភាសា។ មនុស្សជាអ្នកសម្រេច។ កន្លែងដែលគ្មានការណែនាំ គ្មានអ្នកណាដឹងថាគ្មានគ្រោះថ្នាក់ទេ។',
};
