import type { Purpose } from '#shared/contract/host-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Passes kept at once; a renderer that asks for dialogs without using them pushes its own oldest out. */
const passesAtMost = 32;

/** Paths that a person chose in a dialog, each behind a one-use handle that main made and told both sides. */
export class GrantedPaths {
  readonly #grants = new Map<string, { readonly purpose: Purpose; readonly paths: readonly string[] }>();

  add(handle: string, purpose: Purpose, paths: readonly string[]): void {
    this.#grants.set(handle, { purpose, paths });
    const [oldest] = this.#grants.keys();
    if (this.#grants.size > passesAtMost && oldest !== undefined) this.#grants.delete(oldest);
  }

  /** The paths behind a handle, which stays good: to look whether the place is still there before anybody is asked for more. */
  peek(handle: string, purpose: Purpose): readonly string[] {
    const grant = this.#grants.get(handle);
    return grant?.purpose === purpose ? grant.paths : [];
  }

  /** The paths behind a handle, once, and only for one of the purposes it was granted for. A wrong purpose spends it too. */
  redeem(handle: string, ...purposes: readonly Purpose[]): Result<readonly string[], 'handle-invalid'> {
    const grant = this.#grants.get(handle);
    this.#grants.delete(handle);
    return grant !== undefined && purposes.includes(grant.purpose) ? ok(grant.paths) : fail('handle-invalid');
  }
}
