import type { held as english, heldErrors as englishErrors } from '../en/held.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const held: SameKeys<typeof english> = {
  title: 'អ្វីដែលគេមានរួចហើយ',
  none: 'គ្មានអ្វីដែលបានចេញទៅអ្នកទទួលនេះ មានសារណាមួយក្នុងសំណុំនេះទេ។',
  files: { other: 'ឯកសារមុនៗ {count} របស់គេ មានសារខ្លះក្នុងសំណុំនេះ៖' },
  file: { dossier: '{when}៖ សំណុំឯកសារ “{title}”', card: '{when}៖ ប័ណ្ណអាសន្ន', 'compound-dossier': '{when}៖ សំណុំឯកសារអំពីបរិវេណ' },
  untitled: 'សំណុំឯកសារដែលលែងមាន',
  report: 'របាយការណ៍ {position} (សារ {number})',
  reportOfTip: 'សារ {number}',
  ofCard: { other: 'អ្នកទទួលនេះមានឯកសារមុនៗ {count} អំពីសារនេះ៖ ប្រៀបធៀប' },
  ofCardWords: 'ឯកសារពីររួមគ្នា អាចបង្ហាញអំពីមនុស្សម្នាក់ ដែលមួយៗតែឯងមិនបង្ហាញ។ សូមដកចេញពីប័ណ្ណនូវអ្វីដែលគេមិនត្រូវការម្ដងទៀត។ បើមានគ្រោះថ្នាក់ដល់ជីវិត កុំឱ្យការនេះធ្វើឱ្យយឺត។',
  notKept: 'ខ្លឹមសារក្នុងវាមិនបានរក្សាទុកទេ៖ វាចេញមុនពេលកម្មវិធីរក្សាទុកការនេះ។',
  same: 'វាទាំងអស់នៅទីនោះដូចឥឡូវ។',
  against: 'ប្រៀបនឹងឯកសារ {when}',
  firstTime: 'ផ្ដល់ជាលើកដំបូង៖ {fields}',
  together: 'ទាំងពីររួមគ្នា៖',
  shownNow: { other: 'មាន {count} កន្លែង បង្ហាញឥឡូវ អ្វីដែលពេលនោះលាក់។' },
  knownAlready: { other: 'មាន {count} កន្លែង លាក់ឥឡូវ អ្វីដែលពេលនោះបង្ហាញ៖ គេដឹងរួចហើយ។' },
  nothingMore: 'គ្មានមួយណាបង្ហាញអ្វីដែលមួយទៀតលាក់ទេ។',
  field: { statement: 'សេចក្ដីថ្លែង', narrative: 'អត្ថបទ', place: 'ទីកន្លែង', when: 'ពេលណា', received: 'ខែដែលទទួល', came: 'មកដោយរបៀបណា', pictures: 'ពាក្យក្រោមរូបភាព', card: 'ប័ណ្ណអាសន្ន' },
  state: { same: 'ដូចគ្នា', new: 'ថ្មីសម្រាប់គេ', held: 'គេមានវា ប៉ុន្តែវាមិននៅទីនេះទេ', differs: 'ពាក្យបន្ថែម {added} ពាក្យបាត់ {gone}' },
  coarse: 'ខុសគ្នាពេក មិនអាចបង្ហាញម្ដងមួយពាក្យបានទេ៖ មុនដំបូងអ្វីដែលគេមាន រួចអ្វីដែលថ្មី។',
  added: 'ថ្មី៖',
  gone: 'ពេលនោះ៖',
  leftOut: '[…]',
  samePerson: { other: 'គេមានសារផ្សេង {count} អំពីមនុស្សដែលសំណុំនេះនិយាយដល់៖' },
  samePersonLine: 'របាយការណ៍ {position} និយាយអំពីមនុស្សទី {individual} ហើយសារ {number} ដែលចេញ {when} ក៏ដូចគ្នា។',
  samePersonGone: 'របាយការណ៍ {position} និយាយអំពីមនុស្សទី {individual} ហើយសារមួយដែលបានលុប ដែលចេញ {when} ក៏ដូចគ្នា។',
  mustCompare: 'ឯកសារពីររួមគ្នា អាចបង្ហាញអំពីមនុស្សម្នាក់ ដែលមួយៗតែឯងមិនបង្ហាញ។',
  tick: 'ខ្ញុំបានប្រៀបអ្វីដែលគេមាន',
  tickMissing: 'សូមប្រៀបអ្វីដែលគេមាន ហើយប្រាប់ដូច្នេះ។',
  comparedWith: { other: 'បានប្រៀបនឹងឯកសារមុនៗ {count} របស់អ្នកទទួលនេះ' },
};

export const heldErrors: SameKeys<typeof englishErrors> = {
  'held-not-compared': 'អ្នកទទួលនេះមានអ្វីផ្សេងអំពីសារដដែល ឬអ្វីដែលគេមានបានប្ដូរ។ មិនបានសរសេរអ្វីទេ។ សូមប្រៀបអ្វីដែលគេមាន ប្រាប់ដូច្នេះ រួចព្យាយាមម្ដងទៀត។',
};
