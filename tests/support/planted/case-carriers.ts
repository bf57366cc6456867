import { bytesOf, changed, hexOf, joined, textOf, utf16, type Carrier } from './planted.ts';

/** Ways in which something gets into rows about reports, or a code becomes another. What is planted is in none of the words of `codedDossier`. */
type Rows = string[][];

const cellPattern = /"((?:[^"]|"")*)"(,|\r\n)/gu;

function rowsOf(clean: Uint8Array): Rows {
  const rows: Rows = [[]];
  for (const [, cell = '', end] of textOf(clean).slice(1).matchAll(cellPattern)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}

const bytesOfRows = (rows: Rows): Uint8Array => bytesOf(`\ufeff${rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')}`);

/** The rows changed, spelled as the writer spells, so that the spelling is not what is found. */
function within(clean: Uint8Array, change: (rows: Rows) => void): Uint8Array {
  const rows = rowsOf(clean);
  const before = JSON.stringify(rows);
  change(rows);
  if (JSON.stringify(rows) === before) throw new Error('nothing was planted');
  return bytesOfRows(rows);
}

/** One cell of the first report. */
function withCell(clean: Uint8Array, column: string, change: (cell: string) => string): Uint8Array {
  return within(clean, (rows) => {
    const at = rows[0]?.indexOf(column) ?? -1;
    if (at < 0 || rows[1] === undefined) throw new Error('the place to plant in is not there');
    rows[1][at] = change(rows[1][at] ?? '');
  });
}

const after = (clean: Uint8Array, more: string | Uint8Array): Uint8Array => joined(clean, typeof more === 'string' ? bytesOf(more) : more);
const nowhere = (name: string, plant: (clean: Uint8Array) => Uint8Array, caughtBy: Carrier['caughtBy'] = ['structure']): Carrier => ({ name: `nowhere, but ${name}`, plant, caughtBy });
/** In every column: as the cell, and beside what stands in it. */
const inColumns = (columns: readonly string[], between: string): readonly Carrier[] =>
  columns.flatMap((column) => [
    { name: `as ${column}`, plant: (clean: Uint8Array, text: string) => withCell(clean, column, () => text), caughtBy: ['hidden-text'] as const },
    { name: `as one more value of ${column}`, plant: (clean: Uint8Array, text: string) => withCell(clean, column, (cell) => `${cell}${between}${text}`), caughtBy: ['hidden-text'] as const },
  ]);

const anyFormat: readonly Carrier[] = [
  { name: 'in a column of its own', plant: (clean, text) => within(clean, (rows) => rows.forEach((cells, index) => cells.push(index === 0 ? 'note' : text))), caughtBy: ['hidden-text'] },
  { name: 'in the name of a column', plant: (clean, text) => within(clean, ([head]) => head?.splice(0, 1, text)), caughtBy: ['structure'] },
  { name: 'in a row more', plant: (clean, text) => within(clean, (rows) => rows.push((rows[0] ?? []).map((_, index) => (index === 0 ? text : '')))), caughtBy: ['hidden-text'] },
  { name: 'in a cell more of one row', plant: (clean, text) => within(clean, (rows) => rows[1]?.push(text)), caughtBy: ['hidden-text'] },
  { name: 'in two cells', plant: (clean, text) => within(clean, (rows) => rows[1]?.splice(0, 2, text.slice(0, 4), text.slice(4))), caughtBy: ['hidden-text'] },
  { name: 'in two rows', plant: (clean, text) => within(clean, (rows) => rows.push([text.slice(0, 4)], [text.slice(4)])), caughtBy: ['hidden-text'] },
  { name: 'without quotation marks', plant: (clean, text) => after(clean, `${text.replaceAll(',', ' ')}\r\n`), caughtBy: ['text-unreadable'] },
  { name: 'behind a quotation mark', plant: (clean, text) => changed(clean, '"\r\n', `"${text}\r\n`), caughtBy: ['text-unreadable'] },
  { name: 'in a line of comment', plant: (clean, text) => joined(bytesOf(`\ufeff# ${text}\r\n`), clean), caughtBy: ['text-unreadable'] },
  { name: 'behind the end', plant: (clean, text) => after(clean, text), caughtBy: ['text-unreadable'] },
  { name: 'behind a zero', plant: (clean, text) => after(clean, `\0${text}`), caughtBy: ['text-unreadable'] },
  { name: 'in UTF-16 behind the end', plant: (clean, text) => after(clean, utf16(text)), caughtBy: ['hidden-bytes', 'text-unreadable'] },
  { name: 'in hexadecimal', plant: (clean, text) => within(clean, (rows) => rows[1]?.splice(0, 1, hexOf(text))), caughtBy: ['hidden-bytes'] },
  nowhere('with a report missing', (clean) => within(clean, (rows) => rows.pop())),
  nowhere('with a report twice', (clean) => within(clean, (rows) => rows.push([...(rows[1] ?? [])]))),
  nowhere('with two reports in another order', (clean) => within(clean, (rows) => rows.splice(1, 2, rows[2] ?? [], rows[1] ?? []))),
  nowhere('with two columns in another order', (clean) => within(clean, (rows) => rows.forEach((cells) => cells.splice(0, 2, cells[1] ?? '', cells[0] ?? '')))),
  nowhere('with a column missing', (clean) => within(clean, (rows) => rows.forEach((cells) => cells.pop()))),
  nowhere('with an empty column more', (clean) => within(clean, (rows) => rows.forEach((cells) => cells.push('')))),
  nowhere('without the names of the columns', (clean) => within(clean, (rows) => rows.shift())),
  nowhere('with a formula', (clean) => within(clean, (rows) => rows[1]?.splice(0, 1, '=HYPERLINK(1)'))),
  nowhere('with a formula in full width', (clean) => within(clean, (rows) => rows[1]?.splice(0, 1, '＝1+1'))),
  nowhere('with a formula behind what parts values', (clean) => within(clean, (rows) => rows[1]?.splice(0, 1, 'x|=1+1;@x'))),
  nowhere('with another line end', (clean) => bytesOf(textOf(clean).replaceAll('\r\n', '\n')), ['text-unreadable']),
  nowhere('with semicolons between cells', (clean) => bytesOf(textOf(clean).replaceAll('","', '";"')), ['text-unreadable']),
  nowhere('without a byte order mark', (clean) => clean.slice(3), ['text-unreadable']),
  nowhere('with a number of a tip', (clean) => within(clean, (rows) => rows[1]?.splice(0, 1, '17'))),
  nowhere('with an exact time', (clean) => within(clean, (rows) => rows[1]?.splice(1, 1, '2026-05-17T21:14:00Z'))),
];

const recoded = (column: string, ...words: readonly string[]): readonly Carrier[] =>
  words.map((word) => nowhere(`with ${word === '' ? 'nothing' : word} as ${column}`, (clean) => withCell(clean, column, (cell) => (cell === word ? `${word};${word}` : word))));

export const htcdsColumns = [
  'con_Consent', 'prs_Gender', 'vic_TraffickingStatus', 'vic_TraffickingStatusDecisionMakingOrg', 'vic_MethodsOfControl', 'vic_TypeOfExploitation', 'cas_Status', 'cas_ReasonForOutgoingReferral', 'hte_Type', 'hte_Country', 'hte_State',
  'ext_Record', 'ext_OtherMethodsOfControl', 'ext_OtherTypeOfExploitation', 'ext_ConsentTold', 'ext_ReferralPurposes', 'ext_MonthReceived', 'ext_SharingLabel',
] as const;

export const htcdsCarriers: readonly Carrier[] = [
  ...inColumns(htcdsColumns, ';'),
  ...anyFormat,
  ...recoded('prs_Gender', 'Feminine', ''),
  ...recoded('con_Consent', 'Yes', 'true', 'Unknown'),
  ...recoded('vic_TraffickingStatus', 'Victim', 'Possible victim of trafficking', 'NotAVictim'),
  ...recoded('vic_MethodsOfControl', 'SexualAbuse', 'RestrictsMovement', 'DebtBondage;DebtBondage', 'DebtBondage; Other', 'DebtBondage|Other'),
  ...recoded('vic_TypeOfExploitation', 'ForcedCriminality', 'forcedlabour'),
  ...recoded('cas_Status', 'Open', 'Active;Closed'),
  ...recoded('hte_State', 'KH-18', 'Phnom Penh, near the market'),
  ...recoded('hte_Country', 'TH', 'Cambodia'),
  ...recoded('ext_MonthReceived', '2026-05-17', '2026-13', 'May 2026'),
  ...recoded('ext_Record', '1', 'AAAA', ''),
  ...recoded('ext_SharingLabel', 'TLP:WHITE', ''),
];

export const uwaziColumns = [
  'Title', 'Sharing label', 'Received', 'Case status', 'Trafficking status', 'Trafficking status decided by', 'Indicators present', 'Indicators absent', 'Indicators not asked about', 'Acts', 'Means', 'Purposes', 'Consent', 'Told before consent',
  'Referred for', 'Province', 'District', 'Statement', 'Words of the reporter', 'Language of statement',
] as const;

export const uwaziCarriers: readonly Carrier[] = [
  { name: 'in a statement', plant: (clean, text) => withCell(clean, 'Statement', (cell) => `${cell} ${text}`), caughtBy: ['hidden-text'] },
  ...inColumns(uwaziColumns, '|'),
  ...anyFormat,
  { name: 'in the target of a link in a statement', plant: (clean, text) => withCell(clean, 'Statement', (cell) => `${cell} [x](https://x.invalid/${text})`), caughtBy: ['hidden-text'] },
  { name: 'in a column that Uwazi takes for an entity', plant: (clean, text) => within(clean, (rows) => rows.forEach((cells, index) => cells.unshift(index === 0 ? 'id' : text))), caughtBy: ['hidden-text'] },
  nowhere('with a column that overwrites an entity', (clean) => within(clean, (rows) => rows.forEach((cells, index) => cells.push(index === 0 ? 'id' : 'x')))),
  nowhere('with a column of another language', (clean) => within(clean, ([head]) => head?.splice(0, 1, 'Title__en'))),
  nowhere('with more in a statement', (clean) => withCell(clean, 'Statement', (cell) => `${cell} and more`), ['text-missing']),
  nowhere('with punctuation moved in a statement', (clean) => withCell(clean, 'Statement', (cell) => `${cell}.`)),
  ...recoded('Title', 'Report 1', 'Tip A', 'A', ''),
  ...recoded('Received', '2026-05-17:2026-05-17', '2026-05-01', '2026-05-01~2026-05-31', '2026-05-01:2026-06-30'),
  ...recoded('Indicators present', 'Deception|Deception', 'deception', 'Deception;Isolation', 'Deception::Isolation', 'Unknown'),
  ...recoded('Indicators absent', 'None'),
  ...recoded('Means', 'Recruitment'),
  ...recoded('Consent', 'TRUE', 'Unknown'),
  ...recoded('Province', 'KH-18', '11.55|104.91'),
  ...recoded('District', 'Nowhere Invented'),
  ...recoded('Language of statement', 'Invented', 'en|km'),
];
