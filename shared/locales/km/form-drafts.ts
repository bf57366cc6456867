import type { formDrafts as english } from '../en/form-drafts.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const formDrafts: SameKeys<typeof english> = {
  notSaved: 'មិនទាន់រក្សាទុក។ នេះជាអ្វីដែលបានវាយ មុនពេលតុការងារចាក់សោ ឬបិទ។',
  mayBeOfOther: 'វាអាចត្រូវបានចាប់ផ្ដើមសម្រាប់សារ ឬបរិវេណផ្សេង។ សូមអានវា មុនពេលរក្សាទុក។',
  startAnew: 'ចាប់ផ្ដើមជាថ្មី',
};
