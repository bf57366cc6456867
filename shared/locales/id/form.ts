import type { form as english } from '../en/form.ts';
import type { SameKeys } from '../same-keys.ts';

/** Indonesian, in words that most readers of Malay know too. Not yet read by a native speaker: no sentence of this file has been. */
export const form: SameKeys<typeof english> = {
  lifeless: {
    title: 'Halaman ini tidak dapat dipakai di sini',
    text: 'Skrip dimatikan, atau program ini sudah terlalu tua. Tidak ada yang terkirim. Simpan file ini lalu buka dengan browser seperti Chrome, Firefox atau Safari. Di Tor Browser, atur tingkat keamanan ke “Lebih aman” (Safer). Jika tidak dapat, beri tahu orang yang memberi Anda halaman ini bahwa halaman ini tidak terbuka.',
  },
  unusable: { title: 'Halaman ini tidak lengkap', text: 'Tidak ada kunci di dalamnya, jadi tidak ada yang dapat disegel dengannya. Mintalah halaman baru dari orang yang memberikannya kepada Anda.' },

  language: 'Bahasa',
  step: 'Langkah {step} dari {of}',
  leave: 'Keluar sekarang',
  back: 'Kembali',
  next: 'Lanjut',
  sealNow: 'Segel sekarang',
  noAnswer: 'Tidak menjawab',

  welcome: {
    title: 'Apakah sekarang aman bagi Anda untuk menulis?',
    offline: 'Halaman ini dapat dipakai tanpa internet. Tulisan Anda disegel di perangkat ini. Hanya orang yang memberi Anda halaman ini yang dapat membukanya.',
    notSending: 'Halaman ini tidak mengirim apa pun. Di akhir, Anda mendapat file tersegel dan petunjuk cara mengirimnya.',
    noRisk: 'Jangan ambil risiko untuk mencari tahu lebih banyak atau untuk mengambil foto.',
    leaveTitle: 'Jika ada orang datang',
    leaveText: 'Tombol “Keluar sekarang” langsung menyembunyikan tulisan Anda. Tekan sekali lagi di tempat yang sama untuk menghapusnya.',
    leaveLimits: 'Tombol itu tidak dapat menghapus file ini, riwayat browser, gambar di daftar aplikasi terakhir, atau chat tempat Anda menerima halaman ini.',
    start: 'Ya, mulai',
    notSafe: 'Tidak, jangan sekarang',
    lookForAnswer: 'Cari jawaban untuk pesan sebelumnya',
  },

  unsafe: {
    title: 'Kalau begitu, jangan sekarang',
    text: 'Keluar dari halaman ini. Kembalilah saat Anda sendirian dan punya waktu sepuluh menit. Tidak ada yang tertulis dan tidak ada yang terkirim.',
    deleteFile: 'Jika mungkin ada orang yang memeriksa telepon Anda, hapus file ini dan chat tempat Anda menerimanya. Anda dapat memintanya lagi.',
  },

  key: {
    title: { other: 'Kunci halaman ini' },
    compare: 'Jika Anda diberi enam kata bahasa Inggris lewat jalan lain, kata-kata itu harus sama dengan yang di sini. Jika berbeda, jangan menulis di sini.',
    validUntil: 'Dapat dipakai sampai {date}.',
    expired: 'Masa pakai halaman ini sudah lewat (dapat dipakai sampai {date}). Mintalah yang baru jika dapat dilakukan dengan aman. Anda masih dapat menulis dan menyegel di sini sampai {until}, tetapi mungkin lebih lama sampai kami membacanya.',
    newer: 'Tempat mendapatkan halaman yang baru:',
    clockBehind:
      'Jam perangkat ini tampaknya salah: menunjukkan {today}, padahal halaman ini dibuat pada {made}. Jadi halaman ini tidak tahu apakah masih dapat dipakai. Betulkan tanggalnya jika dapat. Anda tetap dapat menulis dan menyegel di sini.',
    over: {
      title: 'Halaman ini tidak dipakai lagi',
      text: 'Halaman ini tidak menyegel apa pun lagi sejak {date}. Kuncinya mungkin sudah dimusnahkan, dan kalau begitu tidak ada yang dapat membaca tulisan Anda di sini.',
      clock: 'Menurut perangkat ini, hari ini {today}. Jika itu salah, betulkan tanggal perangkat lalu buka halaman ini lagi.',
      danger: 'Jika Anda sedang dalam bahaya, lakukan dahulu apa yang membuat Anda aman. Jangan menunggu halaman baru.',
      askTitle: 'Minta halaman baru',
      ask: 'Jika dapat dilakukan dengan aman, mintalah di sini. Jangan tulis di sana apa yang terjadi: tulisan itu tidak tersegel.',
    },
  },

  narrative: {
    title: 'Apa yang sedang terjadi?',
    hint: 'Tulis sebanyak atau sesedikit yang Anda dapat, dalam bahasa apa pun.',
    leaveOut: 'Jangan sertakan nama dan dokumen orang yang ditahan, dan apa yang Anda sendiri dipaksa lakukan.',
    empty: 'Tulis sesuatu dahulu. Satu kalimat sudah cukup.',
    tooLong: 'Ini terlalu panjang {count} huruf. Pendekkan, atau segel sisanya sebagai pesan kedua.',
  },

  where: {
    title: 'Di mana?',
    hint: 'Hanya yang Anda tahu. Semua di sini boleh kosong.',
    country: 'Negara',
    province: 'Provinsi',
    place: 'Nama atau gambaran tempat itu',
    placeHint: 'Nama yang dipakai orang, kota, jalan, gedung, lantai, kamar.',
    known: 'Seberapa tepat Anda tahu tempatnya?',
    tooLong: 'Gambaran ini terlalu panjang {count} huruf.',
  },

  country: { KH: 'Kamboja', MM: 'Myanmar', LA: 'Laos', TH: 'Thailand', VN: 'Vietnam', PH: 'Filipina', MY: 'Malaysia', other: 'Negara lain' },

  placeKnown: { room: 'Kamar atau lantainya', building: 'Gedungnya', area: 'Daerah atau jalannya', town: 'Hanya kotanya', province: 'Hanya provinsinya', unsure: 'Saya tidak yakin' },

  when: {
    title: 'Kapan?',
    hint: 'Hanya yang Anda tahu. Semua di sini boleh kosong.',
    happened: 'Kapan itu terjadi?',
    words: 'Dengan kata-kata Anda sendiri',
    wordsHint: 'Tanggal, atau kata-kata seperti “sejak Selasa minggu lalu”.',
    tooLong: 'Ini terlalu panjang {count} huruf.',
  },

  happened: { now: 'Sedang terjadi sekarang', today: 'Hari ini atau kemarin', week: 'Dalam seminggu terakhir', month: 'Dalam sebulan terakhir', earlier: 'Sebelum itu', unsure: 'Saya tidak yakin' },

  people: {
    title: 'Berapa orang?',
    hint: 'Perkiraan sudah cukup. Semua di sini boleh kosong.',
    count: 'Jumlah orang yang ditahan atau dalam bahaya di sana',
    children: 'Apakah di antara mereka ada anak di bawah 18 tahun?',
  },

  peopleRange: { 1: 'Satu orang', '2-9': '2 sampai 9', '10-49': '10 sampai 49', '50-199': '50 sampai 199', '200-999': '200 sampai 999', 1000: '1000 atau lebih', unsure: 'Saya tidak yakin' },

  yesNo: { yes: 'Ya', no: 'Tidak', unsure: 'Saya tidak yakin' },

  danger: {
    title: 'Apakah ada orang dalam bahaya sekarang?',
    hint: 'Pilih semua yang benar. Ini membantu kami melihat apa yang tidak dapat menunggu.',
  },

  sign: {
    violence: 'Ada orang yang sedang dipukuli atau disiksa',
    medical: 'Ada orang yang perlu dokter atau mungkin meninggal',
    suicide: 'Ada orang yang mungkin menyakiti dirinya sendiri',
    transfer: 'Ada orang yang akan segera dijual atau dipindahkan',
    discovered: 'Ada orang yang ketahuan meminta tolong',
    child: 'Ada anak dalam bahaya',
    pregnant: 'Ada ibu hamil dalam bahaya',
    threat: 'Ada ancaman hukuman',
    raid: 'Mungkin akan ada razia atau deportasi',
    stranded: 'Ada orang yang berhasil keluar tetapi tidak punya tempat aman',
    none: 'Tidak ada bahaya yang saya tahu',
    unsure: 'Saya tidak yakin',
  },

  files: {
    title: 'File, jika ada',
    hint: 'Anda dapat lanjut tanpa file.',
    add: 'Tambah file',
    remove: 'Keluarkan',
    removeNamed: 'Keluarkan {name}',
    none: 'Belum ada file.',
    total: { other: '{count} file, {size} dari {limit}' },
    tooMany: 'Tidak ditambahkan: paling banyak {limit} file.',
    tooLarge: 'Tidak ditambahkan: semua file bersama-sama paling besar {limit}.',
    unreadable: 'File {name} berubah atau tidak dapat dibaca lagi. Keluarkan atau tambahkan lagi. Tulisan Anda masih ada di sini.',
  },

  kind: {
    photo: 'Gambar',
    video: 'Video',
    sound: 'Suara',
    document: 'Dokumen',
    archive: 'Arsip',
    other: 'File',
  },

  contact: {
    title: 'Bagaimana kami boleh memakai pesan ini?',
    hint: 'Anda boleh tidak memilih. Maka kami menganggap pilihan Anda “Saya tidak memberi tahu siapa saya”.',
    choice: 'Pilihan Anda',
    safe: 'Bagaimana kami dapat menghubungi Anda dengan aman?',
    safeHint: 'Caranya, jamnya, sebuah kata kode, dan apa yang sama sekali tidak boleh kami lakukan, misalnya menelepon. Kosongkan jika tidak ada cara yang aman.',
    tooLong: 'Ini terlalu panjang {count} huruf.',
    receiptTitle: 'Jawaban tanpa dihubungi',
    receiptText: 'Kami memasang jawaban secara terbuka. Jika Anda menyimpan 12 angka, nanti halaman ini dapat membuka jawaban untuk Anda. Orang yang tidak punya angka itu tidak dapat membacanya.',
    receiptAdd: 'Simpan 12 angka',
    receiptKept: 'Pesan ini sudah dilengkapi 12 kata atau angka.',
    receiptRemove: 'Lanjut tanpa ini',
  },

  contactChoice: {
    share: 'Kalian boleh meneruskannya, dan memberi tahu penolong cara menghubungi saya',
    confidential: 'Kalian boleh tahu siapa saya, tetapi jangan beri tahu siapa pun',
    anonymous: 'Saya tidak memberi tahu siapa saya. Jangan mencoba menghubungi saya',
  },

  receipt: {
    title: 'Sebelum Anda melihat angkanya',
    danger: 'Siapa pun yang menemukannya pada Anda akan tahu bahwa Anda menulis kepada kami, dan dapat membaca jawaban kami.',
    advice: 'Paling baik dihafal. Jika Anda mencatatnya, tulis di tempat yang tidak membuat orang curiga. Jangan difoto. Jangan disimpan bersama file ini.',
    once: 'Tidak ada yang dapat memberikannya lagi kepada Anda, kami pun tidak.',
    show: 'Tampilkan angka',
    shownTitle: '12 angka Anda',
    shownText: 'Dalam urutan ini. Semuanya milik pesan ini, dan milik pesan berikutnya jika Anda memasukkannya lagi di sana.',
    shownDigits: '12 angka, masing-masing empat digit, dalam urutan ini. Semuanya milik pesan ini, dan milik pesan berikutnya jika Anda memasukkannya lagi di sana.',
    done: 'Sudah saya simpan',
    without: 'Lanjut tanpa ini',
    earlier: 'Saya punya kata atau angka dari pesan sebelumnya',
    earlierTitle: 'Kata atau angka Anda yang sebelumnya',
    words: '12 kata atau angka',
    wordsHint: 'Cukup beri spasi di antaranya. Pesan ini lalu digabung dengan pesan sebelumnya.',
    use: 'Pakai ini',
    incomplete: 'Harus ada 12 kata, atau 12 angka yang masing-masing empat digit.',
    unknown: 'Ada satu yang bukan kata atau angka dari kami. Periksa setiap huruf dan digit.',
    checksum: 'Semuanya tidak cocok satu sama lain. Mungkin ada satu yang salah, atau dua yang tertukar.',
  },

  answer: {
    title: 'Cari jawaban',
    text: 'Anda perlu 12 kata atau angka yang Anda simpan, dan file jawaban yang kami pasang. Halaman ini membukanya tanpa internet.',
    file: 'File jawaban',
    chooseFile: 'Pilih file',
    chosen: 'Dipilih: {name}',
    noFile: 'Pilih file jawaban dahulu.',
    look: 'Cari',
    looking: 'Sedang mencari',
    found: { other: '{count} jawaban' },
    none: 'Tidak ada jawaban untuk kata atau angka ini di file ini. Mungkin belum ditulis, atau ada di file yang lebih baru. Periksa kata atau angkanya, atau kembali lagi nanti.',
    notOne: 'Ini bukan file jawaban. Pilih file seperti yang dipasang.',
    damaged: 'File ini berubah atau terpotong di jalan. Ambil lagi file itu.',
    newer: 'File ini dibuat untuk halaman yang lebih baru. Mintalah halaman baru.',
    unreadable: 'File ini tidak dapat dibaca. Pilih lagi.',
    day: 'Ditulis pada {day}',
    close: 'Keluar sekarang',
  },

  replyStatus: {
    received: 'Kami sudah menerima pesan Anda.',
    read: 'Kami sudah membaca pesan Anda.',
    acting: 'Kami sedang melakukan sesuatu untuk ini.',
    question: 'Kami punya pertanyaan.',
    'passed-on': 'Kami sudah meneruskannya kepada pihak lain yang dapat membantu.',
    'cannot-help': 'Kami tidak dapat membantu dalam hal ini. Mohon jangan menunggu kami.',
    closed: 'Kami sudah selesai dengan pesan ini.',
  },

  check: {
    title: 'Periksa sebelum disegel',
    hint: 'Setelah disegel, Anda sendiri pun tidak dapat membukanya lagi.',
    narrative: 'Apa yang sedang terjadi',
    where: 'Di mana',
    when: 'Kapan',
    people: 'Berapa orang',
    danger: 'Bahaya sekarang',
    files: 'File',
    contact: 'Bagaimana kami boleh memakainya',
    nothing: 'Dibiarkan kosong',
    children: 'Anak-anak: {answer}',
    filesTotal: { other: '{count} file, {size}' },
    withWords: 'Dengan 12 kata atau angka',
    change: 'Ubah',
    changeNamed: 'Ubah: {name}',
    seal: 'Segel',
  },

  sealing: {
    title: 'Sedang menyegel',
    text: 'Biarkan halaman ini tetap terbuka.',
    progress: '{percent} tersegel',
    stop: 'Berhenti',
    failed: 'Tidak berhasil disegel. Tulisan Anda masih ada di sini. Coba lagi; jika filenya besar, coba dengan lebih sedikit file.',
  },

  sealed: {
    title: 'Belum terkirim',
    text: 'Pesan sudah disegel, tetapi masih hanya ada di perangkat ini.',
    oneWay: 'Kirim file tersegel dengan cara ini:',
    severalWays: 'Kirim file tersegel dengan salah satu cara ini:',
    takeTitle: 'File tersegel',
    save: 'Simpan file tersegel',
    saved: 'Cari {name} ({size}) di antara file unduhan (Download). Kirim sebagai file, bukan sebagai foto.',
    saveHint: 'Kirim sebagai file, bukan sebagai foto. Namanya {name}. Nama boleh diganti, tetapi jangan dinamai seperti gambar atau video: sebagian aplikasi mengubah gambar dan video.',
    asText: 'Atau ambil sebagai teks',
    asTextHint: { other: 'Kirim semua {count} bagian, tanpa diubah, masing-masing dalam pesan chat sendiri.' },
    asTextTooLong: 'Dengan file-file ini, teksnya terlalu panjang untuk dikirim. Kirim file tersegel.',
    part: 'Bagian {part} dari {of}',
    copy: 'Salin bagian {part}',
    copied: 'Bagian {part} sudah disalin.',
    copyYourself: 'Browser ini tidak mengizinkan halaman ini menyalin. Bagian {part} sudah ditandai: salin sendiri di perangkat Anda.',
    hours: 'Ada yang menerima pada jam: {hours}',
    readWithin: 'Kami membacanya dalam waktu: {time}',
    carrier: 'Pihak yang membawanya – aplikasi, perusahaan telepon, jaringan – dapat melihat bahwa Anda mengirim sesuatu, kapan dan kepada siapa. Mereka tidak dapat membaca isinya.',
    noPromise: 'Kami tidak dapat menjanjikan bantuan atau jawaban. Jika Anda dalam bahaya sekarang, lakukan dahulu apa yang menjaga Anda tetap aman.',
    deleteTitle: 'Setelah mengirim, hapus',
    delete: {
      sealed: 'file tersegel, catatannya di daftar unduhan (Download), dan teks yang Anda salin',
      page: 'file halaman ini',
      chat: 'di pihak Anda: pesan atau chat tempat Anda menerima halaman ini, dan tempat Anda mengirim file tersegel',
      words: 'setiap salinan 12 kata atau angka yang tidak tersembunyi dengan baik',
      copies: 'foto dan catatan yang Anda buat untuk ini, jika berbahaya disimpan; juga dari tempat sampah',
      history: 'halaman ini di riwayat browser dan di daftar aplikasi terakhir',
    },
    change: 'Ubah sesuatu',
  },

  leaving: {
    title: 'Tutup halaman ini?',
    text: 'Isi halaman ini akan dihapus dan tidak dapat dikembalikan.',
    limits: 'Tidak dihapus: file ini, file yang Anda simpan, riwayat browser, daftar aplikasi terakhir.',
    leave: 'Tutup sekarang',
    stay: 'Kembali',
  },
};
