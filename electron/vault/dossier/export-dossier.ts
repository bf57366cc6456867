import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { faultOutcome } from '#vault/platform/fault-code.ts';
import { writeBeside } from '#vault/platform/write-beside.ts';
import { checkCsv } from './csv-gate.ts';
import { writeCsvDossier } from './csv.ts';
import { checkDocx } from './docx-gate.ts';
import { writeDocx } from './docx.ts';
import { checkJson } from './json-gate.ts';
import { writeJson } from './json.ts';
import { hiddenElsewhere, likelyOpen, openTexts, textsToLookThrough, type DetailFinder } from './found-details.ts';
import { checkMarkdown, type GateSecrets } from './leak-gate.ts';
import { cleanPdf } from './pdf-clean.ts';
import { checkPdf } from './pdf-gate.ts';
import { writePdfPage } from './pdf-page.ts';
import { isReviewed, labelsOf, loadDossier, redactLoaded, type LoadedDossier } from './load-dossier.ts';
import { writeMarkdown } from './markdown.ts';
import { byHash, type PaintedPictures } from './painted-pictures.ts';
import { seenOf } from './picture-hash.ts';
import { sealFile, type SealingMeans } from './sealing/seal-file.ts';
import { checkXlsx } from './xlsx-gate.ts';
import { writeXlsx } from './xlsx.ts';
import { statementsLackingIn } from './statements.ts';
import { unreviewedIn } from './unreviewed-output.ts';
import type { GateFinding, GateNotice, GateOutcome } from './gate-report.ts';
import type { DossierBlock, DossierPreview } from '#shared/contract/dossier-calls.ts';
import type { LoadedPicture } from './dossier-pictures.ts';
import { dossierFileNames, drawsPictures, type DossierFormat } from '#shared/domain/dossier-format.ts';
import type { Code } from '#shared/errors.ts';
import type { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import type { DossierView, RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database } from '#vault/store/database.ts';

export interface ExportTools {
  readonly database: Database;
  readonly files: FileSystem;
  readonly finder: DetailFinder;
  readonly randomBytes: RandomBytes;
  /** Draws a static page as PDF; null when it could not be printed. */
  readonly print: (html: string) => Promise<Uint8Array | null>;
  /** Makes what leaves of a picture anew from its file. */
  readonly paint: (picture: LoadedPicture) => Promise<Result<PaintedPicture, Code>>;
  /**
   * Runs when the bytes have passed the gate and before any of them are on a disk: the place to look once more whether this may leave, and to record that it
   * does. When it refuses or throws, nothing is written. When writing fails afterwards, the record stays: a trace without a file is better than a file without a trace.
   */
  readonly beforeWriting: (receipt: ExportReceipt) => Result<undefined, Code>;
}

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
export function previewDossier(database: Database, dossierId: string, view: DossierView): Result<DossierPreview, 'dossier-absent'> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  return { ok: true, value: { blocks: redactLoaded(loaded, view).dossier.blocks.map(copyBlock), shown: [...labelsOf(loaded, view).values()] } };
}

/** A copy that the contract's schema, whose arrays are not read-only, accepts. */
export function copyBlock(block: RedactedDossier['blocks'][number]): DossierBlock {
  if (block.kind === 'passage') return { ...block, parts: block.parts.map((part) => ({ ...part })) };
  if (block.kind === 'picture') return { kind: block.kind, label: block.label, caption: block.caption, width: block.width, height: block.height };
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

/** How often a dossier is made anew when decisions change while it is being made. */
const attempts = 2;

/**
 * Builds the redacted dossier, writes it as bytes, checks those bytes, seals them, and only then puts them beside `destination` and
 * renames them into place. After any refusal or failure `destination` is as it was before. Printing takes time in which staff can go on hiding:
 * the bytes are thrown away unless the dossier is afterwards still what they were made from.
 */
export async function exportDossier(tools: ExportTools, request: { readonly dossierId: string; readonly format: DossierFormat; readonly view: DossierView; readonly sealing: SealingMeans; readonly destination: string }): Promise<ExportOutcome> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const loaded = loadDossier(tools.database, request.dossierId);
    if (loaded === undefined) return fail('dossier-absent');
    if (!isReviewed(loaded)) return fail('review-incomplete');
    const open = openTexts(loaded, await tools.finder.lookThrough(textsToLookThrough(loaded)), hiddenElsewhere(tools.database, request.dossierId));
    if (likelyOpen(open) > 0) return fail('review-incomplete');
    const lacking = statementsLackingIn(tools.database, request.dossierId, request.view);
    if (lacking !== undefined) return fail(lacking);
    const { dossier, hidden } = redactLoaded(loaded, { ...request.view, pictures: drawsPictures(request.format) ? 'drawn' : 'named' });
    const unreviewed = await unreviewedIn(dossier, loaded, tools.finder);
    if (unreviewed.length > 0) return { ok: false, code: 'leak-gate-refused', findings: unreviewed };
    const secrets: GateSecrets = { ...hidden, identifiers: identifiersOf(tools.database, loaded) };

    const painted = await paintEach(tools, loaded, hidden.pictures);
    if (!painted.ok) return painted;
    const made = await sealMade(request, await makeFile(tools, request.format, dossier, secrets, painted.value));
    const now = loadDossier(tools.database, request.dossierId);
    // From here on nothing waits, so that nothing can change between this comparison and the file.
    if (now === undefined) return fail('dossier-absent');
    if (JSON.stringify(now) !== JSON.stringify(loaded)) continue;
    return made.ok ? writeMade(tools, request.destination, made.value) : made;
  }
  return fail('dossier-changed');
}

/** Seals what has passed the gate. */
export async function sealMade({ format, sealing }: { readonly format: DossierFormat; readonly sealing: SealingMeans }, made: MakeOutcome): Promise<MakeOutcome | Result<never, 'sealing-failed'>> {
  if (!made.ok) return made;
  const bytes = await sealFile(made.value.bytes, dossierFileNames[format], sealing);
  return bytes.ok ? { ok: true, value: { ...made.value, bytes: bytes.value } } : bytes;
}

export function writeMade(tools: Pick<ExportTools, 'beforeWriting' | 'files' | 'randomBytes'>, destination: string, { bytes, report }: MadeFile): ExportOutcome {
  const receipt = { sizeBytes: bytes.length, sha256: hex(sha256(bytes)), pages: report.pages, checks: report.checks, notices: report.notices };
  const allowed = tools.beforeWriting(receipt);
  if (!allowed.ok) return allowed;
  try {
    writeBeside(tools.files, destination, bytes, hex(tools.randomBytes(8)));
  } catch (problem) {
    return fail(faultOutcome(problem));
  }
  return { ok: true, value: receipt };
}

/** Finished bytes that passed the leak gate. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly report: Extract<GateOutcome, { readonly ok: true }>['value'];
}

export type MakeOutcome = Result<MadeFile, 'print-failed'> | Extract<GateOutcome, { readonly ok: false }>;

/** The bytes of what leaves, checked against everything that must not. Writes nothing. */
export async function makeFile(
  tools: Pick<ExportTools, 'print'>,
  format: DossierFormat,
  dossier: RedactedDossier,
  secrets: GateSecrets,
  pictures: PaintedPictures = new Map(),
): Promise<MakeOutcome> {
  switch (format) {
    case 'markdown': {
      const bytes = writeMarkdown(dossier);
      return checked(bytes, checkMarkdown(bytes, secrets));
    }
    case 'docx': {
      const bytes = await writeDocx(dossier, pictures);
      return checked(bytes, checkDocx(bytes, secrets));
    }
    case 'xlsx': {
      const bytes = writeXlsx(dossier);
      return checked(bytes, checkXlsx(bytes, secrets));
    }
    case 'json': {
      const bytes = writeJson(dossier);
      return checked(bytes, checkJson(bytes, secrets));
    }
    case 'csv': {
      const bytes = writeCsvDossier(dossier);
      return checked(bytes, checkCsv(bytes, secrets));
    }
    case 'pdf': {
      const printed = await tools.print(writePdfPage(dossier, pictures));
      if (printed === null) return fail('print-failed');
      const clean = await cleanPdf(printed);
      return clean.ok ? checked(clean.value, await checkPdf(clean.value, secrets)) : fail('print-failed');
    }
  }
}

function checked(bytes: Uint8Array, outcome: GateOutcome): { readonly ok: true; readonly value: MadeFile } | Extract<GateOutcome, { readonly ok: false }> {
  return outcome.ok ? { ok: true, value: { bytes, report: outcome.value } } : outcome;
}

/** Ids and hashes that belong to the vault, or that would match a file on a reporter's telephone. */
function identifiersOf(database: Database, loaded: LoadedDossier): readonly string[] {
  const found = new Set([loaded.dossierId, ...loaded.entities]);
  for (const text of loaded.texts) {
    for (const { entity } of text.spans) found.add(entity);
    found.add(text.textId);
    found.add(text.tipId);
    for (const span of text.spans) found.add(span.redactionId);
    const row = database.get('SELECT t.inner_id, t.plaintext_sha256, t.sealed_sha256, x.sha256 FROM tip t JOIN text x ON x.tip_id = t.tip_id WHERE x.text_id = ?', [text.textId]);
    for (const value of Object.values(row ?? {})) {
      if (value instanceof Uint8Array) found.add(hex(value));
      else if (typeof value === 'string' && value !== '') found.add(value);
    }
  }
  for (const { pictureId, file } of loaded.pictures) {
    found.add(pictureId);
    found.add(file.id);
    const row = database.get(file.kind === 'attachment' ? 'SELECT sha256 FROM attachment WHERE attachment_id = ?' : 'SELECT sha256 FROM evidence WHERE evidence_id = ?', [file.id]);
    if (row?.['sha256'] instanceof Uint8Array) found.add(hex(row['sha256']));
  }
  return [...found];
}
