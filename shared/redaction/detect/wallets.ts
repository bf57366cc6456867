import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import type { Candidate, ReasonCode } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Wallets. What decodes is one; what only looks like one is offered too, since a mistyped address differs in one letter from a person's. */
const base58check = createBase58check(sha256);
const base58 = '[1-9A-HJ-NP-Za-km-z]';
const edge = '(?![A-Za-z0-9])';
const start = '(?<![A-Za-z0-9])';

const bitcoinOld = new RegExp(`${start}[123mn]${base58}{25,34}${edge}`, 'gu');
/** BIP 173 and 350: at most 90 characters, one case. */
const bitcoinNew = new RegExp(`${start}(?:bc1|tb1|ltc1)[02-9ac-hj-np-z]{11,84}${edge}`, 'giu');
const ethereum = new RegExp(`${start}0x[0-9a-f]{40}${edge}`, 'giu');
const nearEthereum = new RegExp(`${start}0x[0-9a-zа-я]{36,44}${edge}`, 'giu');
const tron = new RegExp(`${start}T${base58}{33}${edge}`, 'gu');
/** With a character too many or too few, or one that the alphabet does not have. */
const nearTron = new RegExp(`${start}T[A-Za-z0-9]{30,36}${edge}`, 'gu');
const nearBitcoin = new RegExp(`${start}(?:[13][A-Za-z0-9]{25,35}|bc1[A-Za-z0-9]{20,70})${edge}`, 'gu');
/** Cut short for showing: its two ends are enough to find the whole on a public chain. */
const shortened = new RegExp(`${start}(?:0x[0-9a-fA-F]{3,12}|T${base58}{3,12}|bc1[a-z0-9]{2,12}|[13]${base58}{4,12})(?:\\.{2,6}|\\*{2,8})[A-Za-z0-9]{3,12}${edge}`, 'gu');
/** A transaction points at both sides of it. */
const transaction = new RegExp(`${start}(?:0x)?[0-9a-f]{64}${edge}`, 'giu');
/** Other chains: a row of base58 that mixes digits and both cases, as Solana's and TON's are. */
const otherChain = new RegExp(`${start}(?:${base58}{43,44}|[EUk0]Q[A-Za-z0-9_-]{46})${edge}`, 'gu');

function decoded(text: string): Uint8Array | undefined {
  try {
    return base58check.decode(text);
  } catch {
    return undefined;
  }
}

function passesBech32(text: string): boolean {
  return bech32.decodeUnsafe(text) !== undefined || bech32m.decodeUnsafe(text) !== undefined;
}

/** EIP-55: a letter is a capital where the digit of Keccak-256 over the address in small letters is 8 or more. */
function passesEthereum(address: string): boolean {
  const digits = address.slice(2);
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits.toLowerCase())));
  return Array.from(digits).every((digit, at) => digit === (Number.parseInt(hash.charAt(at), 16) >= 8 ? digit.toUpperCase() : digit.toLowerCase()));
}

const mixes = (text: string): boolean => /\d/u.test(text) && /[a-z]/u.test(text) && /[A-Z]/u.test(text);
const judged = (isChecked: boolean): ReasonCode => (isChecked ? 'checksum-passed' : 'checksum-failed');

interface Form {
  readonly pattern: RegExp;
  /** Score and reasons of a text that fits; undefined: none after all. */
  readonly judge: (written: string) => readonly [score: number, reasons: readonly ReasonCode[]] | undefined;
}

const forms: readonly Form[] = [
  {
    pattern: bitcoinOld,
    judge: (written) => {
      const isChecked = decoded(written)?.length === 21;
      return isChecked ? [0.98, ['bitcoin', judged(true)]] : mixes(written) ? [0.6, ['bitcoin', judged(false)]] : undefined;
    },
  },
  { pattern: bitcoinNew, judge: (written) => (passesBech32(written) ? [0.98, ['bitcoin', judged(true)]] : [0.7, ['bitcoin', judged(false)]]) },
  {
    pattern: ethereum,
    judge: (written) => {
      const hasCase = /[a-f]/u.test(written.slice(2)) && /[A-F]/u.test(written.slice(2));
      return [0.95, ['ethereum', ...(hasCase ? [judged(passesEthereum(written))] : (['no-checksum'] as const))]];
    },
  },
  {
    pattern: tron,
    judge: (written) => {
      const bytes = decoded(written);
      return bytes?.length === 21 && bytes[0] === 0x41 ? [0.98, ['tron', judged(true)]] : mixes(written) ? [0.75, ['tron', judged(false)]] : undefined;
    },
  },
  { pattern: nearEthereum, judge: (written) => (/^0x[0-9a-f]{40}$/iu.test(written) ? undefined : [0.6, ['ethereum', judged(false)]]) },
  { pattern: nearTron, judge: (written) => (mixes(written) ? [0.55, ['tron', judged(false)]] : undefined) },
  { pattern: nearBitcoin, judge: (written) => (mixes(written) || written.startsWith('bc1') ? [0.5, ['bitcoin', judged(false)]] : undefined) },
  { pattern: shortened, judge: (written) => (/\d|^T.{0,11}[a-z].{0,11}[A-Z]|^T[A-Z]+[a-z]/u.test(written) ? [0.6, ['form']] : undefined) },
  { pattern: transaction, judge: () => [0.6, ['form']] },
  { pattern: otherChain, judge: (written) => (mixes(written) ? [0.6, ['form']] : undefined) },
];

/** Addresses broken by spaces or line ends, as they come out of a picture: pieces of a known beginning that decode when joined. */
const broken = /(?<![A-Za-z0-9])(?:T|1|3|bc1|0x)[A-Za-z0-9]{2,40}(?:[ \n][A-Za-z0-9]{2,40}){1,9}/gu;

function* brokenWallets(reading: Reading): Generator<Candidate> {
  for (const { 0: written, index } of reading.text.matchAll(broken)) {
    let joined = '';
    for (const { 0: piece, index: at } of written.matchAll(/[A-Za-z0-9]+/gu)) {
      joined += piece;
      if (joined === piece || joined.length > 90) continue;
      const isEthereum = /^0x[0-9a-f]{40}$/iu.test(joined);
      const isChecked = !isEthereum && (decoded(joined)?.length === 21 || (joined.startsWith('bc1') && passesBech32(joined)));
      if (isEthereum || isChecked) yield candidateAt(reading, [index, index + at + piece.length], 'wallet', 0.9, isEthereum ? ['ethereum', 'no-checksum'] : ['checksum-passed']);
    }
  }
}

export function findWallets(reading: Reading): readonly Candidate[] {
  const found = forms.flatMap(({ pattern, judge }) =>
    Array.from(reading.text.matchAll(pattern), ({ 0: written, index }) => {
      const verdict = judge(written);
      return verdict === undefined ? [] : [candidateAt(reading, [index, index + written.length], 'wallet', verdict[0], verdict[1])];
    }).flat(),
  );
  return [...found, ...brokenWallets(reading)];
}
