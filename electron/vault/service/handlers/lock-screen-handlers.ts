import type { Handlers } from '#shared/contract/contract.ts';
import type { lockScreenCalls } from '#shared/contract/lock-screen-calls.ts';
import { ok } from '#shared/result.ts';
import { shownOnLockScreen } from '../../store/lock-screen-setting.ts';
import type { VaultSession } from '../vault-session.ts';

export function lockScreenHandlers(session: VaultSession): Pick<Handlers, keyof typeof lockScreenCalls> {
  return {
    'lockScreen.glance': () => ok({ glance: session.lockScreen.shown() }),
    'lockScreen.get': () => session.withVault(({ database }) => ok({ isShown: shownOnLockScreen(database) })),
    'lockScreen.set': ({ isShown }) =>
      session.withVault(({ database }) => {
        session.lockScreen.allow(database, isShown);
        return ok({ isShown: shownOnLockScreen(database) });
      }),
  };
}
