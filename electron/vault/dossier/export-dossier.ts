import { fail, ok, type Result } from '#shared/result.ts';
import type { Steps } from '#shared/steps.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { leavingOutcome } from '#vault/platform/destination.ts';
import { writeNoted } from '#vault/platform/write-beside.ts';
import { writeCases } from './case-csv.ts';
import { caseSteps } from './case-gate.ts';
import { csvSteps } from './csv-gate.ts';
import { writeCsvDossier } from './csv.ts';
import { docxSteps } from './docx-gate.ts';
import { writeDocx } from './docx.ts';
import { jsonSteps } from './json-gate.ts';
import { writeJson } from './json.ts';
import { hiddenElsewhere, likelyOpen, openSteps, textsToLookThrough, type DetailFinder } from './found-details.ts';
import { KnownTexts } from '#shared/redaction/known-texts.ts';
import { markdownSteps, type GateSecrets } from './leak-gate.ts';
import { checkedInTurns, pacedBy, type ExportPace } from './export-pace.ts';
import { cleanPdf } from './pdf-clean.ts';
import { pdfSteps, readyPdfGate } from './pdf-gate.ts';
import { writePdfPage } from './pdf-page.ts';
import { readingLike } from './hexadecimal-reads.ts';
import { needleSteps, type WantedNeedle } from './hidden-patterns.ts';
import { statementsLackingIn } from './lacking-statements.ts';
import { isReviewed, labelsOf, loadDossier, redactLoaded, redactSteps, tipsOf, type LoadedDossier } from './load-dossier.ts';
import { makeCommitments, type MadeCommitments } from './make-commitments.ts';
import { receivedSecrets, type ReceivedSecrets } from './received-secrets.ts';
import { writeMarkdown } from './markdown.ts';
import { byHash, type PaintedPictures } from './painted-pictures.ts';
import { printAhead, type PrintPage } from './print-ahead.ts';
import { seenOf } from './picture-hash.ts';
import { compareInTurns, readInTurns, samenessNow } from './same-dossier.ts';
import { sealFile, type SealingMeans } from './sealing/seal-file.ts';
import { xlsxSteps } from './xlsx-gate.ts';
import { writeXlsx } from './xlsx.ts';
import { minutesOfTips, timesTold } from './told-times.ts';
import { numbersOfTips } from './told-numbers.ts';
import { unreviewedIn } from './unreviewed-output.ts';
import { withheldBeside } from './withheld-beside.ts';
import { widenSteps } from './widen-for-public.ts';
import { withheldIn } from './withheld-output.ts';
import type { GateFinding, GateNotice, GateOutcome } from './gate-report.ts';
import type { DossierBlock, DossierPreview } from '#shared/contract/dossier-calls.ts';
import type { LoadedPicture } from './dossier-pictures.ts';
import { dossierFileNames, drawsPictures, isCaseFormat, type DossierFormat } from '#shared/domain/dossier-format.ts';
import type { Code } from '#shared/errors.ts';
import type { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import type { DossierView, RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database } from '#vault/store/database.ts';
import type { HeldReport } from '#vault/store/held-reports.ts';
import type { KeptCommitment } from '#vault/store/kept-commitments.ts';

export interface ExportTools {
  readonly database: Database;
  readonly files: FileSystem;
  readonly finder: DetailFinder;
  readonly randomBytes: RandomBytes;
  readonly print: PrintPage;
  /** Makes what leaves of a picture anew from its file. */
  readonly paint: (picture: LoadedPicture) => Promise<Result<PaintedPicture, Code>>;
  /** Absent: nobody hears of it and nobody stops it. */
  readonly pace?: ExportPace;
  /**
   * Runs when the bytes have passed the gate and lie beside their place, before they have a name there: the place to look once more whether this may leave, and to record that it
   * does. When it refuses or throws, nothing is left. When writing fails afterwards, the record stays: a trace without a file is better than a file without a trace.
   */
  readonly beforeWriting: (receipt: ExportReceipt, content: LeavingContent) => Result<undefined, Code>;
}

/** What the vault keeps of what leaves: what opens its commitments, and what its readers are told of each tip. */
export interface LeavingContent {
  readonly commitments: readonly KeptCommitment[];
  readonly reports: readonly HeldReport[];
  /** A dossier of tips that the file was made from, each place as its readers get it; absent for what is no such dossier. */
  readonly dossier?: LoadedDossier;
}

const nothingOfTips: LeavingContent = { commitments: [], reports: [] };

export interface ExportReceipt {
  /** Size and hash are of the file that lies on the disk, sealed where it is. */
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** null for a format without pages. */
  readonly pages: number | null;
  readonly checks: number;
  readonly notices: readonly GateNotice[];
}

export type ExportOutcome = Result<ExportReceipt, Code> | { readonly ok: false; readonly code: 'leak-gate-refused'; readonly findings: readonly GateFinding[] };

/** What a person is shown before exporting: the very data the writers get, and what is done with each passage. */
export function* previewSteps(database: Database, dossierId: string, view: DossierView): Steps<Result<DossierPreview, 'dossier-absent'>> {
  const read = loadDossier(database, dossierId);
  if (read === undefined) return fail('dossier-absent');
  const loaded = yield* widenSteps(database, read, view);
  return { ok: true, value: { blocks: redactLoaded(loaded, view).dossier.blocks.map(copyBlock), shown: [...labelsOf(loaded, view).values()] } };
}

/** A copy that the contract's schema, whose arrays are not read-only, accepts. */
export function copyBlock(block: RedactedDossier['blocks'][number]): DossierBlock {
  if (block.kind === 'passage') return { ...block, parts: block.parts.map((part) => ({ ...part })) };
  if (block.kind === 'picture') return { kind: block.kind, label: block.label, caption: block.caption, width: block.width, height: block.height };
  if (block.kind === 'fact') return { kind: block.kind, label: block.label, value: block.value, ...(block.at === undefined ? {} : { at: { ...block.at } }) };
  if (block.kind === 'table') return { ...block, heads: [...block.heads], rows: block.rows.map((row) => [...row]), bars: [...block.bars] };
  return { ...block };
}

/** The pictures of the file, each painted anew and compared with what somebody looked at: `picture-changed` should it come out otherwise, after an update of what decodes them. */
async function paintEach(tools: ExportTools, loaded: LoadedDossier, wanted: GateSecrets['pictures']): Promise<Result<PaintedPictures, Code>> {
  const painted: PaintedPicture[] = [];
  for (const { sha256 } of wanted) {
    const picture = loaded.pictures.find(({ seen }) => seen?.sha256 === sha256);
    const made = picture === undefined ? fail('picture-changed' as const) : await tools.paint(picture);
    if (!made.ok) return made;
    if (seenOf(made.value).sha256 !== sha256) return fail('picture-changed');
    painted.push(made.value);
  }
  return ok(byHash(painted));
}

const atOnePace = pacedBy(() => Promise.resolve());

/** How often a dossier is made anew when decisions change while it is being made. */
const attempts = 2;

/**
 * Builds the redacted dossier, writes it as bytes, checks those bytes, seals them, and only then puts them beside `destination` and
 * renames them into place. After any refusal or failure `destination` is as it was before. Printing takes time in which staff can go on hiding:
 * the bytes are thrown away unless the dossier is afterwards still what they were made from. What leaves is printed while the detectors look it through once more; where they find something it is thrown away.
 */
export async function exportDossier(tools: ExportTools, request: { readonly dossierId: string; readonly format: DossierFormat; readonly view: DossierView; readonly sealing: SealingMeans; readonly destination: string }): Promise<ExportOutcome> {
  const { pace = pacedBy(tools.finder.turn) } = tools;
  const isRows = isCaseFormat(request.format);
  if (isRows && request.view.coded.length === 0) return fail('format-per-report');
  const asked = { dossierId: request.dossierId, isRows };
  const known = new KnownTexts();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (!(await pace('looking', 0, 0))) return fail('cancelled');
    const before = await readInTurns(tools.database, asked, pace);
    if (before === undefined) return fail('cancelled');
    const { loaded: read, coded } = before;
    if (read === undefined) return fail('dossier-absent');
    if (!isReviewed(read)) return fail('review-incomplete');
    const sourcesCountedAt = tools.database.revision();
    const loaded = await checkedInTurns(widenSteps(tools.database, read, request.view), pace, 'looking');
    if (loaded === undefined) return fail('cancelled');
    const decided = await lookedThrough(tools, loaded, pace);
    if (!decided.ok) return decided;
    const lacking = statementsLackingIn(tools.database, read, request.view);
    if (lacking !== undefined) return fail(lacking);
    const view: DossierView = { ...request.view, shown: isRows ? request.view.shown.filter((field) => field !== 'commitments') : request.view.shown, pictures: drawsPictures(request.format) ? 'drawn' : 'named' };
    // First without commitments: random digits are no finding of detectors, and they are made so that they read like nothing hidden.
    const bare = await checkedInTurns(redactSteps(loaded, view, coded), pace, 'looking');
    if (bare === undefined) return fail('cancelled');
    const withheld = await withheldIn(bare.dossier, bare.hidden, loaded, withheldBeside(tools.database, request.dossierId), (_phase, done, total) => pace('looking', done, total), known);
    if (withheld === undefined) return fail('cancelled');
    const { identifiers, fileNames } = vaultSecrets(tools.database, loaded);
    const passages = [...bare.hidden.passages, ...withheld.secrets.passages];
    const needles = await checkedInTurns(needleSteps({ passages, identifiers, fileNames }), pace, 'looking');
    if (needles === undefined) return fail('cancelled');
    const committed = commitmentsFor(tools, loaded, view, needles);
    if (!(await pace('looking', 0, 0))) return fail('cancelled');
    // The same source gives the same dossier; only commitments make another one.
    const leaving = committed.leaving.size === 0 ? bare : await checkedInTurns(redactSteps(loaded, view, coded, committed.leaving), pace, 'looking');
    if (leaving === undefined) return fail('cancelled');
    const { dossier, hidden, told } = leaving;
    const secrets: GateSecrets = { ...hidden, ...withheld.secrets, passages, identifiers: [...identifiers, ...(coded ?? []).flatMap((each) => each.identifiers)], fileNames, minutes: minutesOfTips(tools.database, tipsOf(loaded)), ...(view.leastReports === undefined ? {} : { leastReports: view.leastReports }) };

    const painted = await paintEach(tools, loaded, hidden.pictures);
    if (!painted.ok) return painted;
    const printing = request.format === 'pdf' && withheld.findings.length === 0 ? printAhead(tools.print, writePdfPage(dossier, painted.value)) : undefined;
    const found = await foundInOutput(tools, bare.dossier, loaded, pace);
    if (found === undefined) return fail('cancelled');
    const findings = found.length > 0 ? found : withheld.findings;
    if (findings.length > 0) return { ok: false, code: 'leak-gate-refused', findings };
    const made = await sealMade(request, await makeFile({ print: tools.print, pace, ...(printing === undefined ? {} : { printing }) }, request.format, dossier, secrets, painted.value, known));
    const compared = await compareInTurns(tools.database, asked, before, pace);
    if (compared === undefined) return fail('cancelled');
    // From here on nothing waits, so that nothing can change between this comparison and the file.
    const sameness = samenessNow(tools.database, asked, before, compared);
    if (sameness === 'absent') return fail('dossier-absent');
    if (sameness === 'changed') continue;
    // How many could have told a claim hangs on other tips as well, and is no part of the dossier.
    const lackingNow = tools.database.revision() === sourcesCountedAt ? undefined : statementsLackingIn(tools.database, read, request.view);
    if (lackingNow !== undefined) return fail(lackingNow);
    if (!made.ok) return made;
    const reports = tipsOf(loaded).map((tipId, index) => ({ tipId, told: told[index] ?? [] }));
    return writeMade(tools, request.destination, made.value, { commitments: committed.kept, reports, dossier: loaded });
  }
  return fail('dossier-changed');
}

/** `review-incomplete`: something that the detectors call likely waits for a decision. */
async function lookedThrough({ database, finder }: ExportTools, loaded: LoadedDossier, pace: ExportPace): Promise<Result<undefined, 'review-incomplete' | 'cancelled'>> {
  const wanted = textsToLookThrough(loaded);
  const looked = await finder.lookThrough(wanted, (done) => pace('looking', done, 2 * wanted.length));
  if (looked === undefined) return fail('cancelled');
  const open = await checkedInTurns(openSteps(loaded, looked, hiddenElsewhere(database, loaded.dossierId)), pace, 'looking');
  if (open === undefined || !(await pace('looking', wanted.length, 2 * wanted.length))) return fail('cancelled');
  return likelyOpen(open) > 0 ? fail('review-incomplete') : ok(undefined);
}

/** What the detectors and the times of receipt tell of what leaves; undefined when it is to stop. */
async function foundInOutput({ database, finder }: ExportTools, dossier: RedactedDossier, loaded: LoadedDossier, pace: ExportPace): Promise<readonly GateFinding[] | undefined> {
  const unreviewed = await unreviewedIn(dossier, loaded, { finder, numbers: numbersOfTips(database, tipsOf(loaded)) }, (done, total) => pace('looking', total + done, 2 * total));
  if (unreviewed === undefined) return undefined;
  const times = await checkedInTurns(timesTold(dossier, database, loaded), pace, 'looking');
  return times === undefined ? undefined : [...unreviewed, ...times];
}

/** Seals what has passed the gate. */
export async function sealMade({ format, sealing }: { readonly format: DossierFormat; readonly sealing: SealingMeans }, made: MakeOutcome): Promise<MakeOutcome | Result<never, 'sealing-failed'>> {
  if (!made.ok) return made;
  const bytes = await sealFile(made.value.bytes, dossierFileNames[format], sealing);
  return bytes.ok ? { ok: true, value: { ...made.value, bytes: bytes.value } } : bytes;
}

export function writeMade(tools: Pick<ExportTools, 'beforeWriting' | 'files' | 'randomBytes'>, destination: string, { bytes, report }: MadeFile, content: LeavingContent = nothingOfTips): ExportOutcome {
  const receipt = { sizeBytes: bytes.length, sha256: hex(sha256(bytes)), pages: report.pages, checks: report.checks, notices: report.notices };
  try {
    const allowed = writeNoted(tools.files, destination, bytes, hex(tools.randomBytes(8)), () => tools.beforeWriting(receipt, content));
    if (!allowed.ok) return allowed;
  } catch (problem) {
    return fail(leavingOutcome(problem));
  }
  return { ok: true, value: receipt };
}

/** Finished bytes that passed the leak gate. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly report: Extract<GateOutcome, { readonly ok: true }>['value'];
}

export type MakeOutcome = Result<MadeFile, 'print-failed' | 'cancelled'> | Extract<GateOutcome, { readonly ok: false }>;

/** The bytes of what leaves, checked against everything that must not. Writes nothing. `printing`: its page, whose printing was begun. `known`: texts that were folded and cut into words already. */
export async function makeFile(
  tools: Pick<ExportTools, 'print' | 'pace'> & { readonly printing?: Promise<Uint8Array | null> },
  format: DossierFormat,
  dossier: RedactedDossier,
  secrets: GateSecrets,
  pictures: PaintedPictures = new Map(),
  known = new KnownTexts(),
): Promise<MakeOutcome> {
  const { pace = atOnePace } = tools;
  if (!(await pace('writing', 0, 0))) return fail('cancelled');
  switch (format) {
    case 'markdown': {
      const bytes = writeMarkdown(dossier);
      return checked(bytes, await checkedInTurns(markdownSteps(bytes, secrets, known), pace));
    }
    case 'docx': {
      const bytes = await writeDocx(dossier, pictures, async () => void (await pace('writing', 0, 0)));
      return checked(bytes, await checkedInTurns(docxSteps(bytes, secrets, known), pace));
    }
    case 'xlsx': {
      const bytes = writeXlsx(dossier);
      return checked(bytes, await checkedInTurns(xlsxSteps(bytes, secrets, known), pace));
    }
    case 'json': {
      const bytes = writeJson(dossier);
      return checked(bytes, await checkedInTurns(jsonSteps(bytes, secrets, known), pace));
    }
    case 'htcds':
    case 'uwazi': {
      const bytes = writeCases(format, dossier);
      return checked(bytes, await checkedInTurns(caseSteps(format, bytes, dossier, secrets, known), pace));
    }
    case 'csv': {
      const bytes = writeCsvDossier(dossier);
      return checked(bytes, await checkedInTurns(csvSteps(bytes, secrets, known), pace));
    }
    case 'pdf': {
      // Another process prints. What is looked for afterwards is told by what is hidden alone, and is made ready meanwhile.
      const [printed, ready] = await Promise.all([tools.printing ?? tools.print(writePdfPage(dossier, pictures)), checkedInTurns(readyPdfGate(secrets, known), pace, 'writing')]);
      if (ready === undefined) return fail('cancelled');
      if (printed === null) return fail('print-failed');
      const clean = await cleanPdf(printed);
      return clean.ok ? checked(clean.value, await checkedInTurns(pdfSteps(clean.value, secrets, ready), pace)) : fail('print-failed');
    }
  }
}

function checked(bytes: Uint8Array, outcome: GateOutcome | undefined): MakeOutcome {
  if (outcome === undefined) return fail('cancelled');
  return outcome.ok ? { ok: true, value: { bytes, report: outcome.value } } : outcome;
}

/** Fresh for each file, where the view has them. One that by chance reads like something hidden would make the gate refuse the file: it is made again. */
function commitmentsFor({ database, randomBytes }: Pick<ExportTools, 'database' | 'randomBytes'>, loaded: LoadedDossier, view: DossierView, hidden: readonly WantedNeedle[]): MadeCommitments {
  if (!view.shown.includes('commitments')) return { leaving: new Map(), kept: [] };
  const isLike = readingLike(hidden.map(({ needle }) => needle));
  return makeCommitments(database, randomBytes, tipsOf(loaded), (hexadecimal) => !isLike(hexadecimal));
}

/** Ids of the draft, and what of its tips would match something on a reporter's telephone or leads into the vault. */
function vaultSecrets(database: Database, loaded: LoadedDossier): ReceivedSecrets {
  const { identifiers, fileNames } = receivedSecrets(database, tipsOf(loaded));
  const found = new Set([loaded.dossierId, ...loaded.entities, ...identifiers]);
  for (const { textId, spans } of loaded.texts) {
    found.add(textId);
    for (const { entity, redactionId } of spans) found.add(entity).add(redactionId);
  }
  for (const { pictureId, file } of loaded.pictures) found.add(pictureId).add(file.id);
  return { identifiers: [...found], fileNames };
}
