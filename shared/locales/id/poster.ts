import type { PosterText } from '../poster-text.ts';

/** Indonesian. Not yet read by a native speaker: no sentence of this file has been. */
export const poster: PosterText = {
  title: 'Bandingkan enam kata sebelum Anda menulis',
  steps: ['Buka halaman yang diberikan kepada Anda.', 'Cari “Kunci halaman ini” di layar pertamanya.', 'Enam katanya harus sama dengan yang ini, dalam urutan ini.'],
  differ: 'Jika satu kata berbeda, jangan menulis di sana. Mintalah halaman baru.',
  several: 'Halaman itu menampilkan satu dari kelompok kata ini, atau beberapa.',
  harmless: 'Kata-kata ini bukan rahasia dan tidak membuka apa pun.',
  until: 'Dapat dipakai sampai {date}',
};
