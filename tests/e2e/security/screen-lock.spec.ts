// A locked screen locks the desk. On Linux the desktop says so on its message bus; here is one, and a real dbus-monitor that listens.
import path from 'node:path';
import { startDesk } from '../support/desk-app.ts';
import { expect, test } from '../support/launch.ts';
import { hasMessageBus, startMessageBus } from '../support/message-bus.ts';
import { familyOf, isRunning } from '../support/processes.ts';

test('when the desktop says that the screen is locked, the desk locks, and the listener ends with the app even after kill -9', async ({ folder }) => {
  test.info().annotations.push({ type: 'only on a system with a message bus', description: 'dbus-daemon and dbus-monitor are not here' });
  test.skip(!hasMessageBus, 'dbus-daemon and dbus-monitor are not here');
  const bus = await startMessageBus();
  const desk = await startDesk(path.join(folder, 'profile'), { DBUS_SESSION_BUS_ADDRESS: bus.address });
  const page = await desk.window();
  await page.getByLabel('Your name').fill('Invented Member');
  for (let times = 0; times < 20; times += 1) bus.screenSaver(false);
  await page.waitForTimeout(1000);
  expect(page.isClosed()).toBe(false);
  // Again and again: the listener may not be there yet.
  await expect
    .poll(
      () => {
        bus.screenSaver(true);
        return page.isClosed();
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  // A signal that was sent while the desk locked locks it once more: that window goes as well.
  await expect
    .poll(async () => {
      const fresh = await desk.window(page);
      return fresh.getByLabel('Your name').inputValue().catch(() => 'gone');
    })
    .toBe('');
  const main = desk.app.process().pid ?? 0;
  const family = familyOf(main);
  process.kill(main, 'SIGKILL');
  await expect.poll(() => family.filter(isRunning)).toEqual([]);
  bus.stop();
});
