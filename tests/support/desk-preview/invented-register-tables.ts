import type { Handlers } from '#shared/contract/contract.ts';
import type { registerCalls, RegisterRowView, TablePreview } from '#shared/contract/register-calls.ts';

const id = (letter: string): string => letter.repeat(32);

/** A table that never changes: enough to look at its screens. */
export function inventedRegisterTables(): Pick<Handlers, keyof typeof registerCalls> {
  const preview: TablePreview = {
    previewId: id('9'),
    fileName: 'បញ្ជីទីតាំង (invented).csv',
    sizeBytes: 4812,
    sha256: '9a'.repeat(32),
    kind: 'csv',
    encoding: 'windows-1252',
    isEncodingGuessed: true,
    separator: ';',
    sheets: [],
    sheet: 0,
    formulas: 0,
    merged: 0,
    isOwn: false,
    columns: [
      { header: 'Name', example: 'Golden Orchid Garden', field: 'name' },
      { header: 'ស្ថានភាព', example: 'បិទ', field: 'status' },
      { header: 'Guards at the gate, as somebody counted them in March', example: 'about 20', field: 'note' },
    ],
    rows: 3,
    problems: 1,
    taken: 0,
    matched: 1,
    choices: { new: 1, add: 0, skip: 1, undecided: 1 },
  };
  const row: RegisterRowView = {
    row: 2,
    names: [{ text: 'Golden Orkid Garden (invented)', language: 'en', kind: 'official' }, { text: 'សួនអ័រគីដេមាស', language: 'km', kind: 'nickname' }],
    kind: 'casino',
    standing: 'suspected',
    province: 'KH-18',
    district: '1802',
    place: '',
    statuses: [{ state: 'raided', since: '2026-03', source: 'Newspaper (invented) · list.csv, row 2', reliability: 'B', credibility: '2' }],
    furtherNames: 0,
    furtherStatuses: 0,
    furtherProblems: 0,
    furtherMatches: 0,
    hasPoint: false,
    buildings: 0,
    notes: 'Guards: about 20',
    problems: [],
    matches: [{ compoundId: id('c'), number: 1, row: null, name: 'Golden Orchid Garden (invented)', reason: 'spelling', isElsewhere: false }],
    takenAt: null,
    choice: null,
    target: null,
  };
  const rows: readonly RegisterRowView[] = [row, { ...row, row: 3, names: [], matches: [], statuses: [], choice: 'skip', problems: [{ problem: 'no-name', text: '' }, { problem: 'date-order', text: '03/04/2026' }] }, { ...row, row: 4, names: [{ text: 'សណ្ឋាគារទន្លេថ្មី', language: 'km', kind: 'official' }], matches: [], choice: 'new' }];
  return {
    'register.open': () => ({ ok: true, value: preview }),
    'register.reread': () => ({ ok: true, value: preview }),
    'register.rows': ({ offset, limit }) => ({ ok: true, value: { total: rows.length, rows: rows.slice(offset, offset + limit) } }),
    'register.choose': () => ({ ok: true, value: preview.choices }),
    'register.commit': () => ({ ok: true, value: { importId: id('8'), made: 1, added: 0, skipped: 1, undecided: 1, left: 0, isStopped: false } }),
    'register.cancel': () => ({ ok: true, value: {} }),
    'register.imports': () => ({ ok: true, value: { total: 1, imports: [{ importId: id('8'), fileName: preview.fileName, sheet: '', sha256: preview.sha256, begunAt: Date.UTC(2026, 2, 9), actor: 'Dara', rows: 14, undoneAt: null }] } }),
    'register.undo': () => ({ ok: false, code: 'import-changed' }),
    'register.save': () => ({ ok: true, value: { savedAs: 'register of compounds.csv', sizeBytes: 9211, sha256: '7b'.repeat(32), compounds: 2 } }),
  };
}
