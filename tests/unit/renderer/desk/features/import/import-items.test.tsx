// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportItem } from '#shared/contract/intake-calls.ts';
import { ImportItems } from '../../../../../../renderer/desk/features/import/ImportItems.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const items: readonly ImportItem[] = Array.from({ length: 3 }, (_, index) => ({ name: `invented ${String(index)}.bin`, class: 'unreadable', code: 'not-sealed', sizeBytes: 10, deletedAt: null }));
let shown: Shown | undefined;

beforeEach(() => (shown = undefined));
afterEach(() => shown?.gone());

describe('the list of an import', () => {
  it('says that it is cut, and of how many', async () => {
    shown = await shownWithVault(vaultHarness(), <ImportItems items={items} listed={1203} isDone />);
    expect(shown.place.textContent).toContain('3 of 1,203 are listed, problems first. The counts above cover all of them.');
    expect(shown.place.querySelectorAll('tbody tr')).toHaveLength(3);
  });

  it('says nothing of the kind when all are there', async () => {
    shown = await shownWithVault(vaultHarness(), <ImportItems items={items} listed={3} isDone={false} />);
    expect(shown.place.textContent).not.toContain('are listed');
    expect(shown.place.textContent).toContain('invented 2.bin');
  });
});
