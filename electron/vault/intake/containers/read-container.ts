import { fail, ok, type Result } from '#shared/result.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import { shownName } from '../shown-name.ts';
import type { ContainerEntry, UnpackingRoom, UnreadContainer } from './container-entry.ts';
import { containerKind, type ContainerKind } from './container-kind.ts';
import { containerLimits } from './container-limits.ts';
import { mailEntries } from './mail-entries.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * What is in a zip archive or in a mail, with names as a person may be shown them; undefined for bytes that are neither. A mail may hold an archive
 * and an archive mails; deeper, or an archive in an archive, nothing is unpacked. Throws nothing whatever the bytes are.
 */
export function readContainer(bytes: Uint8Array): Result<readonly ContainerEntry[], UnreadContainer> | undefined {
  const kind = containerKind(bytes);
  return kind === undefined ? undefined : entriesOf(bytes, kind, undefined, { bytes: containerLimits.unpackedBytes });
}

function entriesOf(bytes: Uint8Array, kind: ContainerKind, outer: ContainerKind | undefined, room: UnpackingRoom): Result<readonly ContainerEntry[], UnreadContainer> {
  const read = kind === 'zip' ? zipEntries(bytes, room) : mailEntries(bytes);
  if (!read.ok) return read;
  const entries = read.value.flatMap((entry): readonly ContainerEntry[] => {
    const shown = { ...entry, name: entry.name === '' ? '' : shownName(entry.name) };
    // The text of a mail may begin with the fields of one that was forwarded in it.
    const inner = entry.kind !== 'file' || (kind === 'mail' && recognise(entry.bytes) !== undefined) ? undefined : containerKind(entry.bytes);
    if (entry.kind !== 'file' || inner === undefined) return [shown];
    const left = (code: 'entry-nested' | UnreadContainer): readonly ContainerEntry[] => [{ kind: 'left', name: shown.name, sizeBytes: entry.bytes.length, code }];
    if (outer !== undefined || inner === kind) return left('entry-nested');
    const nested = entriesOf(entry.bytes, inner, kind, room);
    return nested.ok ? nested.value.map((each) => ({ ...each, name: each.name === '' ? shown.name : `${shown.name} › ${each.name}`.slice(0, 250) })) : left(nested.code);
  });
  return entries.length > containerLimits.zipEntries ? fail('container-limits') : ok(entries);
}
