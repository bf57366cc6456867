import type { SameKeys } from '../same-keys.ts';
import type { formVoice as english } from '../en/form-voice.ts';

/** Indonesian. Not yet read by a native speaker: no sentence of this file has been. */
export const formVoice: SameKeys<typeof english> = {
  summary: 'Bicara saja',
  hint: 'Anda dapat bicara sebagai ganti menulis, atau melakukan keduanya. Suara Anda dapat dikenali orang yang kenal Anda.',
  record: 'Rekam di sini',
  recordHint: 'Rekaman hanya ada di halaman ini sampai Anda menyegelnya. Paling lama {minutes} menit.',
  asking: 'Peramban bertanya apakah halaman ini boleh memakai mikrofon.',
  stop: 'Berhenti merekam',
  running: 'Merekam: {time}',
  refused: 'Peramban tidak memberi mikrofon. Anda dapat menulis, atau memilih rekaman di bawah.',
  limit: 'Rekaman berhenti pada {minutes} menit. Rekaman disimpan.',
  choose: 'Pilih rekaman',
  chooseHint: 'Aplikasi perekam menyimpan salinannya sendiri, dan filenya dapat memberi tahu di mana dan kapan dibuat. File dikirim apa adanya. Hapus salinan itu sesudahnya, juga dari tempat sampah.',
  recorded: 'Rekaman Anda, {size}',
  chosen: '{name}, {size}',
  listen: 'Dengarkan',
  remove: 'Hapus rekaman',
  removed: 'Dihapus.',
  notSound: 'Ini bukan file suara. Tambahkan video dan file lain nanti.',
  tooLarge: 'Tidak ditambahkan: semua file bersama-sama paling besar {limit}.',
  unreadable: 'Rekaman tidak dapat dibaca lagi. Pilih lagi, atau menulislah.',
  inPlace: 'Lisan: suara {size}',
};
