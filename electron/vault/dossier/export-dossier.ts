import { fail, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { faultOutcome } from '#vault/platform/fault-code.ts';
import { writeBeside } from '#vault/platform/write-beside.ts';
import { checkMarkdown, type GateSecrets } from './leak-gate.ts';
import { cleanPdf } from './pdf-clean.ts';
import { checkPdf } from './pdf-gate.ts';
import { writePdfPage } from './pdf-page.ts';
import { isReviewed, loadDossier, redactLoaded, type LoadedDossier } from './load-dossier.ts';
import { writeMarkdown } from './markdown.ts';
import type { GateFinding, GateNotice, GateOutcome } from './gate-report.ts';
import type { DossierBlock } from '#shared/contract/dossier-calls.ts';
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database } from '#vault/store/database.ts';

export type DossierFormat = 'pdf' | 'markdown';

export interface ExportTools {
  readonly database: Database;
  readonly files: FileSystem;
  readonly randomBytes: RandomBytes;
  /** Draws a static page as PDF; null when it could not be printed. */
  readonly print: (html: string) => Promise<Uint8Array | null>;
}

export interface ExportReceipt {
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** null for a format without pages. */
  readonly pages: number | null;
  readonly checks: number;
  readonly notices: readonly GateNotice[];
}

export type ExportRefusal = 'dossier-absent' | 'review-incomplete' | 'print-failed' | 'disk-full' | 'storage-denied' | 'storage-failed';
export type ExportOutcome = Result<ExportReceipt, ExportRefusal> | { readonly ok: false; readonly code: 'leak-gate-refused'; readonly findings: readonly GateFinding[] };

/** The blocks a person is shown before exporting: the very data the writers get. */
export function previewDossier(database: Database, dossierId: string): Result<readonly DossierBlock[], 'dossier-absent'> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  return { ok: true, value: redactLoaded(loaded).dossier.blocks.map(copyBlock) };
}

/** A copy that the contract's schema, whose arrays are not read-only, accepts. */
function copyBlock(block: RedactedDossier['blocks'][number]): DossierBlock {
  return block.kind === 'passage' ? { ...block, parts: block.parts.map((part) => ({ ...part })) } : { ...block };
}

/**
 * Builds the redacted dossier, writes it as bytes, checks those bytes, and only then puts them beside `destination` and
 * renames them into place. After any refusal or failure `destination` is as it was before.
 */
export async function exportDossier(tools: ExportTools, request: { readonly dossierId: string; readonly format: DossierFormat; readonly destination: string }): Promise<ExportOutcome> {
  const loaded = loadDossier(tools.database, request.dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  if (!isReviewed(loaded)) return fail('review-incomplete');
  const { dossier, hidden } = redactLoaded(loaded);
  const secrets: GateSecrets = { ...hidden, identifiers: identifiersOf(tools.database, loaded) };

  const made = await make(tools, request.format, dossier, secrets);
  if (!made.ok) return made;
  const { bytes, report } = made.value;
  try {
    writeBeside(tools.files, request.destination, bytes, hex(tools.randomBytes(8)));
  } catch (problem) {
    return fail(faultOutcome(problem));
  }
  return { ok: true, value: { sizeBytes: bytes.length, sha256: hex(sha256(bytes)), pages: report.pages, checks: report.checks, notices: report.notices } };
}

interface Made {
  readonly bytes: Uint8Array;
  readonly report: Extract<GateOutcome, { readonly ok: true }>['value'];
}

async function make(
  tools: ExportTools,
  format: DossierFormat,
  dossier: RedactedDossier,
  secrets: GateSecrets,
): Promise<Result<Made, 'print-failed'> | Extract<GateOutcome, { readonly ok: false }>> {
  switch (format) {
    case 'markdown': {
      const bytes = writeMarkdown(dossier);
      return checked(bytes, checkMarkdown(bytes, secrets));
    }
    case 'pdf': {
      const printed = await tools.print(writePdfPage(dossier));
      if (printed === null) return fail('print-failed');
      const clean = await cleanPdf(printed);
      return clean.ok ? checked(clean.value, await checkPdf(clean.value, secrets)) : fail('print-failed');
    }
  }
}

function checked(bytes: Uint8Array, outcome: GateOutcome): { readonly ok: true; readonly value: Made } | Extract<GateOutcome, { readonly ok: false }> {
  return outcome.ok ? { ok: true, value: { bytes, report: outcome.value } } : outcome;
}

/** Ids and hashes that belong to the vault, or that would match a file on a reporter's telephone. */
function identifiersOf(database: Database, loaded: LoadedDossier): readonly string[] {
  const found = new Set([loaded.dossierId, ...loaded.entities]);
  for (const text of loaded.texts) {
    found.add(text.textId);
    found.add(text.tipId);
    for (const span of text.spans) found.add(span.redactionId);
    const row = database.get('SELECT t.inner_id, t.plaintext_sha256, t.sealed_sha256, x.sha256 FROM tip t JOIN text x ON x.tip_id = t.tip_id WHERE x.text_id = ?', [text.textId]);
    for (const value of Object.values(row ?? {})) {
      if (value instanceof Uint8Array) found.add(hex(value));
      else if (typeof value === 'string' && value !== '') found.add(value);
    }
  }
  return [...found];
}
