import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

// Addresses from ranges for documentation (RFC 5737, RFC 3849).
describe('addresses of computers', () => {
  it.each([
    ['IPv4', 'from 192.0.2.10, then', '192.0.2.10'],
    ['IPv4 with a port', '192.0.2.10:8080', '192.0.2.10:8080'],
    ['IPv4 in Khmer digits', '១៩២.០.២.១០', '១៩២.០.២.១០'],
    ['defanged', '192[.]0[.]2[.]10', '192[.]0[.]2[.]10'],
    ['IPv6', 'at 2001:db8:0:1:1:1:1:1 it', '2001:db8:0:1:1:1:1:1'],
    ['IPv6, short', '2001:db8::8a2e', '2001:db8::8a2e'],
    ['IPv6, defanged', 'see 2001[:]db8[:]:ff00:42 now', '2001[:]db8[:]:ff00:42'],
    ['IPv6, every colon in brackets', '2001(:)db8(:)(:)ff00(:)42', '2001(:)db8(:)(:)ff00(:)42'],
    ['IPv6, two colons in brackets', '2001[:]db8[::]ff00', '2001[:]db8[::]ff00'],
    ['touched by Chinese', '地址192.0.2.10的', '192.0.2.10'],
    ['IPv6, touched by Chinese', '地址2001:db8::8a2e的', '2001:db8::8a2e'],
    ['IPv6, behind a label and a full-width colon', '地址：2001:db8::8a2e，', '2001:db8::8a2e'],
    ['IPv6, behind a label', 'ip:2001:db8::8a2e', '2001:db8::8a2e'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'ip-address', 'likely')).toEqual([wanted]);
  });

  it('with a number that is too large stay candidates', () => {
    expect(passages('192.0.2.310', 'ip-address')).toEqual(['192.0.2.310']);
    expect(passages('192.0.2.310', 'ip-address', 'likely')).toEqual([]);
  });

  it.each([['a time', 'at 10:30:22'], ['five numbers', '1.2.3.4.5'], ['a ratio', '1:2'], ['colons in brackets', 'a [:] b [:] c'], ['labels', 'add[:]bad[:]cab']])('are not %s', (_, text) => {
    expect(passages(text, 'ip-address')).toEqual([]);
  });

  it.each(['00:00:5e:00:53:01', '00-00-5E-00-53-0A', '0000.5e00.530a', 'ＡＡ:ＢＢ:ＣＣ:００:５３:０１'])('of network cards: %s', (address) => {
    expect(passages(`mac ${address}!`, 'mac-address', 'likely')).toEqual([address]);
  });

  it('of network cards touch labels and other scripts', () => {
    expect(passages('mac:00:00:5e:00:53:01', 'mac-address', 'likely')).toEqual(['00:00:5e:00:53:01']);
    expect(passages('网卡00:00:5e:00:53:01的', 'mac-address', 'likely')).toEqual(['00:00:5e:00:53:01']);
    expect(passages('wifi mac 00005E005301', 'mac-address', 'likely')).toEqual(['00005E005301']);
  });
});
