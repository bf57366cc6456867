// The packaged app starts with no switch that opens it to somebody else. The app is started as packaged by a small main file that only
// says so and then loads the real bundle; the check of a real package is in the packaging test.
import path from 'node:path';
import { forbiddenSwitch } from '../../../electron/main/security/forbidden-switches.ts';
import { expect, test } from '../support/launch.ts';
import { startPlainly } from '../support/processes.ts';

const packagedRoot = path.join(import.meta.dirname, 'packaged');

const dangerous = [
  '--remote-debugging-port=9222', '--remote-debugging-pipe', '--remote-debugging-address=0.0.0.0', '--remote-allow-origins=*', '--inspect', '--inspect=0.0.0.0:9229', '--inspect-brk', '--inspect-port=1', '--inspect-wait', '--inspect_brk', '--no-sandbox', '--disable-setuid-sandbox',
  '--disable-gpu-sandbox', '--disable-seccomp-filter-sandbox', '--single-process', '--no-zygote', '--in-process-gpu', '--disable-web-security', '--disable-site-isolation-trials', '--allow-file-access-from-files', '--unsafely-treat-insecure-origin-as-secure=http://x', '--js-flags=--allow-natives-syntax',
  '--host-rules=MAP * 1.2.3.4', '--host-resolver-rules=MAP * 1.2.3.4', '--dns-server=1.2.3.4', '--proxy-server=1.2.3.4', '--proxy-pac-url=http://x', '--no-proxy-server', '--log-net-log=/tmp/x', '--net-log-capture-mode=Everything', '--ssl-key-log-file=/tmp/x', '--ignore-certificate-errors', '--load-extension=/tmp/x',
  '--disable-extensions-except=/tmp/x', '--enable-logging', '--log-file=/tmp/x', '--log-level=0', '--v=1', '--vmodule=*=9', '--trace-startup', '--renderer-cmd-prefix=sh', '--utility-cmd-prefix=sh', '--gpu-launcher=sh', '--browser-subprocess-path=/tmp/x', '--user-data-dir=/tmp/x', '--enable-blink-features=X',
  '--enable-features=X', '--disable-features=X', '--auto-open-devtools-for-tabs', '--enable-automation', '--crash-dumps-dir=/tmp/x', '--enable-crash-reporter', '--disk-cache-dir=/tmp/x', '--no-such-switch-yet', '--', '-r', '--require=/tmp/x.js', '-e', '--eval=1', '--import=/tmp/x.mjs',
];

test('every switch that could open the app is refused, in every spelling that Chromium takes', () => {
  for (const word of dangerous) {
    for (const spelling of [word, word.replace(/^--/, '-'), word.replace(/^--/, '/'), word.toUpperCase(), ` ${word}`, `\t${word} `, `\n${word}`]) {
      if (word === '--' && !spelling.includes('--')) continue;
      const name = forbiddenSwitch(['plain', '', spelling, '--lang=km']);
      expect(name, JSON.stringify(spelling)).toBe(`-${word.replace(/^-(?=\w)/, '--').slice(1).replace(/=.*$/s, '').toLowerCase()}`);
    }
  }
});

test('the value of a switch, which may be private, is not repeated', () => {
  expect(forbiddenSwitch(['--user-data-dir=/home/someone/secret\n--more=1'])).toBe('--user-data-dir');
});

test('switches that only change how the app looks, and plain words, are taken', () => {
  expect(forbiddenSwitch([])).toBeUndefined();
  expect(forbiddenSwitch(['--lang=km', '-lang=my', '--force-device-scale-factor=2', '--ozone-platform=wayland', '--force-dark-mode', '--disable-gpu', 'plain', '', '/home/someone/file', '.'])).toBeUndefined();
});

test('started as packaged, the app refuses such a switch with a plain sentence and its own exit code, and opens nothing', async ({ folder }) => {
  const env = { TIPKEEP_TEST_PROFILE: path.join(folder, 'profile') };
  for (const word of ['--js-flags=--expose-gc', '--host-rules=MAP * 1.2.3.4', '--remote-debugging-port=0', '--inspect=0']) {
    const { code, output } = await startPlainly([packagedRoot, word], env);
    const name = word.replace(/=.*$/, '');
    expect([code, word], output).toEqual([2, word]);
    expect(output).toContain(`Tipkeep does not start with ${name}: it would let somebody else look in.`);
    expect(output).not.toContain('WINDOW');
  }
});

test('started as packaged without one, it opens', async ({ folder }) => {
  const { output } = await startPlainly([packagedRoot, '--lang=en-US'], { TIPKEEP_TEST_PROFILE: path.join(folder, 'profile') }, { when: 'WINDOW', signal: 'SIGTERM' });
  expect(output).toContain('WINDOW app://desk/index.html');
});
