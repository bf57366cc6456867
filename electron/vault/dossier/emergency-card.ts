import { cardFaults, type CardFieldFault, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import type { DocumentFormat } from '#shared/domain/dossier-format.ts';
import { cardFindings, cardSecrets, identifyingIn, openFindings, type CardFinding, type CardOriginals, type FindDetails } from './card-findings.ts';
import { toldMinutes } from '#shared/redaction/receipt-minutes.ts';
import { cardLines, englishCardWords, redactedCard } from '#shared/redaction/redacted-card.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';
import { makeFile, type MakeOutcome } from './export-dossier.ts';
import { minutesOfTips } from './told-times.ts';
import { receivedSecrets } from './received-secrets.ts';

export interface CardProblems {
  readonly faults: readonly CardFieldFault[];
  /** Of these, nobody has stated anything about. */
  readonly findings: readonly CardFinding[];
}

const cardUrgencies = ['U1', 'U2'] as const;

/** `not-urgent`: a card is for danger now or within a day, and shortens the review for nothing else. */
export function cardTip(database: Database, tipId: string): Result<undefined, 'not-found' | 'not-urgent'> {
  const row = database.get('SELECT urgency FROM tip WHERE tip_id = ?', [tipId]);
  if (row === undefined) return fail('not-found');
  return cardUrgencies.some((urgency) => urgency === row['urgency']) ? ok(undefined) : fail('not-urgent');
}

/** What a card is looked through with: the vault, and the detectors. */
export interface CardTools {
  readonly database: Database;
  readonly find: FindDetails;
}

/** What keeps a card from leaving. Not looked through while it is too long. */
export async function cardProblems({ database, find }: CardTools, tipId: string, card: EmergencyCard, stated: readonly CardFinding[]): Promise<CardProblems> {
  const faults = cardFaults(card);
  if (faults.some(({ code }) => code === 'card-field-long')) return { faults, findings: [] };
  return { faults, findings: openFindings(await cardFindings(card, originalsOf(database, tipId), find), stated) };
}

/** The finished bytes, which have passed the leak gate against everything identifying of the tip that is not on the card. `mark`: before the title; empty for none. */
export async function makeCard({ database, find }: CardTools, print: (html: string) => Promise<Uint8Array | null>, request: { readonly tipId: string; readonly card: EmergencyCard; readonly format: DocumentFormat; readonly mark: string }): Promise<MakeOutcome> {
  const { tipId, card, format, mark } = request;
  const { dossier, hidden } = redactedCard(card, { ...englishCardWords, title: `${mark} ${englishCardWords.title}`.trim() });
  const minutes = minutesOfTips(database, [tipId]);
  const times = cardLines(card).reduce((sum, line) => sum + toldMinutes(line, minutes), 0);
  if (times > 0) return { ok: false, code: 'leak-gate-refused', findings: [{ check: 'receipt-time', location: 'what was typed', count: times }] };
  const secrets = { ...hidden, minutes, passages: await cardSecrets(card, originalsOf(database, tipId).texts, find), ...receivedSecrets(database, [tipId]) };
  return onOnePage(await makeFile({ print }, format, dossier, secrets));
}

function onOnePage(made: MakeOutcome): MakeOutcome {
  if (!made.ok || made.value.report.pages === null || made.value.report.pages === 1) return made;
  return { ok: false, code: 'leak-gate-refused', findings: [{ check: 'structure', location: 'pages', count: made.value.report.pages }] };
}

function originalsOf(database: Database, tipId: string): CardOriginals {
  const texts = textsOf(database, tipId);
  const hidden = texts.flatMap(({ textId, body }) => database.all("SELECT start_unit, end_unit FROM redaction WHERE text_id = ? AND action <> 'keep'", [textId]).map((row) => body.slice(Number(row['start_unit']), Number(row['end_unit']))));
  return { texts: texts.map(({ body }) => body), contact: texts.filter(({ field }) => field === 'safeContact').map(({ body }) => body), hidden: [...new Set(hidden)] };
}

/** The longest place that is proposed: longer ones are told, not named. */
const proposedUnits = 120;

/** The place as the reporter wrote it, where nothing in it points at a person or was hidden by somebody; else null. Nothing else that they wrote is proposed. */
export async function proposedPlace({ database, find }: CardTools, tipId: string): Promise<string | null> {
  const place = textsOf(database, tipId).find(({ field }) => field === 'place')?.body.trim() ?? '';
  if (place === '' || place.length > proposedUnits || /[\n\r]/u.test(place)) return null;
  if ((await identifyingIn(place, find)).length > 0) return null;
  return (await cardFindings({ place: { state: 'stated', text: place } }, originalsOf(database, tipId), find)).length === 0 ? place : null;
}
