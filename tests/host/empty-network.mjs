// A network of its own in which nothing is but this machine's loopback and, where it can be made, a cable with both ends in here: what runs in it can reach nobody, whatever it tries.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const cable = 'ip link add cable0 type veth peer name cable1 && ip addr add 192.0.2.1/24 dev cable0 && ip link set cable0 up && ip link set cable1 up';

/** Without the cable there would be no address that a page could learn, and no way on which it could try to send. Its address is of those that belong to nobody (RFC 5737). */
const setUp = `ip link set lo up && { { ${cable}; } 2>/dev/null || true; }`;

/**
 * The words to put before a command so that it runs in an empty network, or why there is none here. As root a network namespace (unshare(1)) is
 * enough. Others get one inside a user namespace, in which they stay who they are and keep none of its powers.
 */
export function emptyNetwork() {
  if (process.platform !== 'linux') return { why: 'only Linux has network namespaces' };
  const isRoot = process.getuid?.() === 0;
  const words = isRoot
    ? ['unshare', '--net', 'sh', '-c', `${setUp} && exec "$@"`, 'sh']
    : ['unshare', '--map-current-user', '--keep-caps', '--net', 'sh', '-c', `${setUp} && exec setpriv --inh-caps=-all --ambient-caps=-all "$@"`, 'sh'];
  const probe = spawnSync(words[0], [...words.slice(1), process.execPath, '-e', probeScript], { encoding: 'utf8' });
  if (probe.status === 0) return { words };
  return { why: `unshare or ip did not work here (${(probe.stderr || String(probe.error?.code ?? probe.status)).trim().split('\n')[0]})` };
}

/** Loopback answers, and there is no interface that leads out. */
const probeScript = `
  const { networkInterfaces } = require('node:os');
  const { createServer, connect } = require('node:net');
  if (Object.keys(networkInterfaces()).some((name) => !['lo', 'cable0', 'cable1'].includes(name))) process.exit(1);
  createServer((socket) => socket.end()).listen(0, '127.0.0.1', function () {
    connect(this.address().port, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1));
  });`;
