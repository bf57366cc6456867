import { fail } from '#shared/result.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import { quarantinedBytes, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import { sealedBytesDeletedAt } from '../store/tombstones.ts';
import type { Candidate } from './import-item.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { ImportSource } from './import-source.ts';
import type { EntriesFound, FileLook } from './item-opener.ts';
import { PartSets } from './part-sets.ts';
import { WorkAhead } from './work-ahead.ts';

/** A file that has been read, and what opening it will have said. */
interface Looked {
  readonly candidate: Candidate;
  readonly look: FileLook | 'failed' | undefined;
  /** What was looked at is a tip that the parts in this file made whole. */
  readonly isJoined?: boolean;
}

/**
 * Looks at every file and says what an import would do with it; changes nothing. A file counts as new when its header opens
 * for one of our keys: the payload is opened by the import itself. Of files with parts of one tip, the one that makes it whole stands for the tip. The next files are read while earlier ones are opened. undefined: cancelled.
 */
export async function previewImport(source: ImportSource, paths: readonly string[]): Promise<readonly Candidate[] | undefined> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const sets = new PartSets(source.context, source.blobs);
  const ahead = new WorkAhead<Looked>();
  const takeOldest = async (): Promise<boolean> => {
    const looked = await ahead.oldest();
    if (!(await source.goOn(candidates.length, paths.length)) || source.closing()) return false;
    const next = classified(source, sets, looked, seen);
    if ('joined' in next) ahead.begin(next.joined.length, beginJoined(source, next.candidate, next.joined));
    else candidates.push(next);
    return true;
  };
  for (const file of paths) {
    if (!(await source.goOn(candidates.length, paths.length))) return undefined;
    while (ahead.isFull) if (!(await takeOldest())) return undefined;
    const begun = beginLook(source, file, seen);
    ahead.begin(begun.bytes, begun.looked);
  }
  while (!ahead.isEmpty) if (!(await takeOldest())) return undefined;
  await source.goOn(paths.length, paths.length);
  return candidates;
}

function beginLook({ candidates, context, openers }: ImportSource, file: string, seen: Set<string>): { readonly bytes: number; readonly looked: Promise<Looked> } {
  const read = candidates.read(file);
  if (!read.ok) return { bytes: 0, looked: Promise.resolve({ candidate: { file, class: 'left', code: read.code, sizeBytes: candidates.sizeBytes(file) }, look: undefined }) };
  const hash = sha256(read.value);
  const name = hex(hash);
  const known = seen.has(name) || tipOfSealedBytes(context.database, hash) !== undefined;
  seen.add(name);
  const candidate: Candidate = { file, class: known ? 'duplicate' : 'new', code: null, sizeBytes: read.value.length, sha256: hash };
  if (known) return { bytes: 0, looked: Promise.resolve({ candidate, look: undefined }) };
  const deletedAt = sealedBytesDeletedAt(context, hash);
  if (deletedAt !== undefined) return { bytes: 0, looked: Promise.resolve({ candidate: { ...candidate, class: 'deleted', deletedAt }, look: undefined }) };
  return { bytes: read.value.length, looked: openers.look(read.value).then((look) => ({ candidate, look })) };
}

/** A tip that this file made whole. It may be here all the same, or have been deleted before. */
function beginJoined({ context, openers }: ImportSource, candidate: Candidate, joined: Uint8Array): Promise<Looked> {
  const hash = sha256(joined);
  if (tipOfSealedBytes(context.database, hash) !== undefined) return Promise.resolve({ candidate: { ...candidate, class: 'duplicate' }, look: undefined });
  const deletedAt = sealedBytesDeletedAt(context, hash);
  if (deletedAt !== undefined) return Promise.resolve({ candidate: { ...candidate, class: 'deleted', deletedAt }, look: undefined });
  return openers.look(joined).then((look) => ({ candidate, look, isJoined: true }));
}

function classified({ context }: ImportSource, sets: PartSets, { candidate, look: looked, isJoined = false }: Looked, seen: Set<string>): Candidate | { readonly candidate: Candidate; readonly joined: Uint8Array } {
  if (looked === undefined) return candidate;
  const { look, parts } = looked === 'failed' ? { look: fail('opening-failed'), parts: [] } : looked;
  const outcomes = parts.map((part) => sets.add(part));
  if (look.ok) {
    const found = look.value;
    if (found !== undefined && 'entries' in found) return { ...candidate, entries: entriesOf(context, candidate, found, seen, parts.length > 0) };
    return isJoined ? candidate : { ...candidate, header: found };
  }
  const whole = outcomes.find((outcome) => outcome.kind === 'whole');
  if (whole !== undefined) return { candidate, joined: whole.sealed };
  if (look.code === 'armour-incomplete' && outcomes.length > 0 && outcomes.every(({ kind }) => kind !== 'refused')) {
    return { ...candidate, class: outcomes.some(({ kind }) => kind === 'kept') ? 'part' : 'duplicate' };
  }
  const isHere = candidate.sha256 !== undefined && quarantinedBytes(context.database, candidate.sha256) !== undefined;
  return isHere ? { ...candidate, class: 'duplicate' } : { ...candidate, class: 'unreadable', code: look.code };
}

/** A container without anything is told as one thing that is left; parts of tips in it are told as one. */
function entriesOf(context: VaultContext, container: Candidate, { entries }: EntriesFound, seen: Set<string>, hasParts: boolean): readonly Candidate[] {
  if (entries.length === 0 && !hasParts) return [{ ...container, class: 'left', code: 'container-empty', entry: '' }];
  const parts: readonly Candidate[] = hasParts ? [{ file: container.file, entry: '', sizeBytes: container.sizeBytes, class: 'part', code: null }] : [];
  const told = entries.map(({ entry, sizeBytes, sha256: hash, code, isLeft }): Candidate => {
    const candidate: Candidate = { file: container.file, entry, sizeBytes, class: 'new', code: null };
    if (isLeft || hash === undefined) return { ...candidate, class: 'left', code };
    const name = hex(hash);
    const isHere = seen.has(name) || tipOfSealedBytes(context.database, hash) !== undefined || (code !== null && quarantinedBytes(context.database, hash) !== undefined);
    seen.add(name);
    if (isHere) return { ...candidate, class: 'duplicate' };
    const deletedAt = sealedBytesDeletedAt(context, hash);
    if (deletedAt !== undefined) return { ...candidate, class: 'deleted', deletedAt };
    return code === null ? candidate : { ...candidate, class: 'unreadable', code };
  });
  return [...told, ...parts];
}
