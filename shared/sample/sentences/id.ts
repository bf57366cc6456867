import type { SentenceSet } from './sentence-set.ts';

export const id: SentenceSet = {
  opening: [
    'Saya menulis untuk sepupu saya, {person}, yang berangkat untuk kerja layanan pelanggan.',
    'Teman saya {person} ada di dalam sejak bulan lalu dan hanya bisa mengirim pesan malam hari.',
    'Sampai minggu lalu saya bekerja di sana dan masih kenal orang di dalam.',
    'Saya sopir pengantar sayur, dua kali seminggu masuk ke sana.',
    'Kami bertiga dalam satu kamar dan hanya satu yang masih punya ponsel.',
  ],
  place: [
    'Tempatnya bernama {compound}, di {province}, di belakang {landmark}.',
    'Itu {compound}. Dari {landmark} kelihatan gerbang dengan dua lampu.',
    'Mereka ada di {compound}, gedung belakang, lantai {floor}.',
    'Saya tidak tahu nama jalannya. Orang menyebutnya {compound}, sepuluh menit dari {landmark} di {province}.',
  ],
  held: [
    'Hari pertama paspor diambil dan tidak ada yang boleh pergi.',
    'Pintu kamar dikunci malam hari dan baru dibuka pagi.',
    'Siapa yang mau pulang harus bayar tebusan {money} dolar.',
    'Jendela dari lantai {floor} ke bawah dipasangi jeruji dan kedua gerbang dijaga.',
    'Iklannya kerja kantor, sekarang {person} dipaksa menelepon orang.',
  ],
  work: [
    'Mereka kerja {hours} jam sehari dengan satu kali istirahat.',
    'Sekitar {count} orang duduk di lantai {floor}, masing-masing pegang empat ponsel.',
    'Mereka harus mengirim pesan ke orang asing di luar negeri sampai dipercaya.',
    'Yang mencapai target boleh makan di luar kantin, yang lain makan nasi saja.',
    'Di dinding ada daftar nama dan berapa yang didapat tiap orang.',
    'Lampu di lantai {floor} menyala sepanjang malam.',
    'Orang baru datang naik bus tiap Jumat, antara jam sepuluh dan tengah malam.',
  ],
  detail: [
    'Yang mengatur dipanggil {person}, memakai topi abu-abu.',
    'Ada minibus kaca gelap berhenti di {landmark} dan seseorang menghitung penumpang.',
    'Penjaga menelepon kantor dari nomor {phone}.',
    '{person} pegang kunci dan bicara dengan para sopir.',
    'Tiap tanggal lima penjaga dibayar {money} dolar seorang.',
    'Saya punya foto pagar dan gerbang kedua, tapi bukan di ponsel ini.',
  ],
  pressing: [
    'Kemarin {person} dipukul karena tidak mencapai target.',
    'Saya ketahuan punya ponsel dan tidak tahu apa yang terjadi kalau mereka membacanya.',
    '{person} bilang malam ini akan dijual ke perusahaan lain.',
    'Dia demam tinggi, tidak ada obat dan hampir tidak bisa berdiri.',
    'Dua orang menyetrum {person} di depan kami semua, dia disetrum sampai jatuh.',
    'Ada yang bilang mau mati dan kami bergantian menemani dia.',
  ],
  calm: [
    'Saya hanya mau bilang gedung kedua di sebelahnya hampir selesai.',
    'Perusahaannya ganti nama tiap beberapa bulan, sekarang ada papan baru.',
    'Di kota semua orang tahu itu tempat apa dan tidak ada yang bicara.',
    'Iklannya muncul lagi dengan foto yang sama dan nomor lain.',
    'Sejak tahun baru kantin lebih sepi.',
  ],
  closing: ['Tolong jangan balas ke nomor ini.', 'Kalau sudah di rumah saya bisa cerita lagi.', 'Tolong jangan sebut nama saya.', 'Kalau ada yang ke sana, jangan bertanya di gerbang.'],
};
