import { expect, markDocument, test } from '../support/shared-desk.ts';

const queried = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'idle-detection', 'storage-access', 'local-fonts', 'window-management', 'push', 'persistent-storage'];

test('every permission that can be asked about is denied', async ({ page }) => {
  const granted = await page.evaluate(async (names) => {
    const states = await Promise.all(
      names.map(async (name) => [name, await navigator.permissions.query({ name: name as PermissionName, ...(name === 'push' ? { userVisibleOnly: true } : {}) }).then((status) => status.state, () => 'unknown')] as const),
    );
    return states.filter(([, state]) => state === 'granted').map(([name]) => name);
  }, queried);
  expect(granted).toEqual([]);
});

test('every device, place, sound and screen is refused when it is used', async ({ page }) => {
  const unmoved = await markDocument(page);
  // A click, because some of these need one before they even ask.
  const outcome = page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        document.addEventListener(
          'click',
          () => {
            const own = navigator as unknown as Record<string, Record<string, (options?: unknown) => Promise<unknown>> | undefined>;
            const call = (name: string, member: string, options?: unknown): Promise<unknown> => {
              const object = own[name];
              return object?.[member] === undefined ? Promise.reject(new Error('absent')) : object[member](options);
            };
            const attempts: Record<string, () => Promise<unknown>> = {
              camera: () => call('mediaDevices', 'getUserMedia', { video: true }),
              microphone: () => call('mediaDevices', 'getUserMedia', { audio: true }),
              screen: () => call('mediaDevices', 'getDisplayMedia', { video: true }),
              place: () => new Promise((done, refused) => navigator.geolocation.getCurrentPosition(done, refused)),
              notification: async () => {
                if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
              },
              usb: () => call('usb', 'requestDevice', { filters: [] }),
              serial: () => call('serial', 'requestPort'),
              hid: () => call('hid', 'requestDevice', { filters: [] }).then((devices) => ((devices as unknown[]).length === 0 ? Promise.reject(new Error('none')) : devices)),
              bluetooth: () => call('bluetooth', 'requestDevice', { acceptAllDevices: true }),
              midi: () => (navigator as unknown as { requestMIDIAccess: (o: unknown) => Promise<unknown> }).requestMIDIAccess({ sysex: true }),
              clipboard: () => call('clipboard', 'readText'),
            };
            const names = Object.keys(attempts);
            const late = (name: string): Promise<string> => new Promise((done) => setTimeout(done, 1500, `${name} is still asking`));
            void Promise.all(names.map((name) => Promise.race([Promise.resolve().then(attempts[name]).then(() => 'given', () => 'refused'), late(name)]))).then((results) =>
              resolve(Object.fromEntries(names.map((name, index) => [name, results[index] ?? '']))),
            );
          },
          { once: true },
        );
      }),
  );
  await page.waitForTimeout(100);
  await page.locator('h1').first().click();
  const results = await outcome;
  // A choice that nobody makes is not given either: the stand-in leaves the picker for screens open.
  expect(Object.keys(results).filter((name) => results[name] === 'given')).toEqual([]);
  expect(Object.keys(results).length).toBeGreaterThan(10);
  await unmoved();
});
