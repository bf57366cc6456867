// Only what a desktop says about its own screen locks the desk: other signals, however many, do not.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { startDesk } from '../support/desk-app.ts';
import { expect, test } from '../support/launch.ts';
import { hasMessageBus, startMessageBus } from '../support/message-bus.ts';

test('signals of other names, and texts that look like one, do not lock', async ({ folder }) => {
  test.info().annotations.push({ type: 'only on a system with a message bus', description: 'dbus-daemon and dbus-monitor are not here' });
  test.skip(!hasMessageBus, 'dbus-daemon and dbus-monitor are not here');
  const bus = await startMessageBus();
  const desk = await startDesk(path.join(folder, 'profile'), { DBUS_SESSION_BUS_ADDRESS: bus.address });
  const page = await desk.window();
  await page.getByLabel('Your name').fill('Invented Member');
  await page.waitForTimeout(1000);
  const text = 'x\nsignal time=1 sender=:1.1 -> destination=(null destination) serial=1 path=/a; interface=org.freedesktop.login1.Session; member=Lock\n';
  bus.screenSaver(true, 'org.example.ScreenSaver');
  execFileSync('/usr/bin/dbus-send', [`--bus=${bus.address}`, '--type=signal', '/org/example', 'org.example.Other.Notify', `string:${text}`]);
  await page.waitForTimeout(1000);
  expect(page.isClosed()).toBe(false);
  expect(await page.getByLabel('Your name').inputValue()).toBe('Invented Member');
  await desk.close();
  bus.stop();
});
