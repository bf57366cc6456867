import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

// Test numbers of the networks, specimens, and invented ones.
describe('cards', () => {
  it.each([
    ['in fours', 'card 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['in one row', '4111111111111111', '4111111111111111'],
    ['American Express', '3782-822463-10005', '3782-822463-10005'],
    ['UnionPay of nineteen digits', '卡号6212345678901234563', '6212345678901234563'],
    ['in Khmer digits', '៤១១១ ១១១១ ១១១១ ១១១១', '៤១១១ ១១១១ ១១១១ ១១១១'],
    ['mistyped', '4111 1111 1111 1112', '4111 1111 1111 1112'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'card', 'likely')).toContain(wanted);
  });

  it('say whether the check digit fits, and that it is UnionPay', () => {
    const reasons = (text: string) => detect(text).find(({ kind }) => kind === 'card')?.reasons;
    expect(reasons('4111111111111111')).toContain('checksum-passed');
    expect(reasons('4111111111111112')).toContain('checksum-failed');
    expect(reasons('6212345678901234563')).toContain('unionpay');
  });
});

describe('bank accounts', () => {
  it.each([
    ['ABA', 'ABA 000 123 456', '000 123 456'],
    ['ABA, in Khmer', 'គណនី ABA លេខ ០០០១២៣៤៥៦', '០០០១២៣៤៥៦'],
    ['a bank behind it', '0123456789 (Vietcombank)', '0123456789'],
    ['Wing', 'send to wing: 01234567', '01234567'],
    ['ACLEDA, with a name', 'ACLEDA account name SOK DARA 1234-56789012-34', '1234-56789012-34'],
    ['Chinese', '银行卡号：6212345678901234', '6212345678901234'],
    ['Vietnamese', 'STK: 0123456789', '0123456789'],
    ['Indonesian', 'no rekening 1234567890 BCA', '1234567890'],
    ['Thai', 'บัญชี 123-4-56789-0', '123-4-56789-0'],
    ['Burmese', 'ဘဏ်အကောင့် ၀၁၂၃၄၅၆၇၈၉', '၀၁၂၃၄၅၆၇၈၉'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'bank-account', 'likely')).toContain(wanted);
  });

  it('IBAN, in fours, in one row, in small letters, mistyped', () => {
    for (const text of ['GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432', 'GB83 WEST 1234 5698 7654 32', 'GB82-WEST-1234-5698-7654-32']) expect(passages(text, 'iban', 'likely')).toContain(text);
    expect(passages('gb82west12345698765432', 'iban', 'likely')).toHaveLength(1);
    expect(passages('gb83west12345698765432', 'iban')).toHaveLength(1);
  });

  it('payment codes, with a fitting checksum and without', () => {
    const code = '00020101021229180014invented@aclb520459995303116540410005802KH5909SOK DARA6010PHNOM PENH6304';
    expect(passages(`qr ${code}ABCD`, 'payment-code', 'likely')).toEqual([`${code}ABCD`]);
    expect(passages('00020101021102030405', 'payment-code')).toEqual([]);
  });
});
