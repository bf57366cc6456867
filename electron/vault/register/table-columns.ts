import { madeOnce } from '#shared/made-once.ts';
import type { TableField } from '#shared/domain/register-table.ts';
import { foldBare } from '#shared/redaction/fold.ts';

/** How headers are written in tables of others. English is what most are; Khmer, Chinese and Vietnamese are common words, which readers of these languages should check. */
const words: Readonly<Record<Exclude<TableField, 'note' | 'left-out'>, readonly string[]>> = {
  name: ['name', 'names', 'compound', 'compound name', 'site', 'site name', 'location name', 'official name', 'main name', 'ឈ្មោះ', 'ឈ្មោះទីតាំង', 'ឈ្មោះផ្លូវការ', 'ឈ្មោះបរិវេណ', '名称', '名字', '园区', '园区名称', '正式名称', '名稱', '園區', '園區名稱', 'tên', 'tên gọi', 'tên khu', 'tên chính thức'],
  'name-km': ['khmer name', 'name khmer', 'name km', 'km name', 'name in khmer', 'khmer', 'ឈ្មោះខ្មែរ', 'ឈ្មោះជាភាសាខ្មែរ', '高棉语名称', '柬文名称', '高棉文名稱', 'tên tiếng khmer'],
  'name-zh': ['chinese name', 'name chinese', 'name zh', 'zh name', 'name in chinese', 'chinese', 'ឈ្មោះចិន', 'ឈ្មោះជាភាសាចិន', '中文名', '中文名称', '中文名稱', 'tên tiếng trung', 'tên tiếng hoa'],
  'name-en': ['english name', 'name english', 'name en', 'en name', 'name in english', 'english', 'ឈ្មោះអង់គ្លេស', 'ឈ្មោះជាភាសាអង់គ្លេស', '英文名', '英文名称', '英文名稱', 'tên tiếng anh'],
  'name-vi': ['vietnamese name', 'name vietnamese', 'name vi', 'name in vietnamese', 'vietnamese', 'ឈ្មោះវៀតណាម', '越南语名称', '越文名称', 'tên tiếng việt'],
  'other-names': ['other names', 'other name', 'aka', 'also known as', 'alias', 'aliases', 'alternative names', 'alternative name', 'alternate names', 'alternate name', 'nickname', 'nicknames', 'local name', 'ឈ្មោះផ្សេង', 'ឈ្មោះផ្សេងទៀត', 'ឈ្មោះហៅក្រៅ', '别名', '其他名称', '又名', '別名', '其他名稱', 'tên khác', 'biệt danh'],
  kind: ['kind', 'type', 'compound type', 'site type', 'type of site', 'building type', 'what it is', 'ប្រភេទ', '类型', '种类', '類型', 'loại', 'loại hình'],
  standing: ['standing', 'confirmed', 'confirmation', 'confirmed or suspected', 'is it one', 'ការបញ្ជាក់', '确认', '是否确认', '確認', 'xác nhận'],
  province: ['province', 'city', 'province city', 'municipality', 'region', 'ខេត្ត', 'រាជធានី', 'ខេត្តក្រុង', 'រាជធានីខេត្ត', '省', '省份', '省市', '城市', 'tỉnh', 'tỉnh thành phố', 'tỉnh thành', 'thành phố'],
  district: ['district', 'khan', 'srok', 'krong', 'ស្រុក', 'ក្រុង', 'ខណ្ឌ', 'ស្រុកខណ្ឌ', 'ក្រុងស្រុកខណ្ឌ', '区', '县', '区县', '區', '縣', 'quận', 'huyện', 'quận huyện'],
  place: ['place', 'address', 'location', 'street', 'where', 'ទីតាំង', 'អាសយដ្ឋាន', '地址', '地点', '位置', '地點', 'địa chỉ', 'địa điểm', 'vị trí'],
  status: ['status', 'state', 'current status', 'activity', 'activity status', 'ស្ថានភាព', '状态', '现状', '狀態', 'tình trạng', 'trạng thái'],
  since: ['since', 'date', 'status date', 'date of status', 'as of', 'last updated', 'last seen', 'date of information', 'កាលបរិច្ឆេទ', 'ថ្ងៃខែឆ្នាំ', '日期', '状态日期', '更新日期', '狀態日期', 'ngày', 'ngày cập nhật'],
  source: ['source', 'sources', 'reference', 'references', 'source name', 'provided by', 'ប្រភព', '来源', '信息来源', '來源', 'nguồn', 'nguồn tin'],
  grade: ['grade', 'grading', 'admiralty', 'admiralty code', 'nato grade', 'source grade', 'rating', 'ថ្នាក់', '等级', '评级', '等級', 'xếp hạng', 'mức độ tin cậy'],
  reliability: ['reliability', 'source reliability', 'ភាពទុកចិត្ត', '来源可靠性', '可靠性', 'độ tin cậy của nguồn'],
  credibility: ['credibility', 'information credibility', 'ភាពជឿជាក់', '信息可信度', '可信度', 'độ chính xác'],
};
const noteWords = ['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'កំណត់ចំណាំ', 'ចំណាំ', '备注', '備註', 'ghi chú'];

/** Letters and numbers alone, whatever stands between them and however they are written. */
export const bare = (text: string): string => foldBare(text).text;

const fieldOf: () => ReadonlyMap<string, TableField> = madeOnce(
  () =>
    new Map([
      ...Object.entries(words).flatMap(([field, spellings]) => spellings.map((spelling) => [bare(spelling), field as TableField] as const)),
      ...noteWords.map((word) => [bare(word), 'note'] as const),
    ]),
);

/** Fields that one column alone can have; of further columns like it the text is kept as a note. */
const once: ReadonlySet<TableField> = new Set<TableField>(['kind', 'standing', 'province', 'district', 'place', 'status', 'since', 'source', 'grade', 'reliability', 'credibility', 'name']);

/** What each column may hold, by its header. What no header says is kept as a note, so that nothing is lost without a person saying so. */
export function suggestedColumns(headers: readonly string[]): readonly TableField[] {
  const taken = new Set<TableField>();
  const fields = headers.map((header): TableField => {
    const field = fieldOf().get(bare(header)) ?? 'note';
    if (once.has(field) && taken.has(field)) return field === 'name' ? 'other-names' : 'note';
    taken.add(field);
    return field;
  });
  if (fields.some((field) => field.startsWith('name'))) return fields;
  // Without any name no row can be taken. A column of other names is the next best.
  const other = fields.indexOf('other-names');
  return other === -1 ? fields : fields.with(other, 'name');
}

const lookedAtRows = 15;

/** Where the headers are: the first rows may be a title or say when the table was made. The row with most headers that are known, else the first. */
export function headerIndex(rows: readonly { readonly cells: readonly string[] }[]): number {
  let best = 0;
  let most = 0;
  rows.slice(0, lookedAtRows).forEach(({ cells }, index) => {
    const known = new Set(cells.map((cell) => fieldOf().get(bare(cell.slice(0, 200)))).filter((field) => field !== undefined)).size;
    if (known > most) [best, most] = [index, known];
  });
  return best;
}
