import { readPlainZip } from './plain-zip.ts';

export interface OfficePart {
  readonly name: string;
  /** undefined for bytes that are no UTF-8. */
  readonly text: string | undefined;
}

/** The parts of an Office package that is written as dossiers are (`plain-zip.ts`); undefined for every other archive. */
export function decodedParts(bytes: Uint8Array): readonly OfficePart[] | undefined {
  const parts = readPlainZip(bytes);
  return parts.ok ? parts.value.map((part) => ({ name: part.name, text: textOf(part.bytes) })) : undefined;
}

/** `parts`: one that a dossier does not have, one that is not there, or one in another place. `fixed parts`: one of those that never change did. */
export function checkParts(parts: readonly OfficePart[], names: readonly string[], fixed: ReadonlyMap<string, string>): readonly { readonly location: string; readonly count: number }[] {
  const strange = Math.abs(parts.length - names.length) + parts.filter(({ name }, index) => name !== names[index]).length;
  const changed = parts.filter(({ name, text }) => fixed.has(name) && text !== fixed.get(name)).length;
  return [
    { location: 'parts', count: strange },
    { location: 'fixed parts', count: changed },
  ];
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
