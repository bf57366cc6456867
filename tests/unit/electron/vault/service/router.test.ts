import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, requestUnitsAtMost, type CallName, type Handlers } from '#shared/contract/contract.ts';
import { servePort } from '#vault/service/router.ts';
import { StorageFault } from '#vault/store/database.ts';
import { createTestVault, must, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

const names = Object.keys(contract) as CallName[];

/** Values that no call expects anywhere. */
const hostile: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', []],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['bytes', new Uint8Array(8)],
  ['an unknown field', { surplus: 1 }],
  ['a prototype field', JSON.parse('{"__proto__": {"handle": "x"}}')],
  ['a constructor field', { constructor: { prototype: {} } }],
];

describe('every call of the contract', () => {
  let harness: Harness;
  let number = 1_000_000;
  const send = (call: string, request: unknown): Promise<unknown> => {
    number += 1;
    return harness.raw({ number, call, request });
  };
  beforeAll(async () => {
    harness = vaultHarness();
    await createTestVault(harness);
  });
  afterAll(() => {
    // Nothing hostile reached a handler far enough to be a bug.
    expect(harness.incidents).toEqual([]);
    harness.service.close();
  });

  it.each(names.flatMap((name) => hostile.map(([what, value]) => [name, what, value] as const)))('%s refuses %s', async (name, _what, value) => {
    const reply = (await send(name, value)) as { ok: boolean; code?: string };
    // `undefined` and other oddities never match, since every request is a strict object.
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it.each(names)('%s refuses a field it does not know beside all those it does', (name) => {
    const schema = contract[name].request;
    expect(schema.type).toBe('strict_object');
    const fields = Object.fromEntries(Object.keys(schema.entries).map((field) => [field, '0'.repeat(32)]));
    expect(v.safeParse(schema, { ...fields, surplus: true }).success).toBe(false);
  });

  it.each(names)('%s has a cap on every text it takes', (name) => {
    for (const [field, entry] of Object.entries(contract[name].request.entries as Record<string, v.GenericSchema>)) {
      expect(v.safeParse(entry, 'x'.repeat(500_000)).success, field).toBe(false);
    }
  });

  it('refuses a name that is not in it, inherited ones too', async () => {
    for (const call of ['vault.destroy', 'toString', '__proto__', 'constructor', '']) expect(await send(call, {})).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('refuses a request over its size cap before it looks inside', async () => {
    expect(await send('tips.list', { search: 'x'.repeat(requestUnitsAtMost) })).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('refuses a request nested deeper than any it knows, without running out of stack', async () => {
    let nested: unknown = {};
    for (let depth = 0; depth < 1000; depth += 1) nested = { nested };
    expect(await send('tips.list', nested)).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('does not answer what is not a request at all, and goes on serving', async () => {
    for (const message of [null, 'x', 4, [], { number: 'one' }, { call: 'tips.list' }]) void harness.raw(message);
    expect(must(await harness.api['session.status']({})).state).toBe('open');
  });

  it('answers that the vault is locked when it is, whatever was asked', async () => {
    const locked = vaultHarness();
    const id = '0'.repeat(32);
    expect(await locked.api['tips.get']({ tipId: id })).toEqual({ ok: false, code: 'vault-locked' });
    expect(await locked.api['vault.about']({})).toEqual({ ok: false, code: 'vault-locked' });
    expect(await locked.api['vault.verify']({})).toEqual({ ok: false, code: 'vault-locked' });
    expect(await locked.api['dossier.get']({ dossierId: id })).toEqual({ ok: false, code: 'vault-locked' });
  });
});

describe('a disk that refuses to give the role of whoever asks', () => {
  it('is told like any other trouble of the disk, and the handler is not reached', async () => {
    const replies: unknown[] = [];
    let deliver: (message: unknown) => void = () => undefined;
    const role = (): never => {
      throw new StorageFault('disk-full');
    };
    const handlers = new Proxy({}, { get: () => () => Promise.reject(new Error('reached')) }) as Handlers;
    servePort(
      { post: (message) => void replies.push(message), onMessage: (listener) => void (deliver = listener), onClose: () => undefined },
      { handlers, role, isSample: () => false, newIncident: () => '0'.repeat(32), onIncident: () => expect.unreachable('not a bug') },
    );
    deliver({ number: 1, call: 'vault.about', request: {} });
    await vi.waitFor(() => expect(replies).toEqual([{ number: 1, ok: false, code: 'disk-full' }]));
  });
});

describe('a handle', () => {
  it('is good once, for its purpose only', async () => {
    const harness = vaultHarness();
    await createTestVault(harness);
    const key = must(await harness.api['intakeKey.create']({ validDays: 30 }));
    const wrong = harness.grant('dossier', '/tmp/form.html');
    const request = { keyId: key.keyId, title: 'Notes', waysToSend: [], handle: wrong };
    expect(await harness.api['tipForm.save'](request)).toEqual({ ok: false, code: 'handle-invalid' });
    expect(await harness.api['import.preview']({ handle: wrong })).toEqual({ ok: false, code: 'handle-invalid' });
    expect(await harness.api['import.preview']({ handle: 'a'.repeat(32) })).toEqual({ ok: false, code: 'handle-invalid' });

    harness.files.makeFolder('/carried');
    const right = harness.grant('import-folder', '/carried');
    expect((await harness.api['import.preview']({ handle: right })).ok).toBe(true);
    expect(await harness.api['import.preview']({ handle: right })).toEqual({ ok: false, code: 'handle-invalid' });

    const misused = harness.grant('import-folder', '/carried');
    expect(await harness.api['tipForm.save']({ ...request, handle: misused })).toEqual({ ok: false, code: 'handle-invalid' });
    expect(await harness.api['import.preview']({ handle: misused })).toEqual({ ok: false, code: 'handle-invalid' });
  });
});
