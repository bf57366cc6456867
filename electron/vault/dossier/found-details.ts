import { tierOf, type Candidate, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { needleKey, needleOf, type Needle } from '#shared/redaction/needle.ts';
import { indexText, occurrencesOf, type Range, type TextIndex } from '#shared/redaction/occurrences.ts';
import { openFinds, tierOfFind, type Find } from '#shared/redaction/detect/open-finds.ts';
import { findsAtMost, type DossierFound } from '#shared/contract/dossier-calls.ts';
import type * as inParts from '#shared/redaction/detect/detect-in-parts.ts';
import type { LoadedDossier, LoadedText } from './load-dossier.ts';
import { NeedleSearch } from './needle-search.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { atOnce, type Steps } from '#shared/steps.ts';

/** UTF-16 units of texts of which is remembered what was found: some 500 long tips, and a few tens of megabytes. */
const unitsRemembered = 2_000_000;
/** Passages hidden in dossiers of other tips that are looked for here as well, the newest. */
const elsewhereAtMost = 300;
/** As likely as a form that has a cue: somebody hid the same words before. */
const markedBeforeScore = 0.7;
/** It leads to whoever told it: asked about before whatever else it may be. */
const ownContactScore = 0.95;

/** All that the detectors find, or what likely leads to one person or place by itself. */
type Extent = 'all' | 'direct';

/** Gives the process a turn. */
export type Turn = () => Promise<void>;

/** A text that was looked through. */
export interface LookedThrough {
  readonly candidates: readonly Candidate[];
  readonly index: TextIndex;
}

/** What the detectors find. Texts never change, so that it is remembered while the vault is open; each decision in a dossier asks about all of its texts again. */
export class DetailFinder {
  readonly turn: Turn;
  readonly #known = new Map<string, LookedThrough>();
  /** Of texts as they leave: a dossier is made in several formats, and most of its texts are what they were. */
  readonly #byText: Readonly<Record<Extent, Map<string, readonly Candidate[]>>> = { all: new Map(), direct: new Map() };
  #unitsByText = 0;
  #detectors: typeof inParts | undefined;

  constructor(turn: Turn) {
    this.turn = turn;
  }

  /** Each text by its id. Gives the process a turn between the parts of a long text. */
  async lookThrough(texts: readonly Pick<LoadedText, 'textId' | 'text'>[]): Promise<ReadonlyMap<string, LookedThrough>>;
  /** `isOn` is asked after each text; undefined when it said that this is to stop. */
  async lookThrough(texts: readonly Pick<LoadedText, 'textId' | 'text'>[], isOn: (done: number) => Promise<boolean>): Promise<ReadonlyMap<string, LookedThrough> | undefined>;
  async lookThrough(texts: readonly Pick<LoadedText, 'textId' | 'text'>[], isOn?: (done: number) => Promise<boolean>): Promise<ReadonlyMap<string, LookedThrough> | undefined> {
    const wanted = new Set(texts.map(({ textId }) => textId));
    for (const textId of this.#known.keys()) if (!wanted.has(textId)) this.#known.delete(textId);
    const all = new Map<string, LookedThrough>();
    let units = 0;
    for (const { textId, text } of texts) {
      const before = this.#known.get(textId);
      const known = before ?? { candidates: await this.candidatesIn(text), index: indexText(text) };
      units += text.length;
      if (units <= unitsRemembered) this.#known.set(textId, known);
      all.set(textId, known);
      if (isOn !== undefined && !(await isOn(all.size))) return undefined;
      if (isOn === undefined && before === undefined) await this.turn();
    }
    return all;
  }

  /** Gives the process a turn between the parts of a long text; after it whoever asks does. The detectors' tables are read when they are first needed: nobody who unlocks waits for them. */
  candidatesIn(text: string): Promise<readonly Candidate[]> {
    return this.#found('all', text);
  }

  /** Of it what is likely and is not left to a reader to judge (`kindsForTheEye`). */
  directIn(text: string): Promise<readonly Candidate[]> {
    return this.#found('direct', text);
  }

  async #found(extent: Extent, text: string): Promise<readonly Candidate[]> {
    const byText = this.#byText[extent];
    const before = byText.get(text);
    if (before !== undefined) return before;
    const found = await this.#detected(extent, text);
    if (!byText.has(text)) this.#remember(extent, text, found);
    return found;
  }

  #remember(extent: Extent, text: string, candidates: readonly Candidate[]): void {
    if (this.#unitsByText + text.length > unitsRemembered) {
      for (const each of Object.values(this.#byText)) each.clear();
      this.#unitsByText = 0;
    }
    this.#byText[extent].set(text, candidates);
    this.#unitsByText += text.length;
  }

  async #detected(extent: Extent, text: string): Promise<readonly Candidate[]> {
    const { detectInParts, detectDirectInParts, partUnits } = (this.#detectors ??= await import('#shared/redaction/detect/detect-in-parts.ts'));
    const candidates: Candidate[] = [];
    let parts = 0;
    for (const part of extent === 'all' ? detectInParts(text) : detectDirectInParts(text)) {
      for (const candidate of part) candidates.push(candidate);
      parts += 1;
      if (parts * partUnits < text.length) await this.turn();
    }
    return candidates;
  }
}

/** The texts of a dossier, and beside them what reporters wrote of how they may be reached. */
export function textsToLookThrough({ texts, contacts }: LoadedDossier): readonly Pick<LoadedText, 'textId' | 'text'>[] {
  return [...texts, ...contacts];
}

interface OpenText {
  readonly text: LoadedText;
  readonly finds: readonly Find[];
}

/** What nobody decided about yet, text by text. `hiddenElsewhere`: passages hidden in other dossiers. */
export function openTexts(loaded: LoadedDossier, looked: ReadonlyMap<string, LookedThrough>, hiddenElsewhere: readonly string[]): readonly OpenText[] {
  return atOnce(openSteps(loaded, looked, hiddenElsewhere));
}

/** The same with turns for others between the texts. */
export function* openSteps(loaded: LoadedDossier, looked: ReadonlyMap<string, LookedThrough>, hiddenElsewhere: readonly string[]): Steps<readonly OpenText[]> {
  const needles = new NeedleSearch(markedNeedles(loaded, hiddenElsewhere));
  yield undefined;
  const contacts = contactNeedles(loaded, looked);
  const inContacts = new NeedleSearch(contacts.map(({ needle }) => needle));
  const open: OpenText[] = [];
  for (const text of loaded.texts) {
    yield undefined;
    const known = looked.get(text.textId);
    if (known === undefined) throw new Error('a text of the dossier was not looked through');
    const { candidates, index } = known;
    const marked = needles.couldOccur(index).flatMap((id) => occurrencesIn(index, needles.needles[id]).map((range): Candidate => ({ ...range, kind: 'name', score: markedBeforeScore, reasons: ['marked-before'] })));
    const own = inContacts.couldOccur(index).flatMap((id) => {
      const contact = contacts[id];
      return occurrencesIn(index, contact?.needle).map((range): Candidate => ({ ...range, kind: contact?.kind ?? 'name', score: ownContactScore, reasons: ['own-contact'] }));
    });
    open.push({ text, finds: openFinds(text.text, [...candidates, ...marked, ...own], { decided: text.spans, letStand: text.kept }) });
  }
  return open;
}

const occurrencesIn = (index: TextIndex, needle: Needle | undefined): readonly Range[] => (needle === undefined ? [] : occurrencesOf(needle, index));

function markedNeedles(loaded: LoadedDossier, hiddenElsewhere: readonly string[]): readonly Needle[] {
  const passages = [...loaded.texts.flatMap(({ text, spans }) => spans.filter(({ role }) => role !== 'nobody').map(({ start, end }) => text.slice(start, end))), ...hiddenElsewhere];
  const needles = new Map<string, Needle>();
  for (const passage of new Set(passages)) {
    const needle = needleOf(passage);
    if (needle !== undefined && needle.kind !== 'symbols') needles.set(needleKey(needle), needle);
  }
  return [...needles.values()];
}

/** What the reporters gave as a way to reach them. */
function contactNeedles({ contacts }: LoadedDossier, looked: ReadonlyMap<string, LookedThrough>): readonly { readonly needle: Needle; readonly kind: CandidateKind }[] {
  return contacts.flatMap(({ textId, text }) =>
    (looked.get(textId)?.candidates ?? []).flatMap((candidate) => {
      const needle = tierOf(candidate) === 'likely' ? needleOf(text.slice(candidate.start, candidate.end)) : undefined;
      return needle === undefined || needle.kind === 'symbols' ? [] : [{ needle, kind: candidate.kind }];
    }),
  );
}

/**
 * Passages that were hidden in other dossiers: of the same tips all of them, of other tips those about people, the newest. A source is always removed and never given a pseudonym, and is who must be
 * asked about again above all.
 */
export function hiddenElsewhere(database: Database, dossierId: string): readonly string[] {
  const hidden = "FROM redaction r JOIN text x ON x.text_id = r.text_id AND x.sha256 = r.text_sha256 WHERE r.dossier_id <> ? AND r.action <> 'keep' AND r.role <> 'nobody'";
  const ofSameTips = 'x.tip_id IN (SELECT tip_id FROM dossier_tip WHERE dossier_id = ?)';
  const columns = 'r.start_unit, r.end_unit, CAST(x.body AS BLOB) AS body';
  const same = database.all(`SELECT DISTINCT ${columns} ${hidden} AND ${ofSameTips}`, [dossierId, dossierId]);
  const others = database.all(`SELECT ${columns} ${hidden} AND NOT ${ofSameTips} AND (r.action = 'pseudonym' OR r.action = 'remove' AND r.role IN ('source', 'victim', 'third-party')) ORDER BY r.rowid DESC LIMIT ${elsewhereAtMost}`, [dossierId, dossierId]);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const passagesOf = (rows: readonly SqlRow[]): readonly string[] => rows.flatMap(({ body, start_unit: start, end_unit: end }) => (body instanceof Uint8Array ? [decoder.decode(body).slice(Number(start), Number(end))] : []));
  return [...new Set([...passagesOf(same), ...passagesOf(others).filter(isTelling)])];
}

/** Elsewhere a room or a day is another one. */
function isTelling(passage: string): boolean {
  return /\p{L}\p{M}*\p{L}/u.test(passage) || (passage.match(/\p{Nd}/gu)?.length ?? 0) >= 6;
}

/** Likely finds that wait for a decision. */
export function likelyOpen(open: readonly OpenText[]): number {
  return open.reduce((sum, { finds }) => sum + finds.filter((find) => tierOfFind(find) === 'likely').length, 0);
}

/** As the window is shown it: totals of all, and so many passages as one reply holds, likely ones first. */
export function foundOf(open: readonly OpenText[]): DossierFound {
  const likely = likelyOpen(open);
  const all = open.reduce((sum, { finds }) => sum + finds.length, 0);
  let likelyLeft = Math.min(likely, findsAtMost);
  let possibleLeft = findsAtMost - likelyLeft;
  const texts = open.map(({ text, finds }) => ({
    textId: text.textId,
    finds: finds
      .filter((find) => (tierOfFind(find) === 'likely' ? likelyLeft-- > 0 : possibleLeft-- > 0))
      .map(({ start, end, kinds }) => ({ start, end, kinds: kinds.map(({ kind, tier, reasons }) => ({ kind, tier, reasons: [...reasons] })) })),
    kept: text.kept.map(({ start, end }) => ({ start, end })),
  }));
  return { likely, possible: all - likely, kept: open.reduce((sum, { text }) => sum + text.kept.length, 0), texts };
}
