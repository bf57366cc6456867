import type { text as english } from '../en/text.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const text: SameKeys<typeof english> = {
  script: { latin: 'ឡាតាំង', cyrillic: 'ស៊ីរីលីក', greek: 'ក្រិក', armenian: 'អាមេនី', cherokee: 'ឆេរ៉ូគី' },
  hidden: { other: 'មានតួអក្សរលាក់ {count} ក្នុងអត្ថបទនេះ បង្ហាញជាលេខរបស់វា ដូចជា U+202E។ វាអាចប្ដូរលំដាប់ ឬរូបរាងនៃអ្វីដែលអ្នកអាន។' },
  mixed: { other: 'ពាក្យ {count} លាយអក្សរដែលមើលទៅស្រដៀងគ្នា ហើយអាចមិនមែនជាពាក្យដែលវាហាក់ដូចជា។ វាត្រូវគូសបន្ទាត់ក្រោម។' },
  parts: 'ផ្នែកនៃអត្ថបទវែងនេះ',
  part: 'ផ្នែក {part} ក្នុង {parts}',
  previous: 'ផ្នែកមុន',
  next: 'ផ្នែកបន្ទាប់',
  allParts: 'សូមមើលផ្នែកទាំង {parts} ជាមុនសិន។ មិនទាន់មើល៖ {left}។',
};
