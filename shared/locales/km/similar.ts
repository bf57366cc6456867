import type { similar as english } from '../en/similar.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const similar: SameKeys<typeof english> = {
  title: 'ពាក្យស្រដៀងគ្នា',
  tip: 'ស្រដៀងលេខ {number} ({percent} %)',
  reason: {
    same: 'ពាក្យដូចគ្នា តែជាសារផ្សេង៖ ផ្ញើពីរដង ចម្លង ឬមនុស្សពីរនាក់ដែលសរសេរដូចគ្នា។',
    alike: 'ពាក្យភាគច្រើនដូចគ្នា។',
    'in-this': 'ភាគច្រើននៃសារនោះ មានក្នុងសារនេះ។',
    'in-that': 'ភាគច្រើននៃសារនេះ មានក្នុងសារនោះ។',
  },
  note: 'សូមប្រៀបធៀបវាខ្លួនឯង។ វានៅជាសារពីរ។',
  atLeast: 'អាចមានច្រើនជាងនេះ៖ បានប្រៀបធៀបពាក្យម្ដងមួយៗតែជាមួយសារដែលទំនងជាងគេ។',
  waiting: 'សារខ្លះមិនទាន់បានប្រៀបធៀប។ វាបន្តដោយខ្លួនឯង។',
};
