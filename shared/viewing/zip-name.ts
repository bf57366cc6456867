/** Bytes 128 to 255 of IBM code page 437, what a name in an archive is in unless it says UTF-8 (APPNOTE 6.3.10, appendix D). */
const codePage437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** UTF-16 units of a name that are kept. */
export const zipNameUnitsAtMost = 260;
const nameBytesAtMost = 4 * zipNameUnitsAtMost;

declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** The name of an entry as text to be shown, never as a path: UTF-8 where it is UTF-8, whatever the archive says, otherwise code page 437. Any character may be in it; a long one is cut at its end. */
export function zipName(bytes: Uint8Array): string {
  const text = decoded(bytes.subarray(0, nameBytesAtMost), bytes.length > nameBytesAtMost);
  if (text.length <= zipNameUnitsAtMost) return text;
  const cut = text.slice(0, zipNameUnitsAtMost - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function decoded(bytes: Uint8Array, isCut: boolean): string {
  if (isCut) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (codePage437[byte - 128] ?? '\ufffd'))).join('');
  }
}

/** Whether an unpacker that believed this name would write outside the folder it unpacks into, or into a name that Windows reads otherwise: a root, a drive, a step up, a stream, a zero. */
export function leadsOutside(name: string): boolean {
  return /^[\\/]|^[a-z]:|\0/i.test(name) || name.split(/[\\/]/).some((step) => /^\.\.[. ]*$/.test(step));
}
