// WebRTC sends by UDP, which no request filter sees. Here a page learns no address of the machine from it and no packet leaves: not to a
// STUN server, not to a peer, not to the neighbours by multicast. (Chromium binds a UDP socket all the same, which nothing uses.)
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { familyOf } from '../support/processes.ts';
import { internetSockets } from '../support/sockets.ts';
import { expect, test } from '../support/shared-desk.ts';

/** Addresses of this machine that a packet could be sent to, loopback and others. */
const ownAddresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []).filter(({ family }) => family === 'IPv4').map(({ address }) => address);

const unbound = /^0+:/;

for (const policy of ['with its policy', 'without its policy'] as const) {
  test(`${policy}, a peer connection gathers no address and sends no packet`, async ({ app, laxApp, page: strictPage, laxPage }) => {
    const [desk, page] = policy === 'with its policy' ? [app, strictPage] : [laxApp, laxPage];
    // With nothing but loopback there is no address to gather, and this proves little.
    if (ownAddresses.every((address) => address.startsWith('127.'))) test.info().annotations.push({ type: 'proves little', description: 'this machine has no address but loopback' });
    let packets = 0;
    const server = createSocket('udp4', () => (packets += 1));
    await new Promise<void>((resolve) => {
      server.bind(0, '0.0.0.0', resolve);
    });
    const { port } = server.address();
    const candidates = await page.evaluate(
      async ({ hosts, udpPort }) => {
        const found: string[] = [];
        const connection = new RTCPeerConnection({
          iceServers: hosts.flatMap((host) => [{ urls: `stun:${host}:${String(udpPort)}` }, { urls: `turn:${host}:${String(udpPort)}?transport=udp`, username: 'x', credential: 'x' }]),
        });
        const peer = new RTCPeerConnection();
        for (const each of [connection, peer]) {
          each.onicecandidate = ({ candidate }) => {
            if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate);
          };
        }
        connection.createDataChannel('canary');
        await connection.setLocalDescription(await connection.createOffer());
        await peer.setRemoteDescription(connection.localDescription!);
        await peer.setLocalDescription(await peer.createAnswer());
        await connection.setRemoteDescription(peer.localDescription!);
        // A peer that a hostile page makes up: connectivity checks would go there.
        for (const host of hosts) await connection.addIceCandidate({ candidate: `candidate:1 1 udp 2113937151 ${host} ${String(udpPort)} typ host`, sdpMid: '0', sdpMLineIndex: 0 }).catch(() => undefined);
        (window as unknown as { connections: RTCPeerConnection[] }).connections = [connection, peer];
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return found;
      },
      { hosts: [...ownAddresses, '192.0.2.1'], udpPort: port },
    );
    // While the connections still live: whatever they need is open now.
    const used = internetSockets(familyOf(desk.process().pid ?? 0)).filter(({ protocol, local, remote }) => protocol.startsWith('udp') && !(unbound.test(local) && unbound.test(remote)));
    await page.evaluate(() => {
      for (const connection of (window as unknown as { connections: RTCPeerConnection[] }).connections) connection.close();
    });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    expect(candidates).toEqual([]);
    expect(packets).toBe(0);
    expect(used).toEqual([]);
  });
}
