import type { CueWords } from './cue-words.ts';

/** Not read by a native speaker. */
export const id: CueWords = {
  violence: ['disiksa', 'menyiksa', 'siksaan', 'penyiksaan', 'disetrum', 'setrum', 'dipukul', 'dipukuli', 'memukul', 'memukuli', 'dianiaya', 'diperkosa', 'dibunuh', 'ditusuk', 'diborgol', 'dicambuk'],
  medical: ['berdarah', 'pingsan', 'tidak sadar', 'patah tulang', 'patah kaki', 'patah tangan', 'tidak ada obat', 'sakit parah', 'sesak napas', 'butuh dokter', 'sekarat'],
  suicide: ['bunuh diri', 'ingin mati', 'mau mati', 'lompat dari', 'melompat dari'],
  transfer: ['dijual', 'menjual saya', 'menjual kami', 'dipindahkan', 'dipindah ke', 'mau dipindah'],
  discovered: ['ketahuan', 'hp disita', 'ponsel disita', 'handphone disita', 'hp diambil', 'ponsel diambil'],
  child: ['anak kecil', 'anak-anak', 'di bawah umur', 'dibawah umur', 'bayi', 'remaja'],
  pregnant: ['hamil', 'keguguran'],
  threat: ['diancam', 'mengancam', 'ancaman', 'ruang gelap', 'dihukum', 'hukuman'],
  raid: ['penggerebekan', 'digerebek', 'razia', 'dirazia', 'polisi datang', 'dideportasi', 'deportasi', 'tahanan imigrasi'],
  stranded: ['kabur', 'melarikan diri', 'bersembunyi', 'sembunyi di', 'tanpa paspor', 'paspor hilang', 'tidak punya paspor', 'terlantar'],
  held: ['disekap', 'penyekapan', 'dikurung', 'tidak boleh keluar', 'tidak bisa keluar', 'gak bisa keluar', 'ga bisa keluar', 'paspor ditahan', 'paspor disita', 'paspor diambil', 'tebusan', 'dipaksa', 'ditipu kerja'],
};
