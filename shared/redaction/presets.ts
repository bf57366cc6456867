import { isCaseFormat, type DossierFormat } from '../domain/dossier-format.ts';
import type { SharedItem } from '../domain/referral.ts';
import type { CodeField } from './coded-facts.ts';
import type { MildestByRole } from './effective-action.ts';
import { leastShown } from './small-counts.ts';
import { shownFields, type DossierView, type ShownField } from './redacted-dossier.ts';

/** Labels of the Traffic Light Protocol 2.0 (FIRST, 2022), as they are written. */
export const tlpLabels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export type TlpLabel = (typeof tlpLabels)[number];

/** For whom a dossier is made, from the narrowest circle to everybody. */
export const presetNames = ['internal', 'rescue-or-embassy', 'police', 'partner-organisation', 'public'] as const;
export type PresetName = (typeof presetNames)[number];

export interface Preset {
  readonly tlp: TlpLabel;
  /** What stands in the dossier. Whatever is not listed here is left out, also what is added to dossiers later. */
  readonly shown: readonly ShownField[];
  /** What stands there only when somebody wrote down why; the reason is kept in the register. */
  readonly shownWithReason: readonly ShownField[];
  /** For each role the mildest that may stand, whatever was decided (docs/decisions/redaction-roles.md). */
  readonly mildest: MildestByRole;
  /** The smallest number of reports that readers may count; null: any (docs/decisions/small-counts.md). */
  readonly leastReports: number | null;
  /** What of the vault's codes stands in the formats that have a row for each report; whatever is not listed is hidden. None: there are no such files. */
  readonly coded: readonly CodeField[];
}

/** Whoever is held and whoever stands by has done nothing: what leads to them stands only for those who come for them. What perpetrators use is evidence. */
const asRule: MildestByRole = { source: 'remove', victim: 'generalise', 'third-party': 'generalise', place: 'keep', perpetrator: 'keep', nobody: 'keep' };

const everyCode: readonly CodeField[] = ['received', 'case-status', 'trafficking-status', 'deciding-body', 'indicators', 'elements', 'consent', 'referrals', 'province', 'district'];

/**
 * Place and time are the reporter's own words, and only passages in them are generalised: a preset whose readers may know no more than
 * that leaves them out (docs/decisions/disclosures.md).
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  internal: { tlp: 'TLP:RED', shown: ['narrative', 'place', 'when', 'received', 'came', 'pictures', 'commitments'], shownWithReason: [], mildest: asRule, leastReports: null, coded: everyCode },
  'rescue-or-embassy': { tlp: 'TLP:AMBER+STRICT', shown: ['narrative', 'place', 'when', 'received', 'came', 'pictures', 'commitments'], shownWithReason: [], mildest: { ...asRule, victim: 'keep', 'third-party': 'keep' }, leastReports: null, coded: everyCode },
  // How a report came says something of who gave it, and officials may be part of it; whom the office asked for help, and who agreed to what, is nothing to them either.
  police: { tlp: 'TLP:AMBER', shown: ['narrative', 'place', 'when', 'received', 'pictures', 'commitments'], shownWithReason: [], mildest: asRule, leastReports: null, coded: ['received', 'trafficking-status', 'deciding-body', 'indicators', 'elements', 'province', 'district'] },
  'partner-organisation': { tlp: 'TLP:GREEN', shown: ['narrative', 'received'], shownWithReason: [], mildest: { ...asRule, place: 'generalise', perpetrator: 'pseudonym' }, leastReports: null, coded: ['received', 'case-status', 'trafficking-status'] },
  // How many share an age or a day is an estimate, too little for what everybody reads: not even something wider about a person stands there. A row about one report is a count of one.
  public: { tlp: 'TLP:CLEAR', shown: [], shownWithReason: ['narrative'], mildest: { ...asRule, victim: 'pseudonym', 'third-party': 'pseudonym', place: 'generalise', perpetrator: 'pseudonym' }, leastReports: leastShown, coded: [] },
};

/** Whether a dossier leaves the office: then somebody receives it, consent is asked, and a second person stands by it. */
export function leavesOffice(preset: PresetName): boolean {
  return preset !== 'internal';
}

/** What stands in a dossier of this preset. `isReasoned`: somebody wrote down why what needs a reason is shown. */
export function fieldsShown(preset: PresetName, isReasoned: boolean): readonly ShownField[] {
  const { shown, shownWithReason } = presets[preset];
  return shownFields.filter((field) => shown.includes(field) || (isReasoned && shownWithReason.includes(field)));
}

/** How a dossier is made under a preset: the label stands under its title. */
export function viewOf(preset: PresetName, isReasoned: boolean): DossierView {
  const { leastReports } = presets[preset];
  return { label: presets[preset].tlp, shown: fieldsShown(preset, isReasoned), audience: preset, mildest: presets[preset].mildest, ...(leastReports === null ? {} : { leastReports }), tellsOwnWords: !leavesOffice(preset), coded: presets[preset].coded };
}

/** Whether a dossier of this preset may leave in the format: rows about single reports are not for everybody. */
export function allowsFormat(preset: PresetName, format: DossierFormat): boolean {
  return !isCaseFormat(format) || presets[preset].coded.length > 0;
}

/** What consent has to cover, in the words of referrals. `hasPictures`: files of the tip are in the dossier as pictures. */
export function itemsShared(preset: PresetName, hasPictures = false): readonly SharedItem[] {
  const { shown } = presets[preset];
  return [...(shown.includes('place') ? (['place'] as const) : []), ...(hasPictures && shown.includes('pictures') ? (['files'] as const) : []), 'dossier'];
}
