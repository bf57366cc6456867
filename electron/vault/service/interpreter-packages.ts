import type { Reply, Request } from '#shared/contract/contract.ts';
import type { ReturnedPackage } from '#shared/contract/interpreter-calls.ts';
import { renderingUnits } from '#shared/domain/rendering.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import type { Code } from '#shared/errors.ts';
import { interpreterBytesAtMost, interpreterText, readInterpreterText } from '#shared/languages/interpreter-text.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeText } from '#shared/sealed-tip/bytes.ts';
import { ageRecipient } from '#shared/sealed-tip/foreign-recipients.ts';
import { openFromInterpreter, sealForInterpreter } from '#shared/sealed-tip/interpreter-seal.ts';
import { writing } from '#shared/locales/en/writing.ts';
import { equalBytes, hex, sha256 } from '../crypto/hash.ts';
import { suggestPassphrase } from '../crypto/passphrase-words.ts';
import { readCandidate } from '../intake/read-candidate.ts';
import { writeRendering } from '../store/commands/keep-renderings.ts';
import { recordInterpreterPackage } from '../store/commands/record-leaving.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/events/vault-context.ts';
import { renderingsOfTip } from '../triage/renderings-of-tip.ts';
import type { OpenVault } from './open-vault.ts';
import { saveNotedFile } from './save-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

const leftOut = '[...]';
/** Armour is a third longer than what it holds. */
const sealedBytesAtMost = 2 * interpreterBytesAtMost;
const packagesShown = 50;

/** The one that was looked at last, until it is taken or left. */
interface Looked {
  readonly shown: ReturnedPackage;
  readonly packageId: string;
  readonly sourceId: string;
}

/** Texts that go to interpreters and come back. One for each session: what was looked at is gone with the lock. */
export class InterpreterPackages {
  #looked: Looked | undefined;

  /** The very text that would leave: passages that a person named are left out, in every usual spelling. `not-found` for a text that is not of this tip. */
  preview({ context }: OpenVault, { tipId, sourceId, hide }: Request<'interpreter.preview'>): Result<Reply<'interpreter.preview'>, 'not-found'> {
    const renderings = renderingsOfTip(context.database, tipId);
    const source = renderings.ok ? renderings.value.sources.find((each) => each.sourceId === sourceId) : undefined;
    return source === undefined ? fail('not-found') : ok(withoutPassages(source.text, hide));
  }

  /** Seals the text under fresh words, notes that it leaves, and writes the file. */
  async save(vault: OpenVault, environment: VaultEnvironment, request: Omit<Request<'interpreter.save'>, 'handle'>, target: string): Promise<Result<Reply<'interpreter.save'>, Code>> {
    const { randomBytes } = environment;
    const left = this.preview(vault, request);
    if (!left.ok) return left;
    const packageId = newId(randomBytes);
    const textSha256 = sha256(new TextEncoder().encode(left.value.text));
    const [key] = vault.knownKeys();
    const plain = interpreterText({ packageId, textSha256: hex(textSha256), into: writing.languages[request.language], returnTo: key === undefined ? '' : ageRecipient(key.key), text: left.value.text });
    const words = suggestPassphrase(randomBytes);
    const bytes = new TextEncoder().encode(await sealForInterpreter(new TextEncoder().encode(plain), words.join(' ')));
    // What nobody can open must not leave.
    const opened = await openFromInterpreter(bytes, words.join(' '), []);
    if (!opened.ok || new TextDecoder().decode(opened.value) !== plain) throw new Error('a package just made does not open');
    const hash = sha256(bytes);
    const { tipId, sourceId, language, interpreter } = request;
    const saved = saveNotedFile(environment, target, bytes, () => recordInterpreterPackage(vault.context, { packageId, tipId, sourceId, textSha256, language, interpreter: interpreter.trim(), hidden: left.value.hidden, sizeBytes: bytes.length, sha256: hash }));
    return ok({ ...saved, sha256: hex(hash), words: [...words], returnsToKey: key !== undefined });
  }

  ofTip({ context: { database } }: OpenVault, tipId: string): Reply<'interpreter.ofTip'> {
    const total = Number(database.get('SELECT count(*) AS packages FROM interpreter_package WHERE tip_id = ?', [tipId])?.['packages']);
    const rows = database.all('SELECT *, EXISTS (SELECT 1 FROM rendering WHERE rendering.tip_id = interpreter_package.tip_id AND rendering.package_id = interpreter_package.package_id) AS is_back FROM interpreter_package WHERE tip_id = ? ORDER BY rowid DESC LIMIT ?', [tipId, packagesShown]);
    return { total, packages: rows.map((row) => ({ packageId: String(row['package_id']), interpreter: String(row['interpreter']), language: languageIn(row['language']), hidden: Number(row['hidden']), sentAt: Number(row['saved_at']), isBack: row['is_back'] === 1 })) };
  }

  /** Opens what came back and finds the text it belongs to, by the package's id and the hash of what left. */
  async look(vault: OpenVault, { files, randomBytes }: VaultEnvironment, file: string, words: string): Promise<Result<ReturnedPackage, Code>> {
    this.#looked = undefined;
    const read = readCandidate(files, file, sealedBytesAtMost);
    if (!read.ok) return read.code === 'too-large' ? fail('package-unreadable') : read;
    const opened = await openFromInterpreter(read.value, words, vault.knownKeys().map(({ key }) => key));
    if (!opened.ok) return opened;
    const plain = opened.value.length > interpreterBytesAtMost ? undefined : decodeText(opened.value);
    if (plain === undefined) return fail('package-unreadable');
    const returned = readInterpreterText(plain);
    if (!returned.ok) return returned;
    const { packageId, textSha256, text, translation } = returned.value;
    if (translation.length > renderingUnits) return fail('package-unreadable');
    const sent = sentPackage(vault.context.database, packageId);
    if (sent === undefined) return fail('package-unknown');
    if (hex(sent.textSha256) !== textSha256) return fail('package-other-text');
    const shown = { returnId: newId(randomBytes), ...sent.shown, text, isTextChanged: !equalBytes(sha256(new TextEncoder().encode(text)), sent.textSha256), translation };
    this.#looked = { shown, packageId, sourceId: sent.sourceId };
    return ok(shown);
  }

  /** Makes it a translation, under the interpreter's name. `not-found`: something else was looked at since, or the tip has gone. */
  take({ context }: OpenVault, returnId: string): Result<Reply<'interpreter.take'>, Code> {
    const looked = this.#looked;
    if (looked?.shown.returnId !== returnId) return fail('not-found');
    const { tipId, language, interpreter, translation } = looked.shown;
    const written = writeRendering(context, { tipId, kind: 'translation', sourceId: looked.sourceId, language, translator: interpreter, text: translation }, looked.packageId);
    if (!written.ok) return written;
    this.#looked = undefined;
    return renderingsOfTip(context.database, tipId);
  }

  leave(): void {
    this.#looked = undefined;
  }
}

function withoutPassages(text: string, passages: readonly string[]): { readonly text: string; readonly hidden: number } {
  // Line ends as the file has them, so that what comes back has the same hash.
  const plain = text.toWellFormed().replace(/\r\n?/gu, '\n');
  const found = passages
    .filter((passage) => passage.trim() !== '')
    .flatMap((passage) => findOccurrences(plain, passage))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let shown = '';
  let reached = 0;
  let hidden = 0;
  for (const { start, end } of found) {
    if (start >= reached) {
      shown += plain.slice(reached, start) + leftOut;
      hidden += 1;
    }
    reached = Math.max(reached, end);
  }
  return { text: shown + plain.slice(reached), hidden };
}

interface SentPackage {
  readonly sourceId: string;
  readonly textSha256: Uint8Array;
  readonly shown: Pick<ReturnedPackage, 'tipId' | 'tipNumber' | 'interpreter' | 'language' | 'sentAt' | 'wasTaken'>;
}

function sentPackage(database: Database, packageId: string): SentPackage | undefined {
  const row = database.get('SELECT interpreter_package.*, tip.number FROM interpreter_package JOIN tip USING (tip_id) WHERE package_id = ?', [packageId]);
  const textSha256 = row?.['text_sha256'];
  if (row === undefined || !(textSha256 instanceof Uint8Array)) return undefined;
  const wasTaken = database.get('SELECT 1 AS found FROM rendering WHERE tip_id = ? AND package_id = ?', [row['tip_id'] ?? null, packageId]) !== undefined;
  return {
    sourceId: String(row['source_id']),
    textSha256,
    shown: { tipId: String(row['tip_id']), tipNumber: Number(row['number']), interpreter: String(row['interpreter']), language: languageIn(row['language']), sentAt: Number(row['saved_at']), wasTaken },
  };
}

function languageIn(stored: unknown): ReturnedPackage['language'] {
  return toldLanguages.find((language) => language === stored) ?? 'und';
}
