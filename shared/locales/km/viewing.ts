import type { viewing as english } from '../en/viewing.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const viewing: SameKeys<typeof english> = {
  view: 'មើល',
  viewOf: 'មើល {name}',
  attachment: 'ឯកសារ {number} នៃសារ {tip}',
  decoding: 'កំពុងបើកវាក្នុងបង្អួចបិទជិត…',
  advice: 'បើអ្នកត្រូវតែមើលវា៖ សូមរក្សាទុកច្បាប់ដើមលើឧបករណ៍ USB ហើយបើកវាដោយ Dangerzone ឬលើកុំព្យូទ័រដែលចាប់ផ្ដើមដោយ Tails។ កុំបើកលើកុំព្យូទ័រនេះ។',

  tools: 'ទំហំ និងការបង្វិល',
  stage: 'រូប។ គ្រាប់ព្រួញរំកិលវា ពេលវាធំជាងស៊ុម។',
  pictureOf: 'រូប {width} គុណ {height} ភីកសែល',
  larger: 'ធំជាង',
  smaller: 'តូចជាង',
  fit: 'រូបទាំងមូល',
  turn: 'បង្វិល',
  scale: '{percent} នៃទំហំវា',
  factsTitle: 'អ្វីដែលឯកសារប្រាប់ពីខ្លួនវា',
  factsBetray: 'ទីកន្លែង និងពេលវេលាជាភស្តុតាង ហើយវាបង្ហាញមនុស្ស។ វាទៅគ្រប់កន្លែងដែលច្បាប់ដើមទៅ។',
  noFacts: 'វាមិនប្រាប់អ្វីអំពីទីកន្លែង ពេលវេលា ឬឧបករណ៍ទេ។ កម្មវិធីឆាតភាគច្រើនដកវាចេញ។',
  factsNote: 'អ្នកណាក៏អាចសរសេរវាក្នុងឯកសារបាន។ វាមិនបញ្ជាក់អ្វីដោយខ្លួនវាទេ។',
  factKind: { place: 'ទីកន្លែង', time: 'ពេលវេលា', device: 'ឧបករណ៍', other: 'ផ្សេង' },

  player: 'សំឡេងថត',
  play: 'ចាក់',
  pause: 'ផ្អាក',
  back: 'ថយ {seconds} វិ.',
  speed: 'ល្បឿន',
  place: 'កន្លែងក្នុងសំឡេងថត',
  timeOf: '{at} ក្នុង {of}',

  transcript: 'ប្រតិចារឹក',
  noTranscript: 'មិនទាន់មានអ្នកណាសរសេរអ្វីដែលគេនិយាយទេ។',
  write: 'អ្វីដែលគេនិយាយ',
  rewrite: 'កំណែថ្មី',
  writeHelp: 'សូមសរសេរអ្វីដែលអ្នកឮ និង [?] កន្លែងដែលអ្នកមិនប្រាកដ។ អ្វីដែលអ្នកវាយត្រូវរក្សាទុកក្នុងទូដែក ទោះវាចាក់សោក៏ដោយ។ កំណែមុនៗនៅដដែល។',
  language: 'ភាសាដែលនិយាយ',
  otherLanguage: 'ភាសាផ្សេង',
  saveTranscript: 'រក្សាទុកប្រតិចារឹក',
  version: '{language} · {actor} · {when}',
  older: { other: 'កំណែមុន {count}' },

  takeOut: {
    title: 'យកឯកសារនេះចេញពីទូដែកឬ?',
    confirm: 'រក្សាទុកដោយមិនអ៊ិនគ្រីប',
    sureTitle: 'ដកវិញមិនបានទេ។ រក្សាទុកវាទោះយ៉ាងណាឬ?',
    sureWords: 'ពីពេលនោះទៅ Tipkeep លែងការពារវាហើយ៖ អ្នកណាមានថាស អាចអានវា ទោះក្រោយអ្នកលុបវាក៏ដោយ។ សូមបើកវាតែដោយ Dangerzone ឬលើកុំព្យូទ័រដែលចាប់ផ្ដើមដោយ Tails។ កំណត់ហេតុប្រាប់ថាអ្នកបានរក្សាទុកវា។',
    sureConfirm: 'ជ្រើសកន្លែងរក្សាទុក…',
  },
};
