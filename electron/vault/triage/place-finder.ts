import type { PlaceReason, TipPlaces } from '#shared/contract/tip-place-calls.ts';
import { provinces, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { NameIndex } from '#shared/gazetteer/name-index.ts';
import { districtId, gazetteerNames } from './gazetteer-names.ts';
import { namesInTexts, type NamedBy } from './names-in-texts.ts';

type Suggestion = TipPlaces['suggested'][number];

/** What each reason counts. A district says more than its province, and what else points to the same province counts for it. */
const weights: Readonly<Record<PlaceReason['why'], number>> = { name: 8, spelling: 6, province: 3, chosen: 3, 'other-province': -4 };
const ofDistrict = 2;
/** Many a province has a district that is called like it; then the province is meant as long as nothing says otherwise. */
const calledLikeProvince = -1;

/** Finds in a text of which provinces and districts it may speak, by all their names, across scripts and spellings. The gazetteer never changes, so one serves for ever. */
export class PlaceFinder {
  readonly #index = new NameIndex(gazetteerNames());

  /** The likeliest first. `texts`: the reporter's own words, the most telling first. What only an answer says is no suggestion: it counts without one. */
  suggest(texts: readonly string[], { province: chosen }: TipAnswers): readonly Suggestion[] {
    const found = namesInTexts(this.#index, texts);
    const likely = [
      ...districts.flatMap(({ code, province }) => {
        const by = found.get(districtId(code));
        if (by === undefined) return [];
        const ofProvince = found.get(province);
        const isSameName = ofProvince?.passage === by.passage;
        const reasons = [called(by), ...(ofProvince === undefined || isSameName ? [] : [{ why: 'province', passage: ofProvince.passage } as const]), ...againstChosen(province, chosen)];
        return [{ place: { province, district: code }, reasons, score: (isSameName ? calledLikeProvince : ofDistrict) + sumOf(reasons) }];
      }),
      ...provinces.flatMap((province) => {
        const by = found.get(province);
        if (by === undefined) return [];
        const reasons = [called(by), ...againstChosen(province, chosen)];
        return [{ place: { province, district: null }, reasons, score: sumOf(reasons) }];
      }),
    ];
    // Sorting keeps the order of the gazetteer among equals.
    return likely.sort((one, other) => other.score - one.score).map(({ place, reasons }) => ({ ...place, reasons: [...reasons] }));
  }
}

const called = ({ how, passage }: NamedBy): PlaceReason => ({ why: how === 'same' ? 'name' : 'spelling', passage });

const againstChosen = (province: string, chosen: string | undefined): readonly PlaceReason[] => (chosen === undefined ? [] : [{ why: chosen === province ? 'chosen' : 'other-province', passage: '' }]);

const sumOf = (reasons: readonly PlaceReason[]): number => reasons.reduce((sum, { why }) => sum + weights[why], 0);
