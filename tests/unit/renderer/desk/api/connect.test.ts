// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { WindowApi } from '#shared/contract/host-calls.ts';
import { connect } from '../../../../../renderer/desk/api/connect.ts';

interface Sent {
  readonly number: number;
  readonly call: string;
  readonly request: unknown;
}

const ports: MessagePort[] = [];

/** A page whose main answers `connect` with a real port, after whatever `before` does. */
function pageWithVault(answer: (sent: Sent, vault: MessagePort) => void, before: (page: Window) => void = () => undefined): { page: Window; hostCalls: [string, unknown][] } {
  const hostCalls: [string, unknown][] = [];
  const api: WindowApi = {
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      port1.onmessage = (event: MessageEvent<Sent>) => answer(event.data, port1);
      before(window);
      window.dispatchEvent(new MessageEvent('message', { data: { kind: 'tipkeep-port' }, ports: [port2] as never }));
    },
    call: (name, request) => {
      hostCalls.push([name, request]);
      if (name === 'host.info') return Promise.resolve({ ok: true, value: { kind: 'electron', version: '1', appVersion: '2' } });
      if (name === 'host.choose') return Promise.resolve({ ok: true, value: null });
      return Promise.resolve({ ok: false, code: 'internal' });
    },
  };
  Object.defineProperty(window, 'api', { value: api, configurable: true });
  return { page: window, hostCalls };
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  Reflect.deleteProperty(window, 'api');
});

describe('connecting to the vault', () => {
  it('numbers its requests and gives each reply to the call that asked, in whatever order they come', async () => {
    const waiting: Sent[] = [];
    const { page } = pageWithVault((sent, vault) => {
      waiting.push(sent);
      if (waiting.length < 2) return;
      for (const each of [...waiting].reverse()) vault.postMessage({ number: each.number, ok: true, value: { answerTo: each.call } });
    });
    const { api } = await connect(page);
    const [counts, keys] = await Promise.all([api['tips.counts']({}), api['intakeKey.list']({})]);
    expect(counts).toEqual({ ok: true, value: { answerTo: 'tips.counts' } });
    expect(keys).toEqual({ ok: true, value: { answerTo: 'intakeKey.list' } });
    expect(waiting.map(({ number, request }) => ({ number, request }))).toEqual([
      { number: 1, request: {} },
      { number: 2, request: {} },
    ]);
  });

  it('gives what was asked for ahead to the first that asks it, unless a notice came between', async () => {
    let asked = 0;
    const { page } = pageWithVault((sent, vault) => {
      asked += 1;
      if (asked === 2) vault.postMessage({ notice: 'tips.changed', value: {} });
      vault.postMessage({ number: sent.number, ok: true, value: { answerTo: asked } });
    });
    const { api, askAhead } = await connect(page);
    askAhead('tips.counts', {});
    expect(await api['tips.counts']({})).toEqual({ ok: true, value: { answerTo: 1 } });
    askAhead('tips.counts', {});
    expect(await api['intakeKey.list']({})).toEqual({ ok: true, value: { answerTo: 3 } });
    expect(await api['tips.counts']({})).toEqual({ ok: true, value: { answerTo: 4 } });
  });

  it('passes a failure on as a code and its incident to whoever listens', async () => {
    const { page } = pageWithVault((sent, vault) => vault.postMessage({ number: sent.number, ok: false, code: 'internal', incident: '4711' }));
    const connection = await connect(page);
    const incidents: string[] = [];
    connection.onIncident((incident) => incidents.push(incident));
    expect(await connection.api['session.touch']({})).toEqual({ ok: false, code: 'internal' });
    expect(incidents).toEqual(['4711']);
  });

  it('ignores window messages of another kind, without a port, or from another window', async () => {
    const stranger = new MessageChannel();
    ports.push(stranger.port1, stranger.port2);
    const { page } = pageWithVault(
      (sent, vault) => vault.postMessage({ number: sent.number, ok: true, value: 'the vault' }),
      (target) => {
        target.dispatchEvent(new MessageEvent('message', { data: 'tipkeep-port' }));
        target.dispatchEvent(new MessageEvent('message', { data: { kind: 'tipkeep-port' } }));
        target.dispatchEvent(new MessageEvent('message', { data: { kind: 'other' }, ports: [stranger.port1] as never }));
        target.dispatchEvent(new MessageEvent('message', { data: { kind: 'tipkeep-port' }, source: {} as never, ports: [stranger.port1] as never }));
      },
    );
    const { api } = await connect(page);
    expect(await api['tips.counts']({})).toEqual({ ok: true, value: 'the vault' });
  });

  it('tells notices to their listeners until they stop listening, and drops unknown ones', async () => {
    let vaultPort: MessagePort | undefined;
    const { page } = pageWithVault((sent, vault) => {
      vaultPort = vault;
      vault.postMessage({ notice: 'made-up', value: {} });
      vault.postMessage({ notice: 'import.progress', value: { phase: 'opening', done: 3, total: 9 } });
      vault.postMessage({ number: sent.number, ok: true, value: {} });
    });
    const connection = await connect(page);
    const heard: unknown[] = [];
    const stop = connection.onNotice('import.progress', (value) => heard.push(value));
    await connection.api['session.touch']({});
    expect(heard).toEqual([{ phase: 'opening', done: 3, total: 9 }]);
    stop();
    await connection.api['session.touch']({});
    expect(heard).toHaveLength(1);
    expect(vaultPort).toBeDefined();
  });

  it('answers what is still waiting with "vault-locked" when the port closes, and every later call too', async () => {
    const { page } = pageWithVault((_sent, vault) => vault.close());
    const connection = await connect(page);
    let closed = 0;
    connection.onClosed(() => (closed += 1));
    expect(await connection.api['tips.counts']({})).toEqual({ ok: false, code: 'vault-locked' });
    expect(closed).toBe(1);
    expect(await connection.api['tips.counts']({})).toEqual({ ok: false, code: 'vault-locked' });
  });

  it('asks the host through window.api.call with the names of the contract, and rejects when main refuses', async () => {
    const { page, hostCalls } = pageWithVault(() => undefined);
    const { host } = await connect(page);
    expect((await host.info()).kind).toBe('electron');
    expect(await host.choose('dossier', 'dossier.pdf')).toBeNull();
    await expect(host.lock()).rejects.toThrow('host.lock: internal');
    expect(hostCalls).toEqual([
      ['host.info', {}],
      ['host.choose', { purpose: 'dossier', suggestedName: 'dossier.pdf' }],
      ['host.lock', {}],
    ]);
  });
});
