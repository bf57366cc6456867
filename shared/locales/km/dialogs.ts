import type { dialogs as english } from '../en/dialogs.ts';
import type { SameKeys } from '../same-keys.ts';

/** Khmer. Not yet read by a native speaker: no sentence of this file has been. */
export const dialogs: SameKeys<typeof english> = {
  'import-files': 'នាំចូលសារ',
  'import-folder': 'នាំចូលថតដែលមានសារ',
  'vault-folder': 'ថតរបស់ទូដែក',
  'backup-folder': 'ថតសម្រាប់ច្បាប់ចម្លងបម្រុង',
  'restore-from': 'ថតដែលមានច្បាប់ចម្លងបម្រុង',
  'drop-folder': 'ថតទម្លាក់ឯកសារ',
  'tip-form': 'រក្សាទុកទម្រង់សារ',
  'tip-form-check': 'ពិនិត្យទម្រង់សារ',
  'key-card': 'រក្សាទុកប័ណ្ណកូនសោ',
  'key-card-read': 'ប័ណ្ណកូនសោរបស់កុំព្យូទ័រផ្សេង',
  'key-poster': 'រក្សាទុកផ្ទាំងប្រកាស',
  dossier: 'នាំចេញសំណុំឯកសារ',
  'recovery-page': 'រក្សាទុកសន្លឹកសម្រាប់បោះពុម្ព',
  custody: 'រក្សាទុកកំណត់ត្រាការថែរក្សា',
  'custody-check': 'ពិនិត្យកំណត់ត្រាការថែរក្សា',
  incidents: 'រក្សាទុកតារាងហេតុការណ៍',
  'reply-bundle': 'រក្សាទុកឯកសារចម្លើយ',
  'interpreter-package': 'រក្សាទុកកញ្ចប់សម្រាប់អ្នកបកប្រែ',
  'interpreter-return': 'អ្វីដែលអ្នកបកប្រែផ្ញើមកវិញ',
  'register-read': 'អានតារាង',
  'register-table': 'រក្សាទុកបញ្ជីបរិវេណ',
  'commitment-opening': 'រក្សាទុកអ្វីដែលបើកលេខចងភ្ជាប់',
  'receiver-key': 'សោរបស់អ្នកទទួល',
  evidence: 'បន្ថែមឯកសារ',
  attachment: 'រក្សាទុកច្បាប់ចម្លងនៃឯកសារ',
};
