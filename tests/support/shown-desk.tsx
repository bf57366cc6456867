import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { portMessageKind } from '#shared/contract/host-calls.ts';
import { connect } from '../../renderer/desk/api/connect.ts';
import { Desk } from '../../renderer/desk/Desk.tsx';
import { installFakeVault } from './desk-preview/fake-vault.ts';
import { button, press } from './page-actions.ts';
import { patienceMs } from './patience.ts';

/** Lets replies and drawings happen until `check` passes, or throws what it threw last. */
export const settled = (check: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
      check();
    },
    { timeout: patienceMs },
  );

/** Presses a button once it is there. */
export async function pressOnce(name: string): Promise<void> {
  await settled(() => void button(name));
  press(name);
}

/** The whole desk on a page, in English, before an open vault of invented things. `onPort`: sees the port before the desk has it. Returns what takes it away. The test file runs in happy-dom. */
export async function shownDesk(onPort: (port: MessagePort) => void = () => undefined): Promise<() => void> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  installFakeVault({ state: 'open', tips: 0, keys: 0, standIn: false }, (port) => {
    onPort(port);
    window.dispatchEvent(new MessageEvent('message', { data: { kind: portMessageKind }, ports: [port] as never }));
  });
  const place = document.createElement('div');
  document.body.append(place);
  const connection = await connect(window);
  const root = createRoot(place);
  await act(async () => {
    root.render(<Desk connection={connection} language="en" />);
    await Promise.resolve();
  });
  return () => {
    act(() => root.unmount());
    document.body.replaceChildren();
  };
}
