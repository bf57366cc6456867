import type { GateCheck } from '#vault/dossier/gate-report.ts';
import type { Secrets } from './secret-dossier.ts';

/** A way in which something gets into a finished file that must not be in it. */
export interface Carrier {
  readonly name: string;
  /** The clean file with the text in it. */
  readonly plant: (clean: Uint8Array, text: string, secrets: Secrets) => Uint8Array | Promise<Uint8Array>;
  /** One of these must be among the findings: that a file is refused for another reason proves nothing. */
  readonly caughtBy: readonly GateCheck[];
}

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
export const utf16Big = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
export const hexOf = (text: string): string => Buffer.from(text).toString('hex');

/** The file's text changed at one place, which must be there. */
export function changed(clean: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const text = textOf(clean);
  const replaced = text.replace(from, () => to);
  if (replaced === text) throw new Error('the place to plant in is not there');
  return bytesOf(replaced);
}

/** Everything that says that something hidden is in the file. */
export const hidden: readonly GateCheck[] = ['hidden-text', 'hidden-bytes', 'hidden-string'];
