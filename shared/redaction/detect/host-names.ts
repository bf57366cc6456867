import { parse } from 'tldts';

/** What is known of a host name: a suffix of the public suffix list's ICANN part, an onion service, or nothing. */
export type HostKind = 'known' | 'onion' | 'unknown' | 'none';

/** Endings of files that people write about, which are also domains, or look like one. */
const files = /\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|zip|rar|mp[34]|apk|exe|txt|html?|php|py|md)$/iu;
/** Onion services, version 3 (56 characters of base32) and the old version 2 (16): Tor's address specification. */
const onion = /(?:^|\.)(?:[a-z2-7]{56}|[a-z2-7]{16})\.onion$/iu;

/** Endings that no registry gives out and hosts have all the same: special-use names (RFC 6761, 6762, 9476 and the register of IANA), and those of networks and registers beside the DNS. */
const besideRegistries = /^[^.]+(?:\.[^.]+)*\.(?:example|test|invalid|localhost|local|internal|lan|alt|i2p|bit|eth)$/iu;

export function hostKindOf(host: string): HostKind {
  if (onion.test(host) || /\.onion$/iu.test(host)) return 'onion';
  if (besideRegistries.test(host)) return 'known';
  if (!/^[^.]+(?:\.[^.]+)+$/u.test(host)) return 'none';
  const { isIcann, domainWithoutSuffix, isIp } = parse(host, { validateHostname: false });
  if (isIp === true) return 'none';
  if (isIcann === true && domainWithoutSuffix !== null && domainWithoutSuffix !== '') return files.test(host) && host.split('.').length === 2 ? 'unknown' : 'known';
  return /\.\p{L}[\p{L}\p{M}]+$/u.test(host) ? 'unknown' : 'none';
}
