import type { Reply, Request } from '#shared/contract/contract.ts';
import { membersAtMost } from '#shared/contract/people-calls.ts';
import { historyLinesAtMost } from '#shared/domain/history-limit.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { fromHex, hex, sha256 } from '../crypto/hash.ts';
import { readCustodyRecord } from '../custody/check-record.ts';
import { custodyEntries } from '../custody/custody-entry.ts';
import { custodyPage } from '../custody/custody-page.ts';
import { encodeCustodyRecord, maxCustodyBytes } from '../custody/custody-record.ts';
import { makeCustodyRecord } from '../custody/make-record.ts';
import { readCandidate } from '../intake/read-candidate.ts';
import { recordCustodyExport } from '../store/commands/record-leaving.ts';
import type { Database, SqlValue } from '../store/database.ts';
import type { OpenVault } from './open-vault.ts';
import { printClean, type Print } from './print-clean.ts';
import { saveNotedFile } from './save-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

export interface CustodyTools {
  readonly environment: VaultEnvironment;
  readonly print: Print;
}

/** Writes the record of a tip's custody where a person said, and notes in the log that it left. */
export async function exportCustody(vault: OpenVault, tools: CustodyTools, request: Omit<Request<'custody.export'>, 'handle'>, target: string): Promise<Result<Reply<'custody.export'>, Code>> {
  const made = makeCustodyRecord(vault.context, request.tipId);
  if (!made.ok) return made;
  const json = encodeCustodyRecord(made.value);
  // Read back as anybody will: what does not pass its own check does not leave.
  const checked = readCustodyRecord(json);
  if (!checked.ok || checked.value.faults.length > 0) return fail('chain-damaged');
  const bytes = request.format === 'json' ? json : await printClean(tools.print, custodyPage(checked.value, request.language));
  if (bytes === undefined) return fail('print-failed');
  const hash = sha256(bytes);
  const saved = saveNotedFile(tools.environment, target, bytes, () => recordCustodyExport(vault.context, request.tipId, request.format, { sizeBytes: bytes.length, sha256: hash }));
  return ok({ ...saved, sha256: hex(hash) });
}

/** Checks a record that a person chose; nothing of it is kept. */
export function checkCustody(vault: OpenVault, environment: VaultEnvironment, file: string): Result<Reply<'custody.check'>, Code> {
  const read = readCandidate(environment.files, file, maxCustodyBytes);
  if (!read.ok) return read.code === 'too-large' ? fail('custody-unreadable') : read;
  const checked = readCustodyRecord(read.value);
  if (!checked.ok) return checked;
  const { record, faults } = checked.value;
  const { database } = vault.context;
  const entries = custodyEntries(checked.value);
  return ok({
    tipNumber: record.tip.number,
    exportedAt: Math.min(record.exportedAt, 8.64e15),
    exportedBy: (record.members.find(({ memberId }) => memberId === record.exportedBy)?.name ?? '').slice(0, 200),
    sealedSha256: record.tip.sealedSha256,
    events: record.events.length,
    knownHere: record.events.filter(({ eventId, eventHash }) => isHere(database, 'SELECT 1 AS found FROM event WHERE event_id = ? AND event_hash = ?', [eventId, fromHex(eventHash) ?? null])).length,
    membersTotal: record.members.length,
    members: record.members.slice(0, membersAtMost).map(({ memberId, name, publicKey }) => ({
      name: name.slice(0, 200),
      fingerprint: [...fingerprintWords(fromHex(publicKey) ?? new Uint8Array(0))],
      isKnownHere: isHere(database, 'SELECT 1 AS found FROM member_key WHERE member_id = ? AND public_key = ?', [memberId, publicKey]),
    })),
    history: entries.slice(-historyLinesAtMost),
    historyTotal: entries.length,
    faults: [...faults],
  });
}

function isHere(database: Database, sql: string, values: readonly SqlValue[]): boolean {
  return database.get(sql, values) !== undefined;
}
