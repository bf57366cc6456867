import * as v from 'valibot';
import { compoundKinds, compoundNameKinds, compoundNameLanguages, compoundStates, standings } from '../domain/compound.ts';
import { pointPrecisions } from '../domain/compound-point.ts';
import { consentStatements, consentWays, overrideReasons } from '../domain/consent.ts';
import { documentFormats, dossierFormats } from '../domain/dossier-format.ts';
import { cardFieldUnits } from '../domain/emergency-card.ts';
import { formNames, type FormName } from '../domain/form-name.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { incidentCounts, incidentKinds } from '../domain/incident.ts';
import { individualWordsUnits } from '../domain/individual.ts';
import { organisationKinds, organisationParts } from '../domain/organisation.ts';
import { printedLanguages } from '../domain/printed-language.ts';
import { receiverKinds } from '../domain/receiver.ts';
import { outcomes, purposes, sharedItems } from '../domain/referral.ts';
import { pictureCaptionUnits } from '../domain/picture-limits.ts';
import { sealings } from '../domain/sealing.ts';
import { toldLanguages } from '../domain/telling-way.ts';
import { presetNames } from '../redaction/presets.ts';
import { keepReasons, spanRoles } from '../redaction/roles.ts';
import { estimatesAtMost, estimateUnits } from './briefing-calls.ts';
import { compoundNameUnits, compoundPlaceUnits, compoundSourceUnits } from './compound-calls.ts';
import { insteadUnits, keptBecauseUnits } from './dossier-calls.ts';
import { incidentAgencyUnits, incidentCompoundsAtMost, incidentNoteUnits, incidentSourceUnits } from './incident-calls.ts';
import { jurisdictionUnits, linkNoteUnits, organisationNoteUnits, registrationNumberUnits } from './organisation-calls.ts';
import { districtCode, provinceCode } from './place-filter.ts';
import { rectangles } from './picture-calls.ts';
import { receiverContactUnits, receiverNameUnits } from './receiver-calls.ts';
import { purposeUnits, referralWordsUnits } from './referral-calls.ts';
import { count, id, listOf, nothing, text } from './schema.ts';
import { buildingNameUnits, buildingNoteUnits, typedPointUnits } from './site-calls.ts';

const grade = { reliability: v.picklist(reliabilities), credibility: v.picklist(credibilities) };
/** As long as the fields let a date or a number be, right or not. */
const dateText = text(10);
const numberText = text(12);
const figure = { kind: v.nullable(v.picklist(['number', 'range', 'unknown'])), least: numberText, most: numberText };
const name = v.strictObject({ text: text(compoundNameUnits), language: v.picklist(compoundNameLanguages), kind: v.picklist(compoundNameKinds), source: text(compoundSourceUnits) });
const compoundFacts = v.strictObject({ kind: v.picklist(compoundKinds), standing: v.picklist(standings), province: v.nullable(provinceCode), district: v.nullable(districtCode), place: text(compoundPlaceUnits) });
const building = v.strictObject({ name: text(buildingNameUnits), storeys: text(3), ...figure, source: text(compoundSourceUnits), ...grade, note: text(buildingNoteUnits) });
const organisationFacts = v.strictObject({ kind: v.picklist(organisationKinds), registrationNumber: text(registrationNumberUnits), jurisdiction: text(jurisdictionUnits), note: text(organisationNoteUnits) });
const link = { part: v.picklist(organisationParts), standing: v.picklist(standings), since: dateText, until: v.nullable(dateText), source: text(compoundSourceUnits), ...grade, note: text(linkNoteUnits) };
const purpose = { purpose: v.nullable(v.picklist(purposes)), purposeWords: text(purposeUnits) };
/** A colleague's passphrase is not kept, nor that something leaves without consent: of what is shown then, somebody says so anew. */
const leaving = { receiverId: v.nullable(id), ...purpose, withoutWords: text(referralWordsUnits), approvalWords: text(referralWordsUnits), sealing: v.nullable(v.picklist(sealings)), plainBecause: text(referralWordsUnits) };
/** Right or wrong, whole or not. */
const cardField = v.strictObject({ text: text(cardFieldUnits * 4), isUnknown: v.boolean() });
const items = v.pipe(v.array(v.picklist(sharedItems)), v.maxLength(sharedItems.length));

/**
 * What the fields of a form hold while somebody fills it in: right or wrong, whole or not. A form is of one subject: what it changes or adds to, or the tip it belongs to; null
 * where it is about something new.
 */
export const formShapes = {
  incident: v.strictObject({
    kind: v.picklist(incidentKinds),
    date: dateText,
    agency: text(incidentAgencyUnits),
    note: text(incidentNoteUnits),
    places: v.pipe(v.array(v.strictObject({ compoundId: id, number: count, name: text(compoundNameUnits) })), v.maxLength(incidentCompoundsAtMost)),
  }),
  figure: v.strictObject({ counted: v.picklist(incidentCounts), ...figure, source: text(incidentSourceUnits), ...grade }),
  compound: v.strictObject({ name, facts: compoundFacts }),
  'compound-facts': compoundFacts,
  'compound-name': name,
  'compound-status': v.strictObject({ state: v.picklist(compoundStates), since: dateText, relocatedTo: v.nullable(id), source: text(compoundSourceUnits), ...grade }),
  building,
  'building-facts': building,
  point: v.strictObject({ typed: text(typedPointUnits), precision: v.nullable(v.picklist(pointPrecisions)), source: text(compoundSourceUnits) }),
  organisation: v.strictObject({ name, facts: organisationFacts }),
  'organisation-facts': organisationFacts,
  'organisation-name': name,
  /** Of the end that stands already. `other`: the end that is looked for. */
  'organisation-link': v.strictObject({ other: v.nullable(v.strictObject({ id, name: text(compoundNameUnits) })), ...link }),
  'organisation-link-facts': v.strictObject(link),
  consent: v.strictObject({
    ...purpose,
    told: v.pipe(v.array(v.picklist(consentStatements)), v.maxLength(consentStatements.length)),
    way: v.nullable(v.picklist(consentWays)),
    language: v.picklist(toldLanguages),
    givenOn: dateText,
    reach: v.nullable(v.union([v.strictObject({ receiverId: id }), v.strictObject({ kind: v.picklist(receiverKinds) })])),
    items,
    words: text(referralWordsUnits),
  }),
  /** `basis`: the id of a consent, or `without`. */
  referral: v.strictObject({ receiverId: v.nullable(id), ...purpose, items, dossierId: v.nullable(id), basis: v.nullable(text(32)), reason: v.nullable(v.picklist(overrideReasons)), words: text(referralWordsUnits) }),
  'referral-end': v.strictObject({ outcome: v.nullable(v.picklist(outcomes)), words: text(referralWordsUnits) }),
  /** `individualId`: somebody another tip tells of; null: nobody of them. */
  individual: v.strictObject({ individualId: v.nullable(id), words: text(individualWordsUnits) }),
  /** A colleague's passphrase, and what was stated about findings, are not kept. */
  'emergency-card': v.strictObject({ fields: v.strictObject({ place: cardField, building: cardField, numbers: cardField, danger: cardField, deadline: cardField, contactRule: cardField, mustNot: cardField }), receiverId: v.nullable(id), ...purpose, reason: v.nullable(v.picklist(overrideReasons)), words: text(referralWordsUnits), approvalWords: text(referralWordsUnits) }),
  briefing: v.strictObject({ from: text(7), until: text(7), preset: v.nullable(v.picklist(presetNames)), language: v.picklist(printedLanguages), title: text(200), estimates: listOf(text(estimateUnits), estimatesAtMost) }),
  /** What is typed about claims and organisations is kept by itself (compound-dossier-calls.ts). */
  'compound-dossier': v.strictObject({ preset: v.nullable(v.picklist(presetNames)), language: v.picklist(printedLanguages), shownBecause: text(referralWordsUnits) }),
  'compound-export': v.strictObject({ ...leaving, format: v.picklist(documentFormats) }),
  /** Nor is it kept that somebody has compared it with what the receiver holds. */
  'dossier-export': v.strictObject({ ...leaving, format: v.picklist(dossierFormats), preset: v.nullable(v.picklist(presetNames)), shownBecause: text(referralWordsUnits) }),
  /** That somebody has understood what it gives away is not kept. `item`: the tip, and the number of the commitment in it. */
  'commitment-opening': v.strictObject({ item: v.nullable(v.strictObject({ tipId: id, number: count })), receiverId: v.nullable(id), because: text(referralWordsUnits) }),
  /** Of a picture as it was in this version. */
  'picture-painting': v.strictObject({ version: count, rectangles, caption: text(pictureCaptionUnits) }),
  /** Why a passage stands, or what stands instead of it. `chosen`: what was offered; `written`: what somebody wrote. Of another passage of the text it says nothing. */
  'passage-decision': v.strictObject({ dossierId: id, start: count, end: count, role: v.nullable(v.picklist(spanRoles)), reason: v.nullable(v.picklist(keepReasons)), reasonWords: text(keptBecauseUnits), chosen: v.nullable(text(insteadUnits)), written: text(insteadUnits) }),
  receiver: v.strictObject({ name: text(receiverNameUnits), kind: v.nullable(v.picklist(receiverKinds)), contact: text(receiverContactUnits) }),
} as const satisfies Record<FormName, v.GenericSchema>;

export type FormDraft<F extends FormName> = v.InferOutput<(typeof formShapes)[F]>;

const subject = v.nullable(id);
const ofForm = <F extends FormName>(form: F) => ({ form: v.literal(form), draft: formShapes[form] });
const draft = v.variant('form', [
  v.strictObject(ofForm('incident')), v.strictObject(ofForm('figure')), v.strictObject(ofForm('compound')), v.strictObject(ofForm('compound-facts')), v.strictObject(ofForm('compound-name')),
  v.strictObject(ofForm('compound-status')), v.strictObject(ofForm('building')), v.strictObject(ofForm('building-facts')), v.strictObject(ofForm('point')), v.strictObject(ofForm('organisation')),
  v.strictObject(ofForm('organisation-facts')), v.strictObject(ofForm('organisation-name')), v.strictObject(ofForm('organisation-link')), v.strictObject(ofForm('organisation-link-facts')), v.strictObject(ofForm('consent')), v.strictObject(ofForm('referral')), v.strictObject(ofForm('referral-end')), v.strictObject(ofForm('receiver')), v.strictObject(ofForm('individual')), v.strictObject(ofForm('briefing')), v.strictObject(ofForm('emergency-card')), v.strictObject(ofForm('compound-dossier')), v.strictObject(ofForm('compound-export')), v.strictObject(ofForm('dossier-export')), v.strictObject(ofForm('commitment-opening')), v.strictObject(ofForm('picture-painting')), v.strictObject(ofForm('passage-decision')),
]);
export type KeptForm = v.InferOutput<typeof draft>;

/** Half-filled forms: kept in the vault and not in the log, until they are saved or thrown away. They have no author: whoever opens the vault may go on. */
export const formDraftCalls = {
  'formDrafts.get': { request: v.strictObject({ form: v.picklist(formNames), subject }), reply: v.strictObject({ kept: v.nullable(draft) }) },
  /** `not-found`: what it is about, or the tip it belongs to, is not there. */
  'formDrafts.keep': { request: v.strictObject({ subject, kept: draft }), reply: nothing },
  'formDrafts.forget': { request: v.strictObject({ form: v.picklist(formNames), subject }), reply: nothing },
} as const;
