import type { secondReading as english } from '../en/second-reading.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const secondReading: SameKeys<typeof english> = {
  wanted: '{setBy} បានដាក់ជាគ្រោះថ្នាក់ឥឡូវ។ គួរមានអ្នកផ្សេងអានវាដែរ។ កុំរង់ចាំរឿងនោះទើបធ្វើសកម្មភាព។',
  own: 'អ្នកបានដាក់វាជាគ្រោះថ្នាក់ឥឡូវ។ គួរមានអ្នកផ្សេងអានវាដែរ។ កុំរង់ចាំរឿងនោះទើបធ្វើសកម្មភាព។',
  nobody: 'គ្មានអ្នកផ្សេងបើកទូដែកនេះបានទេ។ សូមឱ្យមិត្តរួមការងារអានវានៅក្បែរអ្នក។',
  done: 'ពីរនាក់បានអាន៖ {setBy} និង {readBy}, {when}។',
  confirm: 'ខ្ញុំបានអាន៖ គ្រោះថ្នាក់ឥឡូវ',
  said: 'បានកត់ថាអ្នកក៏បានអានវា។',
  view: 'ត្រូវការអ្នកអានទីពីរ',
  chip: 'ត្រូវការអ្នកអានទីពីរ',
};
