import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { rowNoteUnits, type RowProblem } from '#shared/domain/register-table.ts';
import type { Province } from '#shared/domain/tip-answers.ts';
import { compoundNameUnits, compoundPlaceUnits, compoundSourceUnits } from '#shared/contract/compound-calls.ts';
import type { CompoundFacts, CompoundName } from '#vault/store/commands/keep-compounds.ts';
import type { Proposal } from './proposal.ts';
import { districtIn, provinceIn, provinceOfDistrict } from './read-place.ts';
import { gradeIn, kindIn, credibilityIn, reliabilityIn, standingIn, type Grade } from './read-words.ts';

/** F6: without another word nobody can judge. */
export const noGrade: Grade = { reliability: 'F', credibility: '6' };
const shownProblemUnits = 100;

/** Reads the cells of one row, and keeps as a note whatever is not understood, so that nothing is lost. */
export class RowFacts {
  readonly notes: string[] = [];
  readonly problems: Proposal['problems'][number][] = [];
  readonly factLines: string[] = [];
  #noteUnits = 0;

  problem(problem: RowProblem, text: string): void {
    this.problems.push({ problem, text: cutToUnits(oneLine(text), shownProblemUnits) });
  }

  note(header: string, text: string): void {
    const line = oneLine(header === '' ? text : `${header}: ${text}`);
    if (line === '') return;
    const room = rowNoteUnits - this.#noteUnits - 1;
    if (line.length > room) this.problem('too-long', text);
    const kept = cutToUnits(line, Math.max(0, room));
    if (kept === '') return;
    this.#noteUnits += kept.length + 1;
    this.notes.push(kept);
  }

  /** What a word stands for; one that nobody knows is kept. */
  word<T>(header: string, text: string, problem: RowProblem, read: (text: string) => T | undefined): T | undefined {
    if (text.trim() === '') return undefined;
    const value = read(text);
    if (value === undefined) {
      this.problem(problem, text);
      this.note(header, text);
    }
    return value;
  }

  /** Cut to what a field holds; the whole is kept as a note. */
  fitted(header: string, text: string, units: number): string {
    const line = oneLine(text);
    if (line.length <= units) return line;
    this.problem('too-long', text);
    this.note(header, text);
    return oneLine(cutToUnits(line, units));
  }

  name(header: string, text: string, name: Omit<CompoundName, 'text'>): CompoundName {
    return { ...name, text: this.fitted(header, text, compoundNameUnits), source: cutToUnits(oneLine(name.source), compoundSourceUnits) };
  }

  source(header: string, text: string): string {
    return this.fitted(header, text, compoundSourceUnits);
  }

  grade(cells: Readonly<Record<'grade' | 'reliability' | 'credibility', Cell>>): Grade {
    const whole = this.word(cells.grade.header, cells.grade.text, 'grade-unknown', gradeIn);
    if (whole !== undefined) return whole;
    return {
      reliability: this.word(cells.reliability.header, cells.reliability.text, 'grade-unknown', reliabilityIn) ?? noGrade.reliability,
      credibility: this.word(cells.credibility.header, cells.credibility.text, 'grade-unknown', credibilityIn) ?? noGrade.credibility,
    };
  }

  facts(cells: Readonly<Record<'kind' | 'standing' | 'province' | 'district' | 'place', Cell>>): CompoundFacts {
    for (const { header, text } of [cells.kind, cells.standing, cells.province, cells.district, cells.place]) if (text.trim() !== '') this.factLines.push(cutToUnits(oneLine(`${header}: ${text}`), rowNoteUnits));
    const kind = this.word(cells.kind.header, cells.kind.text, 'kind-unknown', kindIn) ?? 'unknown';
    const standing = this.word(cells.standing.header, cells.standing.text, 'standing-unknown', standingIn) ?? 'suspected';
    const province = this.word(cells.province.header, cells.province.text, 'province-unknown', provinceIn) ?? null;
    return { kind, standing, ...this.#district(province, cells.province, cells.district), place: this.fitted(cells.place.header, cells.place.text, compoundPlaceUnits) };
  }

  #district(province: Province | null, provinceCell: Cell, cell: Cell): Pick<CompoundFacts, 'province' | 'district'> {
    const none = { province, district: null };
    if (cell.text.trim() === '') return none;
    const district = districtIn(cell.text, province);
    if (district === undefined) {
      this.problem(province !== null && districtIn(cell.text, null) !== undefined ? 'district-elsewhere' : 'district-unknown', cell.text);
      this.note(cell.header, cell.text);
      return none;
    }
    // A province that was given and not understood may be another one than that of the district.
    if (province !== null || provinceCell.text.trim() === '') return { province: province ?? provinceOfDistrict(district) ?? null, district };
    this.note(cell.header, cell.text);
    return none;
  }
}

export interface Cell {
  readonly header: string;
  readonly text: string;
}

export const emptyCell: Cell = { header: '', text: '' };
