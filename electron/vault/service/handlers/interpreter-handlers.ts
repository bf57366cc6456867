import type { Handlers } from '#shared/contract/contract.ts';
import type { Purpose } from '#shared/contract/host-calls.ts';
import type { interpreterCalls } from '#shared/contract/interpreter-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { InterpreterPackages } from '../interpreter-packages.ts';
import type { VaultSession } from '../vault-session.ts';

export function interpreterHandlers(session: VaultSession): Pick<Handlers, keyof typeof interpreterCalls> {
  const { environment } = session;
  const packages = new InterpreterPackages();
  const pathOf = (handle: string, purpose: Purpose): string | undefined => {
    const granted = session.grants.redeem(handle, purpose);
    return granted.ok ? granted.value[0] : undefined;
  };
  const changed = (): void => session.notify({ notice: 'tips.changed', value: {} });
  return {
    'interpreter.preview': (request) => session.withVault((vault) => packages.preview(vault, request)),
    'interpreter.save': ({ handle, ...request }) =>
      session.withVault(async (vault) => {
        const target = pathOf(handle, 'interpreter-package');
        if (target === undefined) return fail('handle-invalid');
        const saved = await packages.save(vault, environment, request, target);
        if (saved.ok) changed();
        return saved;
      }),
    'interpreter.ofTip': ({ tipId }) => session.withVault((vault) => ok(packages.ofTip(vault, tipId))),
    'interpreter.look': ({ handle, words }) =>
      session.withVault(async (vault) => {
        const file = pathOf(handle, 'interpreter-return');
        return file === undefined ? fail('handle-invalid') : packages.look(vault, environment, file, words);
      }),
    'interpreter.take': ({ returnId }) =>
      session.withVault((vault) => {
        const taken = packages.take(vault, returnId);
        if (taken.ok) changed();
        return taken;
      }),
    'interpreter.leave': () =>
      session.withVault(() => {
        packages.leave();
        return ok({});
      }),
  };
}
