import type { Reply } from '#shared/contract/contract.ts';
import { rowListShown, type registerRowFilters, type RegisterRowView } from '#shared/contract/register-calls.ts';
import type { RowChoice, TableField } from '#shared/domain/register-table.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { RegisterRow } from '#vault/store/commands/take-register-rows.ts';
import type { Database } from '#vault/store/database.ts';
import type { Table } from '#vault/tables/table.ts';
import { RowMatcher, type RowMatch } from './match-rows.ts';
import { isOwnTable, proposeOwnRows } from './own-table.ts';
import type { Proposal } from './proposal.ts';
import { headerOf, proposeRow } from './propose-rows.ts';
import { headerIndex, suggestedColumns } from './table-columns.ts';

export interface TableFile {
  /** Without its folder. */
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: Uint8Array;
}

interface DecidedRow {
  readonly proposal: Proposal;
  readonly contentSha256: Uint8Array;
  /** Of the compound that this row makes, when it is new. */
  readonly ownId: string;
  readonly matches: readonly RowMatch[];
  readonly matchesTotal: number;
  /** Where the same row went before. */
  readonly taken: { readonly at: number; readonly compoundId: string } | null;
  choice: RowChoice | null;
  target: string | null;
}

const shownUnits = 200;
/** Names, entries and matches of one row that are shown; all of them are taken. */

/** A table that a person looks at: what each row would become, which compounds it may be about, and what was decided of it. Nothing is written. */
export class TableImport {
  readonly table: Table;
  readonly file: TableFile;
  readonly isOwn: boolean;
  readonly columns: readonly TableField[];
  readonly #headers: readonly string[];
  readonly #rows: DecidedRow[] = [];
  readonly #body: Table['rows'];

  constructor(table: Table, file: TableFile, columns: readonly TableField[] | null) {
    this.table = table;
    this.file = file;
    const at = headerIndex(table.rows);
    const header = table.rows[at]?.cells ?? [];
    this.isOwn = isOwnTable(header);
    this.#body = table.rows.slice(at + 1);
    const width = Math.max(header.length, ...this.#body.map(({ cells }) => cells.length));
    this.#headers = Array.from({ length: width }, (_unused, index) => header[index] ?? '');
    const suggested = suggestedColumns(this.#headers);
    this.columns = suggested.map((field, index) => columns?.[index] ?? field);
  }

  /** Reads all rows and compares each with the register; yields after each, since a long table takes seconds. Row by row, so that a later row may be about the compound of an earlier one. */
  *read(database: Database, newId: () => string): Generator<number, void> {
    const proposals = this.isOwn ? proposeOwnRows(this.#headers, this.#body) : undefined;
    const source = (row: number): string => `${this.file.fileName.slice(0, 120).toWellFormed()}, row ${row}`;
    const matcher = new RowMatcher(database);
    const total = proposals?.length ?? this.#body.length;
    for (let index = 0; index < total; index += 1) {
      const bodyRow = this.#body[index];
      const proposal = proposals?.[index] ?? (bodyRow === undefined ? undefined : proposeRow(this.table, this.#headers, this.columns, bodyRow, source));
      if (proposal === undefined) continue;
      this.#rows.push(decided(database, matcher, proposal, newId()));
      yield index + 1;
    }
  }

  preview(previewId: string): Reply<'register.open'> {
    const { kind, encoding, isEncodingGuessed, separator, sheets, sheet, formulas, merged } = this.table;
    const { fileName, sizeBytes } = this.file;
    const shown = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, shownUnits).toWellFormed();
    return {
      previewId,
      fileName,
      sizeBytes,
      sha256: hex(this.file.sha256),
      kind,
      encoding,
      isEncodingGuessed,
      separator,
      sheets: sheets.map(shown),
      sheet,
      formulas,
      merged,
      isOwn: this.isOwn,
      columns: this.columns.map((field, index) => ({ header: shown(headerOf(this.#headers, index)), example: shown(this.#body.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index] ?? ''), field })),
      rows: this.#rows.length,
      problems: this.#rows.filter(passes.problems).length,
      taken: this.#rows.filter(passes.taken).length,
      matched: this.#rows.filter(passes.matched).length,
      choices: this.choices(),
    };
  }

  choices(): Reply<'register.choose'> {
    const of = (choice: RowChoice | null): number => this.#rows.filter((row) => row.choice === choice).length;
    return { new: of('new'), add: of('add'), skip: of('skip'), undecided: of(null) };
  }

  rows(filter: (typeof registerRowFilters)[number], offset: number, limit: number): Reply<'register.rows'> {
    const rows = this.#rows.filter(passes[filter]);
    return { total: rows.length, rows: rows.slice(offset, offset + limit).map(shownRow) };
  }

  /** False for a row that is not there, one without a name that would have to be taken, and a target that is none of its matches. */
  choose(row: number, choice: RowChoice | null, target: string | null): boolean {
    const found = this.#rows.find(({ proposal }) => proposal.row === row);
    if (found === undefined || (found.proposal.names.length === 0 && choice !== 'skip')) return false;
    if (choice === 'add' ? !found.matches.some(({ compoundId }) => compoundId === target) : target !== null) return false;
    found.choice = choice;
    found.target = target;
    return true;
  }

  /** What is to be written, in groups that point to each other and must be written together. Also how many rows were decided to be left, and how many have nobody's decision, theirs or that of the row they add to. */
  planned(): { readonly groups: readonly (readonly RegisterRow[])[]; readonly skipped: number; readonly undecided: number } {
    const byNumber = new Map<string, string>();
    const resolved = new Map<string, string>();
    let undecided = 0;
    let skipped = 0;
    const taken: { readonly row: DecidedRow; readonly compoundId: string }[] = [];
    for (const row of this.#rows) {
      const { choice, proposal } = row;
      const compoundId = compoundOf(row, resolved);
      if (choice === 'skip') skipped += 1;
      else if (compoundId === undefined) undecided += 1;
      else taken.push({ row, compoundId });
      if (compoundId === undefined) continue;
      resolved.set(row.ownId, compoundId);
      if (proposal.number !== null) byNumber.set(proposal.number, compoundId);
    }
    const rows = taken.map(({ row, compoundId }) => registerRow(row, compoundId, byNumber));
    return { groups: grouped(rows), skipped, undecided };
  }
}

/** Which compound a row is about, as it was decided; undefined where nobody has. An earlier row of the table counts as what became of it. Others may point to the compound of a row that is skipped, too. */
function compoundOf({ choice, target, ownId, matches, taken }: DecidedRow, resolved: ReadonlyMap<string, string>): string | undefined {
  if (choice === 'new') return ownId;
  if (choice === 'skip') return taken?.compoundId ?? matches.find(({ row, reason, isElsewhere }) => row === null && reason === 'same-name' && !isElsewhere)?.compoundId;
  if (choice === null || target === null) return undefined;
  return matches.some(({ compoundId, row }) => compoundId === target && row === null) ? target : resolved.get(target);
}

function decided(database: Database, matcher: RowMatcher, proposal: Proposal, ownId: string): DecidedRow {
  const contentSha256 = sha256(new TextEncoder().encode(proposal.content));
  const before = database.get('SELECT taken_at, compound_id FROM compound_row WHERE row_sha256 = ? ORDER BY taken_at LIMIT 1', [contentSha256]);
  const { matches, total } = matcher.match(proposal);
  const [best, second] = matches;
  // Only what is called the same, by one compound alone and not elsewhere, is suggested; whatever is merely alike waits for a person.
  const isSure = best?.reason === 'same-name' && !best.isElsewhere && (second?.reason !== 'same-name' || second.isElsewhere);
  const choice = proposal.names.length === 0 || before !== undefined ? 'skip' : isSure ? 'add' : best === undefined ? 'new' : null;
  matcher.learn(ownId, proposal);
  return { proposal, contentSha256, ownId, matches, matchesTotal: total, taken: before === undefined ? null : { at: Number(before['taken_at']), compoundId: String(before['compound_id']) }, choice, target: choice === 'add' ? (best?.compoundId ?? null) : null };
}

const passes: Readonly<Record<(typeof registerRowFilters)[number], (row: DecidedRow) => boolean>> = {
  all: () => true,
  undecided: ({ choice }) => choice === null,
  matched: ({ matches, taken }) => matches.length > 0 && taken === null,
  problems: ({ proposal }) => proposal.problems.length > 0,
  taken: ({ taken }) => taken !== null,
};

function shownRow({ proposal, matches, matchesTotal, taken, choice, target }: DecidedRow): RegisterRowView {
  const { row, names, facts, statuses, site, notes, problems } = proposal;
  return {
    row,
    names: names.slice(0, rowListShown).map(({ text, language, kind }) => ({ text, language, kind })),
    ...facts,
    statuses: statuses.slice(0, rowListShown).map(({ state, since, source, reliability, credibility }) => ({ state, since, source, reliability, credibility })),
    furtherNames: Math.max(0, names.length - rowListShown),
    furtherStatuses: Math.max(0, statuses.length - rowListShown),
    furtherProblems: Math.max(0, problems.length - rowListShown),
    furtherMatches: matchesTotal - matches.length,
    hasPoint: site.point !== null,
    buildings: site.buildings.length,
    notes: notes.join('\n'),
    problems: problems.slice(0, rowListShown).map((problem) => ({ ...problem })),
    matches: matches.map((match) => ({ ...match })),
    takenAt: taken?.at ?? null,
    choice,
    target,
  };
}

function registerRow({ proposal, contentSha256, choice }: DecidedRow, compoundId: string, byNumber: ReadonlyMap<string, string>): RegisterRow {
  const { facts, factLines, names, statuses, sameAs, notes, site, row } = proposal;
  return {
    compoundId,
    isNew: choice === 'new',
    facts,
    names,
    statuses: statuses.map((status) => ({ ...status, relocatedTo: status.relocatedTo === null ? null : (byNumber.get(status.relocatedTo) ?? null) })),
    sameAs: sameAs === null ? null : (byNumber.get(sameAs) ?? null),
    row,
    site,
    rowSha256: contentSha256,
    // What a compound is was decided about by people: what a table says of that beside is a note.
    kept: [...notes, ...(choice === 'add' ? factLines : [])].join('\n'),
  };
}

/** Rows that name each other's compounds, directly or through others, in one group; in the order of their first rows. */
function grouped(rows: readonly RegisterRow[]): readonly (readonly RegisterRow[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (compoundId: string): string => {
    let leader = compoundId;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    // The next time the way is short.
    if (leader !== compoundId) leaders.set(compoundId, leader);
    return leader;
  };
  const join = (one: string, other: string): void => {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    if (first !== second) leaders.set(second, first);
  };
  for (const { compoundId, sameAs, statuses } of rows) for (const other of [sameAs, ...statuses.map(({ relocatedTo }) => relocatedTo)]) if (other !== null) join(compoundId, other);
  return [...groupedBy(rows, ({ compoundId }) => leaderOf(compoundId)).values()];
}
