import type { commitmentErrors as englishErrors, commitments as english } from '../en/commitments.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const commitments: SameKeys<typeof english> = {
  count: { other: 'លេខចងភ្ជាប់ {count} ក្នុងវា អាចបើកបាន' },
  open: 'បើកសម្រាប់តុលាការ…',
  openOf: 'បើកសម្រាប់តុលាការ…៖ {title}, {when}',
  title: 'បើកលេខចងភ្ជាប់',
  warning: 'ការបើកនេះសម្គាល់ឯកសារ។ អ្នកណាមានវា អាចដឹងថាឯកសារដែលគេរកឃើញក្នុងទូរស័ព្ទ ឬក្នុងប្រអប់សារ ជាឯកសារនៅក្រោយសារនេះឬទេ។ កុំផ្ដល់វាឱ្យអ្នកណា ក្រៅពីអ្នកដែលត្រូវបញ្ជាក់ការនោះ។',
  item: 'អ្វី',
  sealedTip: 'របាយការណ៍ {report} (សារ {number})៖ ឯកសារចាក់សោ ដូចដែលបានទទួល',
  attachment: 'របាយការណ៍ {report} (សារ {number})៖ ឯកសារទី {file} ក្នុងវា',
  receiver: 'អ្នកទទួល',
  because: 'ហេតុអ្វីបើកវា',
  becauseHelp: 'វានៅក្នុងបញ្ជីក្រោមឈ្មោះអ្នក។ យ៉ាងតិច 20 តួអក្សរ។',
  becauseMissing: 'សូមប្រាប់ហេតុអ្វី យ៉ាងតិច 20 តួអក្សរ។',
  understood: 'ខ្ញុំដឹងថាការបើកនេះសម្គាល់ឯកសារ',
  understoodMissing: 'សូមប្រាប់ថាអ្នកដឹង។',
  save: 'ជ្រើសកន្លែងរក្សាទុក…',
  saved: 'បានរក្សាទុកជា {name}',
  opened: '{when}៖ {what} បានបើកសម្រាប់ {name} ដោយ {actor}',
  openedSealed: 'របាយការណ៍ {report} ឯកសារចាក់សោ',
  openedFile: 'របាយការណ៍ {report} ឯកសារទី {file}',
  openedBecause: 'ព្រោះ៖ {words}',
  fileFor: 'អ្វីដែលបើកលេខចងភ្ជាប់សម្រាប់ {name}',
  nobody: 'ពាក្យសង្គ្រោះ',
};

export const commitmentErrors: SameKeys<typeof englishErrors> = {
  'commitment-absent': 'អ្វីដែលបើកលេខចងភ្ជាប់នេះលែងមានទៀត៖ សាររបស់វាត្រូវបានលុប។ មិនបានសរសេរអ្វីទេ។',
  'commitment-damaged': 'អ្វីដែលទូដែករក្សាទុក មិនបើកលេខចងភ្ជាប់នេះទេ។ មិនបានសរសេរអ្វីទេ។ សូមផ្ទៀងផ្ទាត់ទូដែកនៅទំព័រ “ទូដែកនេះ” ហើយមើលច្បាប់ចម្លងបម្រុង។',
  'opening-reason-missing': 'សូមប្រាប់យ៉ាងតិច 20 តួអក្សរ ហេតុអ្វីបើកលេខចងភ្ជាប់។ មិនបានសរសេរអ្វីទេ។',
};
