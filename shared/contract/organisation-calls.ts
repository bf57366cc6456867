import * as v from 'valibot';
import { compoundNameKinds, compoundNameLanguages, standings } from '../domain/compound.ts';
import { credibilities, reliabilities } from '../domain/grade.ts';
import { historyLinesAtMost } from '../domain/history-limit.ts';
import { organisationKinds, organisationParts } from '../domain/organisation.ts';
import { isPartialDate } from '../domain/partial-date.ts';
import { compoundNameUnits, compoundSourceUnits, mergedAtOnce, namesAtOnce, otherNamesShown } from './compound-calls.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

export const organisationNameUnits = compoundNameUnits;
export const organisationSourceUnits = compoundSourceUnits;
export const registrationNumberUnits = 100;
export const jurisdictionUnits = 100;
export const organisationNoteUnits = 2000;
export const linkNoteUnits = 500;
/** Most links of one organisation, or of one compound with all that are merged into it, that are given at once. */
export const linksGivenAtMost = 400;

const filled = (units: number) => v.pipe(text(units), v.check((words) => words.trim() !== ''));
const date = v.pipe(text(10), v.check(isPartialDate));

const facts = v.strictObject({ kind: v.picklist(organisationKinds), registrationNumber: text(registrationNumberUnits), jurisdiction: text(jurisdictionUnits), note: text(organisationNoteUnits) });
export type OrganisationFactsView = v.InferOutput<typeof facts>;

const name = v.strictObject({ text: filled(organisationNameUnits), language: v.picklist(compoundNameLanguages), kind: v.picklist(compoundNameKinds), source: text(organisationSourceUnits) });

const link = v.strictObject({
  part: v.picklist(organisationParts),
  /** `confirmed` needs a source: `source-missing`. */
  standing: v.picklist(standings),
  since: date,
  /** null: nobody says that it ended; empty: it ended, and nobody knows when. */
  until: v.nullable(date),
  source: text(organisationSourceUnits),
  reliability: v.picklist(reliabilities),
  credibility: v.picklist(credibilities),
  note: text(linkNoteUnits),
});
export type OrganisationLinkFacts = v.InferOutput<typeof link>;

const named = v.strictObject({ organisationId: id, number: count, name: text(organisationNameUnits) });
export type NamedOrganisation = v.InferOutput<typeof named>;

const shownLink = v.strictObject({
  linkId: id,
  ...link.entries,
  /** The ones that stand for both ends. */
  organisation: named,
  compound: v.strictObject({ compoundId: id, number: count, name: text(compoundNameUnits) }),
  /** It was recorded with one that was merged into the one that is looked at. */
  isMerged: v.boolean(),
  /** Recorded by mistake: it counts no more. */
  isWithdrawn: v.boolean(),
  recordedAt: timeMs,
});
export type OrganisationLinkView = v.InferOutput<typeof shownLink>;

const row = v.strictObject({
  ...named.entries,
  /** The first of them; `otherNamesTotal` counts all. */
  otherNames: v.pipe(v.array(text(organisationNameUnits)), v.maxLength(otherNamesShown)),
  otherNamesTotal: count,
  kind: v.picklist(organisationKinds),
  registrationNumber: text(registrationNumberUnits),
  /** Compounds it is linked to today: by a link that is confirmed, and those by suspected ones alone. */
  confirmed: count,
  suspected: count,
  /** Independent sources behind the claims about it. */
  sources: count,
});
export type OrganisationRow = v.InferOutput<typeof row>;

const view = v.strictObject({
  ...named.entries,
  ...facts.entries,
  recordedAt: timeMs,
  names: v.pipe(v.array(v.strictObject({ nameId: id, text: text(organisationNameUnits), language: v.picklist(compoundNameLanguages), kind: v.picklist(compoundNameKinds), source: text(organisationSourceUnits), /** Of an organisation that was merged into this one. */ isMerged: v.boolean() })), v.maxLength(namesAtOnce)),
  namesTotal: count,
  /** Those that hold today first, then ended ones, then those that were recorded by mistake. */
  links: v.pipe(v.array(shownLink), v.maxLength(linksGivenAtMost)),
  linksTotal: count,
  mergedInto: v.nullable(named),
  merged: v.pipe(v.array(named), v.maxLength(mergedAtOnce)),
  mergedTotal: count,
  /** In the order in which it happened: the latest of all `historyTotal`. */
  history: v.pipe(v.array(
    v.strictObject({
      at: timeMs,
      /** What they are called now; empty for the recovery words. */
      actor: text(200),
      actorRemoved: v.boolean(),
      type: v.picklist(['recorded', 'changed', 'name-added', 'name-removed', 'linked', 'link-changed', 'link-withdrawn', 'link-restored', 'merged', 'parted']),
      /** The name, or the compound that it is about; null where it is about neither. */
      what: v.nullable(text(organisationNameUnits)),
    }),
  ), v.maxLength(historyLinesAtMost)),
  historyTotal: count,
});
export type OrganisationView = v.InferOutput<typeof view>;

const ofOrganisation = v.strictObject({ organisationId: id });
const ofLink = v.strictObject({ linkId: id });

/** Who is behind compounds, or has to do with them. Every call that changes one answers with how it is then. */
export const organisationCalls = {
  /** Those with most links that hold today first. `search`: part of a name in any script, of the registration number, or the number. Merged ones are found by the one they are the same as. */
  'organisations.list': { request: v.strictObject({ search: text(200), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }), reply: v.strictObject({ total: count, rows: listOf(row, 200) }) },
  'organisations.count': { request: nothing, reply: v.strictObject({ organisations: count }) },
  /** The offsets: how many lines of that list are left out, the first ones. */
  'organisations.get': { request: v.strictObject({ ...ofOrganisation.entries, namesOffset: v.exactOptional(count), mergedOffset: v.exactOptional(count) }), reply: view },
  'organisations.record': { request: v.strictObject({ facts, name }), reply: view },
  'organisations.change': { request: v.strictObject({ organisationId: id, facts }), reply: view },
  'organisations.addName': { request: v.strictObject({ organisationId: id, name }), reply: view },
  'organisations.removeName': { request: v.strictObject({ organisationId: id, nameId: id }), reply: view },
  /** Answers with the one that stands for both. */
  'organisations.merge': { request: v.strictObject({ organisationId: id, into: id }), reply: view },
  /** Takes a merge back; answers with the one that was merged. */
  'organisations.part': { request: ofOrganisation, reply: view },
  /** `ofForm`: it is what the half-filled form of this end holds, which is then forgotten. */
  'organisations.link': { request: v.strictObject({ organisationId: id, compoundId: id, link, ofForm: v.exactOptional(v.picklist(['organisation', 'compound'])) }), reply: view },
  'organisations.changeLink': { request: v.strictObject({ linkId: id, link }), reply: view },
  'organisations.withdrawLink': { request: ofLink, reply: view },
  /** Takes a withdrawal back. */
  'organisations.restoreLink': { request: ofLink, reply: view },
  /** Links of a compound and of those that are merged into it, in the same order. */
  'organisations.ofCompound': { request: v.strictObject({ compoundId: id }), reply: v.strictObject({ total: count, links: v.pipe(v.array(shownLink), v.maxLength(linksGivenAtMost)) }) },
} as const;
