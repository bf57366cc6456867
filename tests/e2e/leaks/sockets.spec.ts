// A whole journey under strace(1): every call about a socket that any process of the app makes is written down and judged.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureCanary, soundCanary } from '../../support/leaks/media-canaries.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { importFolder, lockDesk, showView, startDesk, unlock } from '../support/desk-app.ts';
import { allowSlowDecoding, closeViewer, onlyTheDeskIsLeft, playSound, viewPicture } from '../support/desk-with-files.ts';
import { host, plainProgram } from '../support/launch.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { socketCallsIn, traced, type SocketCall } from './traced-sockets.ts';

const without = { type: 'only on Linux with strace', description: 'strace is not here, or may not trace (as root npm test installs it)' };
const straceWords = (trace: string): readonly string[] => ['-f', '-qq', '-yy', '-s', '200', '-e', `trace=${traced}`, '-e', 'signal=none', '-o', trace];
const hasStrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

/** Between processes of this machine, and from the kernel. */
const localFamilies = ['AF_UNIX', 'AF_NETLINK'];
/** Programs of ours; "exe" is Chromium, which starts itself again by that name. In Electron main is Chromium too: then only what Chromium may do is asked. */
const ours = host === 'stand-in' ? ['node', 'setpriv', 'dbus-monitor', 'sh'] : [];

/**
 * Whether a call is about nothing but this machine: local families; and the two ports on the loopback by which Playwright drives the
 * app, which a plain start does not have.
 */
function isLocal({ family, line }: SocketCall): boolean {
  if (family === undefined) return !/<(?:TCP|UDP|RAW|ICMP)/.test(line) || /<TCP[^>]*\[(?:127\.0\.0\.1:\d+(?:->127\.0\.0\.1:\d+)?|\d+)\]>/.test(line);
  // A message from the kernel about its addresses names their family.
  if (localFamilies.includes(family) || /^\w+\(\d+<(?:NETLINK|UNIX)/.test(line)) return true;
  return /^socket\(AF_INET, SOCK_STREAM/.test(line) || /^(?:bind|getsockname|getpeername|accept4?)\(.*inet_addr\("127\.0\.0\.1"\)/.test(line);
}

/**
 * Chromium asks the kernel whether it has a way to IPv6 by naming an address for a UDP socket, on which it then sends nothing: no
 * packet leaves. Any call that would send is none of these.
 */
const asksForIpv6 = ({ line }: SocketCall): boolean => /^socket\(AF_INET6?, SOCK_DGRAM/.test(line) || /^connect\(\d+<UDPv6[^>]*>, \{sa_family=AF_INET6, sin6_port=htons\(443\).*"2001:4860:4860::8888"/.test(line) || /^(?:getsockname|getsockopt|setsockopt)\(\d+<UDP/.test(line);

test('main, the vault and their threads open nothing but local sockets, also where a picture is viewed and a recording played; Chromium’s own reach nobody', async ({ vaults, folder }) => {
  test.info().annotations.push(without);
  test.skip(!hasStrace, without.description);
  const trace = path.join(folder, 'trace');
  const wrapper = path.join(folder, 'traced-app');
  writeFileSync(wrapper, `#!/bin/sh\nexec strace ${[...straceWords(trace), plainProgram.file, ...plainProgram.words].map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(wrapper, 0o700);
  const profile = path.join(folder, 'profile');
  const tips = path.join(folder, 'tips');
  mkdirSync(tips);
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const [picture, sound] = [pictureCanary(), soundCanary()];
  writeFileSync(path.join(tips, 'one.bin'), sealedTip(vaults.publicKey, 'An invented tip with an address: https://example.org/ and 192.0.2.1', { attachments: [picture.file, sound.file] }));

  const desk = await startDesk(profile, {}, wrapper);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
  expect(await importFolder(desk, page, tips)).toContain('1 tip opened');
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await expect(page.getByText('arrived undamaged')).toBeVisible();
  // In windows of their own, which decode them and are thrown away.
  await allowSlowDecoding(desk.app);
  expect(await viewPicture(page, 0, picture.rowAt)).toEqual(picture.row);
  await closeViewer(page);
  expect((await playSound(page, 1)).slice(sound.playedAt, sound.playedAt + sound.played.length)).toEqual(sound.played);
  await closeViewer(page);
  await onlyTheDeskIsLeft(desk.app);
  await lockDesk(desk, page);
  await desk.close();

  const calls = socketCallsIn(trace, 'node');
  const own = calls.filter(({ program }) => ours.includes(program));
  const chromium = calls.filter(({ program }) => !ours.includes(program));
  if (host === 'stand-in') expect(own.length).toBeGreaterThan(50);
  expect(chromium.length).toBeGreaterThan(50);
  expect(own.filter((call) => !isLocal(call)).map(({ program, line }) => `${program}: ${line}`)).toEqual([]);
  // One port, and it is Playwright's.
  if (host === 'stand-in') expect(own.filter(({ call, family }) => call === 'bind' && family === 'AF_INET')).toHaveLength(1);
  expect(chromium.filter((call) => !isLocal(call) && !asksForIpv6(call)).map(({ program, line }) => `${program}: ${line}`)).toEqual([]);
  test.info().annotations.push({ type: 'socket calls', description: `${String(own.length)} of ours, ${String(chromium.length)} of Chromium's` });
});

test('what a program sends to somebody else is seen in such a trace, whichever way it does', ({ folder }) => {
  test.info().annotations.push(without);
  test.skip(!hasStrace, without.description);
  const trace = path.join(folder, 'trace');
  const script = `
    const net = require('node:net'); const dgram = require('node:dgram'); const { Worker } = require('node:worker_threads');
    const tcp = net.connect(9, '192.0.2.1'); tcp.on('error', () => 0); setTimeout(() => tcp.destroy(), 200);
    const udp = dgram.createSocket('udp4'); udp.send('x', 9, '192.0.2.1', () => udp.close());
    new Worker("require('node:net').connect(9, '192.0.2.2').on('error', () => 0); setTimeout(process.exit, 200)", { eval: true });
    require('node:child_process').spawn(process.execPath, ['-e', "require('node:net').connect(9, '192.0.2.3').on('error', () => 0); setTimeout(process.exit, 200)"]);`;
  spawnSync('strace', [...straceWords(trace), process.execPath, '-e', script]);
  const foreign = socketCallsIn(trace, 'node').filter((call) => !isLocal(call) && !asksForIpv6(call)).map(({ line }) => line).join('\n');
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) expect(foreign).toContain(address);
  expect(foreign).toMatch(/send/);
});
