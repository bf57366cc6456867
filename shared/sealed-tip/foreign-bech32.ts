// Bech32 (BIP 173), encoding only and without its limit of 90 characters, as age uses it for identities and recipients.

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** Coefficients of BIP 173's checksum polynomial. */
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

/** `prefix` in lower case; the result too. */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const data = fiveBitGroups(bytes);
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const checksum = polymod([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checkGroups = Array.from({ length: 6 }, (_, index) => (checksum >> (5 * (5 - index))) & 31);
  return `${prefix}1${[...data, ...checkGroups].map((group) => alphabet.charAt(group)).join('')}`;
}

function polymod(groups: readonly number[]): number {
  let checksum = 1;
  for (const group of groups) {
    const top = checksum >> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ group;
    for (const [bit, coefficient] of generator.entries()) if (((top >> bit) & 1) === 1) checksum ^= coefficient;
  }
  return checksum;
}

/** Most significant bits first, the last group filled with zeros. */
function fiveBitGroups(bytes: Uint8Array): number[] {
  const groups: number[] = [];
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      groups.push((pending >> bits) & 31);
    }
  }
  if (bits > 0) groups.push((pending << (5 - bits)) & 31);
  return groups;
}
