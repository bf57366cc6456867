/** Names of months, January first, in the languages of reporters; short forms beside them (those of Lao as Unicode CLDR has them). Compared without regard to case. */
export const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'មករា', 'มกราคม', 'ม.ค.', 'มค', 'ဇန်နဝါရီ', 'januari', 'ມັງກອນ', 'ມ.ກ.', 'tháng một', 'tháng giêng', 'enero'],
  ['february', 'feb', 'កុម្ភៈ', 'កុម្ភះ', 'กุมภาพันธ์', 'ก.พ.', 'กพ', 'ဖေဖော်ဝါရီ', 'ဖေဖေါ်ဝါရီ', 'februari', 'pebruari', 'ກຸມພາ', 'ກ.ພ.', 'tháng hai', 'febrero'],
  ['march', 'mar', 'មីនា', 'មិនា', 'มีนาคม', 'มี.ค.', 'มีค', 'မတ်', 'maret', 'mac', 'ມີນາ', 'ມ.ນ.', 'tháng ba', 'marzo'],
  ['april', 'apr', 'មេសា', 'เมษายน', 'เม.ย.', 'เมย', 'ဧပြီ', 'ເມສາ', 'ມ.ສ.', 'tháng tư', 'abril'],
  ['may', 'ឧសភា', 'พฤษภาคม', 'พ.ค.', 'พค', 'မေ', 'mei', 'ພຶດສະພາ', 'ພ.ພ.', 'tháng năm', 'mayo'],
  ['june', 'jun', 'មិថុនា', 'มิถุนายน', 'มิ.ย.', 'มิย', 'ဇွန်', 'juni', 'ມິຖຸນາ', 'ມິ.ຖ.', 'tháng sáu', 'junio'],
  ['july', 'jul', 'កក្កដា', 'กรกฎาคม', 'ก.ค.', 'กค', 'ဇူလိုင်', 'juli', 'julai', 'ກໍລະກົດ', 'ກ.ລ.', 'tháng bảy', 'julio'],
  ['august', 'aug', 'សីហា', 'สิงหาคม', 'ส.ค.', 'สค', 'ဩဂုတ်', 'သြဂုတ်', 'agustus', 'ogos', 'ສິງຫາ', 'ສ.ຫ.', 'tháng tám', 'agosto'],
  ['september', 'sept', 'sep', 'កញ្ញា', 'กันยายน', 'ก.ย.', 'กย', 'စက်တင်ဘာ', 'ກັນຍາ', 'ກ.ຍ.', 'tháng chín', 'septiembre'],
  ['october', 'oct', 'okt', 'តុលា', 'ตุลาคม', 'ต.ค.', 'ตค', 'အောက်တိုဘာ', 'oktober', 'ຕຸລາ', 'ຕ.ລ.', 'tháng mười', 'octubre'],
  ['november', 'nov', 'វិច្ឆិកា', 'พฤศจิกายน', 'พ.ย.', 'พย', 'နိုဝင်ဘာ', 'ພະຈິກ', 'ພ.ຈ.', 'tháng mười một', 'noviembre'],
  ['december', 'dec', 'des', 'ធ្នូ', 'ធ្នូរ', 'ธันวาคม', 'ธ.ค.', 'ธค', 'ဒီဇင်ဘာ', 'desember', 'disember', 'ທັນວາ', 'ທ.ວ.', 'tháng mười hai', 'diciembre'],
];
