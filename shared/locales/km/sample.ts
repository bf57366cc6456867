import type { sample as english, sampleErrors as englishErrors } from '../en/sample.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const sample: SameKeys<typeof english> = {
  region: 'សារប្រឌិត',
  offer: 'សូមរៀនប្រើតុការងារជាមួយសារប្រឌិត 200។ វានៅដាច់ពីទូដែករបស់អ្នក ហើយអ្នកអាចបោះវាចោលនៅពេលណាក៏បាន។',
  explore: 'សាកមើលជាមួយសារប្រឌិត',
  goOn: 'បន្តជាមួយសារប្រឌិត',
  opening: 'កំពុងបើក…',
  making: 'កំពុងបង្កើតសារប្រឌិត',
  made: '{done} ក្នុង {total}',
  banner: 'សម្រាប់ហាត់៖ អ្វីៗទាំងអស់នៅទីនេះជារឿងប្រឌិត។',
  bannerMore: 'វាគ្មានឃ្លាសម្ងាត់ ហើយមិនត្រូវការច្បាប់ចម្លងទុកទេ។ សូមកុំដាក់អ្វីពិតចូល។',
  leave: 'ចាកចេញ',
  throwAway: 'បោះចោល…',
  askTitle: 'បោះទូដែកសម្រាប់ហាត់ចោលឬ?',
  ask: 'សារប្រឌិត និងអ្វីៗដែលអ្នកបានធ្វើជាមួយវា នឹងបាត់ជារៀងរហូត។ ទូដែករបស់អ្នកមិនរងប៉ះពាល់ទេ។ អ្នកអាចចាប់ផ្ដើមម្ដងទៀតនៅពេលណាក៏បាន។',
  confirm: 'បោះចោល',
};

export const sampleErrors: SameKeys<typeof englishErrors> = {
  'not-in-sample': 'មិនអាចធ្វើរឿងនេះជាមួយសារប្រឌិតបានទេ៖ អ្វីពិតមិនចូលមកទីនេះ ហើយអ្វីដែលអាចត្រូវគេយល់ថាពិត មិនចេញទៅទេ។ សូមធ្វើវាក្នុងទូដែករបស់អ្នក។',
  'sample-folder': 'ថតនេះជារបស់សារប្រឌិត ហើយអាចត្រូវបោះចោលជាមួយវា។ មិនបានប្ដូរអ្វីទេ។ សូមជ្រើសថតផ្សេង។',
};
