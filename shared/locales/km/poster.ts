import type { PosterText } from '../poster-text.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const poster: PosterText = {
  title: 'ប្រៀបធៀបពាក្យប្រាំមួយ មុនពេលអ្នកសរសេរ',
  steps: ['បើកទំព័រដែលគេបានឱ្យអ្នក។', 'រក “កូនសោរបស់ទំព័រនេះ” នៅទំព័រដំបូង។', 'ពាក្យប្រាំមួយរបស់វា ត្រូវតែជាពាក្យទាំងនេះ តាមលំដាប់នេះ។'],
  differ: 'បើពាក្យណាមួយខុសគ្នា កុំសរសេរនៅទីនោះ។ សូមសុំទំព័រថ្មី។',
  several: 'ទំព័រនោះបង្ហាញក្រុមពាក្យមួយក្នុងចំណោមនេះ ឬច្រើនក្រុម។',
  harmless: 'ពាក្យទាំងនេះមិនមែនជាការសម្ងាត់ទេ ហើយបើកអ្វីមិនបានឡើយ។',
  until: 'ប្រើបានដល់ {date}',
};
