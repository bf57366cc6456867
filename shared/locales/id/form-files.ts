import type { SameKeys } from '../same-keys.ts';
import type { formFiles as english } from '../en/form-files.ts';

/** Indonesian. Not yet read by a native speaker: no sentence of this file has been. */
export const formFiles: SameKeys<typeof english> = {
  dropTitle: 'Saat memilih file, ponsel dapat menutup halaman ini.',
  drop: 'Tulisan Anda akan hilang. Agar aman, segel dan simpan dulu.',
  keep: 'Segel dan simpan tulisan saya',
  keepAgain: 'Segel dan simpan sekali lagi',
  keeping: 'Menyegel …',
  kept: 'Cari {name} di antara unduhan Anda. Jika halaman ini hilang saat Anda kembali, kirim file itu. Jika masih ada, lanjutkan, kirim hanya file tersegel yang terakhir, dan hapus yang ini.',
  keepFailed: 'Tidak dapat disegel. Tulisan Anda masih ada di sini.',
  photosTitle: 'Foto dibersihkan di sini.',
  photos: 'Tempat, waktu dan perangkat dihilangkan. Wajah dan benda di latar belakang tetap ada: mohon periksa. Nama file tidak dikirim.',
  othersTitle: 'Video, suara dan dokumen dikirim persis apa adanya.',
  others: 'Semuanya dapat memberi tahu di mana, kapan dan oleh siapa dibuat.',
  progress: 'File {number} dari {of} …',
  stop: 'Berhenti menambah',
  busy: 'Tunggu sampai semua file siap, atau berhenti menambah.',
  fromPixels: 'Sudah bersih. Hanya gambarnya yang dikirim.',
  shrunk: 'Sudah bersih dan diperkecil. Hanya gambarnya yang dikirim.',
  stripped: 'Sudah bersih. Tempat, waktu dan perangkat dihilangkan; gambarnya tidak berubah.',
  asItIs: 'Dikirim apa adanya. File ini dapat memberi tahu di mana, kapan dan oleh siapa dibuat.',
  withheld: 'Gambar ini tidak dapat dibersihkan di sini, jadi tidak dikirim. Tangkapan layarnya dapat dibersihkan.',
  withheldSent: 'Tidak dibersihkan. Gambar ini dapat memberi tahu di mana, kapan dan dengan perangkat apa diambil.',
  sendAnyway: 'Kirim apa adanya',
  sendAnywayNamed: 'Kirim {name} apa adanya',
  original: 'Kirim juga aslinya yang utuh',
  originalNamed: 'Kirim juga asli {name} yang utuh',
  originalHint: 'Foto asli yang utuh dapat membantu membuktikan bahwa foto itu benar. Foto itu juga dapat memberi tahu di mana, kapan dan dengan perangkat apa diambil. Jika ragu, jangan pilih.',
};
