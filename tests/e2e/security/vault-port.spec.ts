// The vault behind its port, spoken to by a page that has been taken over: every call, every odd message, every misuse of a handle.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { contract } from '#shared/contract/contract.ts';
import { startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { expect, test } from '../support/prepared-vault.ts';

interface Spoken {
  /** Posts a request under a fresh number and resolves with the reply; after two seconds with "silence". */
  ask(call: unknown, request: unknown): Promise<unknown>;
  post(message: unknown): void;
}

declare global {
  interface Window {
    spoken: Spoken;
  }
}

/** Opens a second port, which a hostile page can always do, and keeps it on `window.spoken`. */
function openPort(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const port = await new Promise<MessagePort>((resolve) => {
      addEventListener('message', (event) => {
        if (event.ports[0]) resolve(event.ports[0]);
      });
      window.api.connect();
    });
    const waiting = new Map<number, (reply: unknown) => void>();
    let number = 5000;
    port.onmessage = (event: MessageEvent<{ number?: number }>) => {
      waiting.get(event.data.number ?? -1)?.(event.data);
    };
    window.spoken = {
      post: (message) => port.postMessage(message),
      ask: (call, request) => {
        number += 1;
        const own = number;
        port.postMessage({ number: own, call, request });
        return Promise.race([
          new Promise((resolve) => waiting.set(own, resolve)),
          new Promise((resolve) => {
            setTimeout(resolve, 2000, 'silence');
          }),
        ]);
      },
    };
  });
}

const callsAtOnce = 60;

test.describe('the vault', () => {
  test.describe.configure({ mode: 'serial' });
  let desk: DeskApp;
  let page: Page;

  test.beforeAll(async ({ vaults }, info) => {
    const profile = info.outputPath('profile');
    cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
    desk = await startDesk(profile);
    page = await desk.window();
    await page.getByRole('heading').first().waitFor();
    await openPort(page);
  });
  test.afterAll(async () => {
    await desk.close();
  });

  test('gives nothing but its state before it is unlocked, whatever is asked', async () => {
    const replies = await page.evaluate(async () => {
      const id = '0'.repeat(32);
      const requests: [string, object][] = [
        ['tips.list', { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 }],
        ['vault.about', {}],
        ['tips.counts', {}],
        ['tips.get', { tipId: id }],
        ['intakeKey.list', {}],
        ['quarantine.list', { offset: 0, limit: 10 }],
        ['dossier.list', { offset: 0, limit: 10 }],
        ['vault.verify', {}],
      ];
      return Promise.all(requests.map(([call, request]) => window.spoken.ask(call, request)));
    });
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, code: 'vault-locked' });
  });

  test('opens for its passphrase', async ({ vaults }) => {
    await unlock(page, vaults.passphrase);
    await expect(page.getByText(/^Last change/)).toBeVisible();
  });

  // What is too large is refused before anybody asks which call it is for, and takes long to carry: one call in ten is shown it. In parts, so that a red one says where.
  const calls = Object.keys(contract);
  for (let at = 0; at < calls.length; at += callsAtOnce) test(`once open, refuses every call of the contract with arguments that do not fit, from ${calls[at] ?? ''} on`, async () => {
    const outcomes = await page.evaluate(async (names) => {
      // 16 levels are allowed. The stand-in's own way of carrying messages ends near 800; 1,000 are sent in the unit test of the router.
      let deep: unknown = {};
      for (let depth = 0; depth < 100; depth += 1) deep = { deep };
      const huge = { huge: 'x'.repeat(1_000_001) };
      const hostile: unknown[] = [
        undefined, null, 7, 'x', [], new Date(0), new Map(), new Set([1]), new Uint8Array(8), new ArrayBuffer(8), new Error('x'), /x/, { surplus: 1 }, deep,
        JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'), { tipId: { toString: 'x' } }, { handle: '../../etc/passwd' }, { handle: '/etc/passwd' }, { path: '/etc/passwd' },
        { tipId: "' OR 1=1 --" }, { dossierId: '0'.repeat(31) }, { offset: -1, limit: 1e9 }, { offset: Number.NaN, limit: 1 },
      ];
      const odd: string[] = [];
      for (const [place, name] of names.entries()) {
        const requests = place % 10 === 0 ? [...hostile, huge] : hostile;
        const replies = (await Promise.all(requests.map((request) => window.spoken.ask(name, request)))) as { ok?: boolean; code?: string }[];
        replies.forEach((reply, index) => {
          if (reply.ok !== false || reply.code !== 'bad-request') odd.push(`${name} with the hostile request ${String(index)}: ${JSON.stringify(reply)}`);
        });
      }
      return odd;
    }, calls.slice(at, at + callsAtOnce));
    expect(outcomes).toEqual([]);
  });

  test('does not answer what is no request, and goes on serving', async () => {
    const replies = await page.evaluate(async () => {
      for (const message of [null, undefined, 'x', 7, [], {}, { number: 'one' }, { number: -1, call: 'tips.counts' }, { number: 1e300 }, { number: 1, call: 'tips.counts', request: {}, more: 1 }, new Uint8Array(9), new Map([['number', 1]])]) window.spoken.post(message);
      for (let count = 0; count < 500; count += 1) window.spoken.post({ number: count, call: 'tips.counts', request: { surplus: count } });
      const odd = await Promise.all(['vault.destroy', 'toString', '__proto__', 'constructor', 'hasOwnProperty', '', 'x'.repeat(61)].map((name) => window.spoken.ask(name, {})));
      return { odd, good: await window.spoken.ask('tips.counts', {}) };
    });
    for (const reply of replies.odd) if (reply !== 'silence') expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(replies.good).toMatchObject({ ok: true });
  });

  test('takes a handle once, for its own purpose, and never a guessed one', async ({ folder }) => {
    const target = path.join(folder, 'form.html');
    await desk.answerDialogs([target]);
    const outcome = await page.evaluate(async () => {
      const { spoken, api } = window;
      const choose = async (purpose: string): Promise<string> => ((await api.call('host.choose', { purpose, suggestedName: 'form.html' })) as { value: { handle: string } }).value.handle;
      const keys = (await spoken.ask('intakeKey.list', {})) as { value: { keys: { keyId: string }[] } };
      const form = (handle: string): Promise<unknown> => spoken.ask('tipForm.save', { keyId: keys.value.keys[0]?.keyId, title: 'Notes', waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }], handle });
      const swapped = await form(await choose('dossier'));
      const wrongKind = await spoken.ask('import.preview', { handle: await choose('tip-form') });
      const spent = await choose('tip-form');
      const spentByWrongUse = [await spoken.ask('import.preview', { handle: spent }), await form(spent)];
      const guessed = await Promise.all(Array.from({ length: 50 }, (_, index) => form(index.toString(16).padStart(32, '0'))));
      return { swapped, wrongKind, spentByWrongUse, guessed };
    });
    for (const reply of [outcome.swapped, outcome.wrongKind, ...outcome.spentByWrongUse, ...outcome.guessed]) expect(reply).toMatchObject({ ok: false, code: 'handle-invalid' });
    expect(existsSync(target)).toBe(false);

    const used = await page.evaluate(async () => {
      const { spoken, api } = window;
      const chosen = (await api.call('host.choose', { purpose: 'tip-form', suggestedName: 'form.html' })) as { value: { handle: string; name: string } };
      const keys = (await spoken.ask('intakeKey.list', {})) as { value: { keys: { keyId: string }[] } };
      const request = { keyId: keys.value.keys[0]?.keyId, title: 'Notes', waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }], handle: chosen.value.handle };
      return { chosen: chosen.value, first: await spoken.ask('tipForm.save', request), second: await spoken.ask('tipForm.save', request) };
    });
    expect(Object.keys(used.chosen).sort()).toEqual(['count', 'handle', 'name']);
    expect(used.chosen.name).toBe('form.html'); // a name to show, and no more of the path
    expect(used.first).toMatchObject({ ok: true });
    expect(used.second).toMatchObject({ ok: false, code: 'handle-invalid' });
  });
});
