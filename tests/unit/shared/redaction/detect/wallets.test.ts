import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

const genesis = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
const segwit = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const taproot = 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0';
const ether = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const tron = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8';
const wallet = (text: string) => detect(text).filter(({ kind }) => kind === 'wallet');

// Examples of BIP 173, BIP 350 and EIP-55, the first block, and the example of TRON's documentation.
describe('wallets', () => {
  it.each([['base58check', genesis], ['bech32', segwit], ['bech32, in capitals', segwit.toUpperCase()], ['bech32m', taproot], ['TRON', tron], ['Ethereum', ether]])('%s, with its checksum', (_, address) => {
    const [found] = wallet(`钱包${address}，`);
    expect(found).toMatchObject({ start: 2, end: 2 + address.length });
    expect(found?.reasons).toContain('checksum-passed');
  });

  it('of Ethereum need no checksum, and say when it fails', () => {
    expect(wallet(ether.toLowerCase())[0]?.reasons).toEqual(['ethereum', 'no-checksum']);
    expect(wallet(ether.replace('aAeb', 'AAeb'))[0]?.reasons).toContain('checksum-failed');
  });

  it.each([
    ['Bitcoin', genesis.replace('zP1e', 'zP1f')],
    ['Bitcoin, new', segwit.replace('w508', 'w509')],
    ['TRON', tron.replace('Rab', 'Rac')],
    ['TRON, with a letter that the alphabet does not have', tron.replace('Rab', 'R0b')],
    ['TRON, with a letter too few', tron.slice(0, -1)],
    ['Ethereum, with a digit too few', ether.slice(0, -1)],
  ])('with a wrong letter are candidates all the same: %s', (_, address) => {
    expect(passages(address, 'wallet', 'likely')).toEqual([address]);
  });

  it('broken by a space or a line end are found in whole when they decode', () => {
    const broken = `${tron.slice(0, 17)}\n${tron.slice(17)}`;
    expect(passages(`to ${broken} ok`, 'wallet', 'likely')).toContain(broken);
  });

  it.each(['TXYZop...AeBf', '0xde0B…97BAe', 'bc1qar…mdq5'])('cut short for showing: %s', (written) => {
    expect(passages(`to ${written} now`, 'wallet', 'likely')).toEqual([written]);
  });

  it('with zero-width characters and in full width are found', () => {
    expect(passages(`${tron.slice(0, 9)}\u200b${tron.slice(9)}`, 'wallet', 'likely')).toHaveLength(1);
    const wide = Array.from(ether, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');
    expect(passages(wide, 'wallet', 'likely')).toEqual([wide]);
  });

  it.each([['a word', 'Telecommunications'], ['a number', '1234567890123456789012345678'], ['a color', '0xffffff']])('are not %s', (_, text) => {
    expect(passages(text, 'wallet')).toEqual([]);
  });
});
