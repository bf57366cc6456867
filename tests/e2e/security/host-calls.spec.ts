// Every host call, walked with hostile arguments from the page.
import { hostCalls } from '#shared/contract/host-calls.ts';
import { expect, markDocument, test } from '../support/shared-desk.ts';

const names = Object.keys(hostCalls);

test('the bridge has two members, frozen, and neither can be replaced', async ({ page }) => {
  const found = await page.evaluate(() => {
    const api = window.api as unknown as Record<string, unknown>;
    const before = api['call'];
    try {
      api['call'] = () => 'mine';
      (window as unknown as Record<string, unknown>)['api'] = {};
    } catch {
      // strict mode says so
    }
    return { members: Object.keys(window.api).sort(), same: (window.api as unknown as Record<string, unknown>)['call'] === before, frozen: Object.isFrozen(window.api) };
  });
  expect(found).toEqual({ members: ['call', 'connect'], same: true, frozen: true });
});

test('a name that is no host call is refused by the bridge, inherited names and channels too', async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const odd = ['', 'host.quit', 'toString', '__proto__', 'constructor', 'tipkeep:host.info', 'tipkeep:connect', 'host.info ', 'HOST.INFO', 'vault.unlock', 'ELECTRON_BROWSER_REQUIRE', null, undefined, 7, {}, ['host.info'], { toString: () => 'host.info' }];
    const call = window.api.call as unknown as (name: unknown, request: unknown) => Promise<unknown>;
    const results: string[] = [];
    for (const name of odd) {
      try {
        const value = await call(name, {});
        results.push(`answered ${JSON.stringify(value)}`);
      } catch {
        results.push('refused');
      }
    }
    return results;
  });
  expect(outcomes).toEqual(outcomes.map(() => 'refused'));
});

for (const name of names) {
  test(`${name} refuses whatever is not its request`, async ({ page }) => {
    const unmoved = await markDocument(page);
    const outcomes = await page.evaluate(async (call) => {
      let deep: unknown = {};
      for (let depth = 0; depth < 900; depth += 1) deep = { deep };
      const fitting = call === 'host.choose' ? { purpose: 'dossier', suggestedName: 'x' } : {};
      const hostile: Record<string, unknown> = {
        nothing: undefined, null: null, number: 7, text: 'x', list: [], listOfOne: [fitting], date: new Date(0), map: new Map(), set: new Set(), bytes: new Uint8Array(8), buffer: new ArrayBuffer(8),
        surplus: { ...fitting, surplus: 1 }, prototype: JSON.parse(`{"__proto__": {"polluted": true}, "surplus": {"__proto__": {"polluted": true}}}`), constructor: { ...fitting, constructor: { prototype: { polluted: true } } },
        path: { purpose: 'dossier', suggestedName: 'x', path: '/etc/passwd' }, handle: { handle: '0'.repeat(32) }, purpose: { purpose: 'anything', suggestedName: 'x' }, longName: { purpose: 'dossier', suggestedName: 'x'.repeat(201) },
        numberName: { purpose: 'dossier', suggestedName: 7 }, huge: { ...fitting, surplus: 'x'.repeat(5_000_000) }, deep,
      };
      const results: Record<string, string> = {};
      for (const [what, request] of Object.entries(hostile)) {
        results[what] = await window.api.call(call as 'host.info', request).then(
          (value) => JSON.stringify(value),
          () => 'rejected',
        );
      }
      return results;
    }, name);
    for (const [what, outcome] of Object.entries(outcomes)) expect([JSON.stringify({ ok: false, code: 'bad-request' }), 'rejected'], `${name} with ${what}`).toContain(outcome);
    await unmoved();
  });
}

test('nothing that was sent changed any prototype in main', async ({ app }) => {
  expect(await app.evaluate(() => ['polluted' in {}, 'polluted' in [], Object.keys(Object.prototype)])).toEqual([false, false, []]);
});

test('further arguments of a host call are not passed on, and main would refuse them', async ({ page }) => {
  const outcome = await page.evaluate(() => (window.api.call as (...given: unknown[]) => Promise<unknown>)('host.info', {}, 'more', { deep: 1 }));
  expect(outcome).toMatchObject({ ok: true });
});

test('a page cannot bury a person under dialogs: one at a time', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => {
    const state = { open: 0, most: 0 };
    (globalThis as unknown as { dialogs: typeof state }).dialogs = state;
    dialog.showSaveDialog = async () => {
      state.open += 1;
      state.most = Math.max(state.most, state.open);
      await new Promise((resolve) => setTimeout(resolve, 300));
      state.open -= 1;
      return { canceled: true, filePath: '' };
    };
  });
  const answers = await page.evaluate(() => Promise.all(Array.from({ length: 20 }, () => window.api.call('host.choose', { purpose: 'dossier', suggestedName: 'x' }))));
  expect(answers).toEqual(answers.map(() => ({ ok: true, value: null })));
  expect(await app.evaluate(() => (globalThis as unknown as { dialogs: { most: number } }).dialogs.most)).toBe(1);
});

test('the name a page suggests reaches the dialog without a path, a control character or a hidden turn of direction', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => {
    const seen: string[] = [];
    (globalThis as unknown as { seen: string[] }).seen = seen;
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath?: string }) => {
      seen.push(options.defaultPath ?? '');
      return Promise.resolve({ canceled: true, filePath: '' });
    }) as unknown as typeof dialog.showSaveDialog;
  });
  for (const suggestedName of ['../../etc/passwd', '/root/.bashrc', 'C:\\Windows\\x.exe', '...', 'fdp.\u202Eexe.pdf', 'a\u0000b\nc.pdf', '', 'x'.repeat(200), '~/.ssh/config']) {
    await page.evaluate((name) => window.api.call('host.choose', { purpose: 'dossier', suggestedName: name }), suggestedName);
  }
  const seen = await app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen).toHaveLength(9);
  for (const name of seen) expect(name).toMatch(/^[^/\\:\p{Cc}\p{Cf}.][^/\\:\p{Cc}\p{Cf}]{0,99}$/u);
});
