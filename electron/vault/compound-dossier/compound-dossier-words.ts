import type { ClaimTopic } from '#shared/domain/claim-topic.ts';
import type { CompoundKind, CompoundNameKind, CompoundNameLanguage, CompoundState, Standing } from '#shared/domain/compound.ts';
import type { CompoundGap } from '#shared/domain/compound-gaps.ts';
import type { ReplyState } from '#shared/domain/compound-dossier.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import type { IncidentCount } from '#shared/domain/incident.ts';
import type { Indicator } from '#shared/domain/indicators.ts';
import type { FileKind } from '#shared/domain/media-type.ts';
import type { OrganisationPart } from '#shared/domain/organisation.ts';
import type { PeopleBand } from '#shared/domain/people-band.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import type { Province } from '#shared/domain/tip-answers.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import type { referralEnds } from './tip-counts.ts';

/** The fixed words of a dossier about a compound: everything in it that is no number, no name of the register and nothing that staff typed. */
export interface CompoundDossierWords {
  /** BCP 47. */
  readonly language: string;
  readonly unknown: string;
  readonly unknownHead: string;
  readonly notShown: string;
  readonly month: (year: number, month: number) => string;
  readonly day: (year: number, month: number, day: number) => string;
  /** Where the compound is not named. */
  readonly titleIn: (province: string) => string;
  readonly titleSomewhere: string;
  readonly asOf: (day: string) => string;
  readonly handling: Readonly<Record<PresetName, string>>;
  readonly explanation: string;
  readonly smallCounts: (least: number) => string;

  readonly names: string;
  readonly name: string;
  readonly nameLanguageHead: string;
  readonly nameLanguage: (language: CompoundNameLanguage) => string;
  readonly nameKindHead: string;
  readonly nameKind: (kind: CompoundNameKind) => string;
  readonly more: (count: number) => string;
  readonly kindLabel: string;
  readonly kind: (kind: CompoundKind) => string;
  readonly standingLabel: string;
  readonly standing: (standing: Standing) => string;
  readonly stateLabel: string;
  readonly stateSince: (state: string, since: string) => string;
  readonly state: (state: CompoundState) => string;
  readonly noState: string;

  readonly where: string;
  readonly province: string;
  readonly provinceName: (province: Province) => string;
  readonly district: string;
  readonly districtName: (code: string) => string;
  readonly place: string;
  readonly precision: string;
  readonly map: string;
  readonly mapOfProvince: string;
  readonly mapOfDistrict: string;

  readonly said: string;
  readonly saidNote: string;
  /** Where no letter says which statements are of one source. */
  readonly saidNoteApart: string;
  readonly saidNone: string;
  readonly saidNotShown: string;
  readonly statement: (number: number) => string;
  /** Who says so and what that is worth, in one line. */
  readonly grade: (reliability: Reliability, credibility: Credibility) => string;
  readonly topic: (topic: ClaimTopic) => string;
  readonly source: (letter: string) => string;
  readonly sources: (count: number) => string;
  readonly contradictedBy: (numbers: readonly number[]) => string;
  readonly contradictedElsewhere: string;

  readonly indicators: string;
  readonly indicatorsOf: string;
  readonly counted: Readonly<Record<'all' | 'told', string>>;
  readonly lookedThrough: (looked: string, tips: string) => string;
  readonly indicator: (indicator: Indicator) => string;
  readonly indicatorHead: string;
  readonly present: string;
  readonly absent: string;
  readonly notAsked: string;
  readonly nobodyLooked: string;
  readonly tooFew: string;

  readonly timeline: string;
  readonly timelineNote: string;
  readonly since: string;
  readonly status: string;
  readonly gradeHead: string;
  readonly relocatedTo: string;

  readonly raids: string;
  readonly raidsNote: string;
  readonly raidsNone: string;
  readonly raidMonth: string;
  readonly agency: string;
  readonly raidCount: (counted: IncidentCount) => string;
  readonly range: (least: number, most: number) => string;
  readonly elsewhereToo: string;

  readonly people: string;
  readonly peopleNote: string;
  readonly peopleHead: string;
  readonly bandHead: string;
  readonly housed: string;
  readonly individuals: string;
  readonly band: (band: PeopleBand) => string;
  readonly bands: (from: string, until: string) => string;
  readonly buildingsUnknown: string;

  readonly operators: string;
  readonly operatorsNote: string;
  readonly operatorsNone: string;
  readonly organisation: string;
  readonly organisationLetter: (letter: string) => string;
  readonly part: string;
  readonly alleged: (part: OrganisationPart) => string;
  readonly until: string;
  readonly untilNow: string;
  readonly reply: string;
  readonly replyState: Readonly<Record<ReplyState | 'undecided', string>>;

  readonly material: string;
  readonly materialNote: string;
  /** Where how many is not told. */
  readonly materialUncounted: string;
  readonly materialNone: string;
  readonly materialNumber: string;
  readonly materialKind: string;
  readonly fileKind: Readonly<Record<FileKind, string>>;

  readonly gaps: string;
  readonly contradictions: (one: number, other: number) => string;
  readonly noContradictions: string;
  readonly gap: (gap: CompoundGap) => string;
  readonly gapsNone: string;

  readonly referrals: string;
  readonly referralsNone: string;
  readonly purposeHead: string;
  readonly purpose: (purpose: Purpose) => string;
  readonly end: Readonly<Record<(typeof referralEnds)[number], string>>;

  readonly redaction: string;
  readonly redactionNotes: Readonly<Record<'words' | 'sources' | 'sourcesApart' | 'time' | 'point' | 'names' | 'statements' | 'material' | 'consent' | 'small' | 'register' | 'shown', string>>;
}
