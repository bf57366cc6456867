import type { CompoundReason, TipCompounds } from '#shared/contract/compound-calls.ts';
import { provinces, type Province, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { NameIndex, type Named } from '#shared/gazetteer/name-index.ts';
import type { Database } from '#vault/store/database.ts';
import { withRoots } from './compound-roots.ts';
import { districtId, gazetteerNames } from './gazetteer-names.ts';
import { namesInTexts, type NamedBy } from './names-in-texts.ts';
import { nullableTextIn, textIn } from './tip-row.ts';

type Suggestion = TipCompounds['suggested'][number];

interface Known {
  readonly compoundId: string;
  readonly number: number;
  readonly name: string;
  readonly province: Province | null;
  readonly district: string | null;
}

/** What each reason counts. A name alone is enough; a province alone never is, since it fits a fifth of the register. */
const weights: Readonly<Record<CompoundReason['why'], number>> = { name: 8, spelling: 6, district: 3, province: 1, 'other-province': -2 };
const enough = 3;
/** A suggestion by district alone is none where a dozen compounds stand in it. */
const ofDistrictAtMost = 4;

/**
 * Finds in a text which compounds of the register it may speak of: by their names and by names of provinces and districts, across scripts and spellings. Knows the
 * register as it was when this was made.
 */
export class CompoundFinder {
  readonly #known: ReadonlyMap<string, Known>;
  /** How many compounds stand in a district. */
  readonly #inDistrict = new Map<string, number>();
  readonly #index: NameIndex;

  constructor(database: Database) {
    const names = new Map<string, string[]>();
    for (const row of database.all(`${withRoots} SELECT root_id, text FROM compound_name JOIN root USING (compound_id) ORDER BY compound_id <> root_id, compound_name.rowid`)) {
      const rootId = textIn(row, 'root_id');
      names.set(rootId, [...(names.get(rootId) ?? []), textIn(row, 'text')]);
    }
    this.#known = new Map(
      database.all('SELECT compound_id, number, province, district FROM compound WHERE merged_into IS NULL').map((row) => {
        const compoundId = textIn(row, 'compound_id');
        const province = nullableTextIn(row, 'province');
        return [compoundId, { compoundId, number: Number(row['number']), name: names.get(compoundId)?.[0] ?? '', province: provinces.find((code) => code === province) ?? null, district: nullableTextIn(row, 'district') }];
      }),
    );
    for (const { district } of this.#known.values()) if (district !== null) this.#inDistrict.set(district, (this.#inDistrict.get(district) ?? 0) + 1);
    this.#index = new NameIndex([...[...names].map(([id, spellings]): Named => ({ id, names: spellings })), ...gazetteerNames()]);
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The likeliest first. `texts`: the reporter's own words, the most telling first. */
  suggest(texts: readonly string[], answers: TipAnswers): readonly Suggestion[] {
    if (this.isEmpty) return [];
    const found = namesInTexts(this.#index, texts);
    const chosen = answers.province;
    const likely = [...this.#known.values()].flatMap((compound) => {
      const reasons = reasonsFor(compound, found, chosen);
      const score = reasons.reduce((sum, { why }) => sum + weights[why], 0);
      return score >= enough ? [{ compound, reasons, score }] : [];
    });
    return likely
      .filter(({ compound: { district }, reasons }) => isNamed(reasons) || (district !== null && (this.#inDistrict.get(district) ?? 0) <= ofDistrictAtMost))
      .sort((one, other) => other.score - one.score || one.compound.number - other.compound.number)
      .map(({ compound: { compoundId, number, name }, reasons }) => ({ compoundId, number, name, reasons: [...reasons] }));
  }
}

function reasonsFor({ compoundId, province, district }: Known, found: ReadonlyMap<string, NamedBy>, chosen: Province | undefined): readonly CompoundReason[] {
  const reasons: CompoundReason[] = [];
  const name = found.get(compoundId);
  if (name !== undefined) reasons.push({ why: name.how === 'same' ? 'name' : 'spelling', passage: name.passage });
  const inDistrict = district === null ? undefined : found.get(districtId(district));
  if (inDistrict !== undefined) reasons.push({ why: 'district', passage: inDistrict.passage });
  if (province === null) return reasons;
  const inProvince = found.get(province);
  if (inProvince !== undefined || chosen === province) reasons.push({ why: 'province', passage: inProvince?.passage ?? '' });
  else if (chosen !== undefined) reasons.push({ why: 'other-province', passage: '' });
  return reasons;
}

const isNamed = (reasons: readonly CompoundReason[]): boolean => reasons.some(({ why }) => why === 'name' || why === 'spelling');
