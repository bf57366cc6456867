// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { History } from '../../../../../../renderer/desk/features/tip/History.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let shown: Shown | undefined;
afterEach(() => shown?.gone());

describe('the history of a tip', () => {
  it('says how many entries a newer version made that cannot be shown, and nothing where there are none', async () => {
    const { harness, tipIds } = await vaultWithTips(['Invented']);
    const tip = must(await harness.api['tips.get']({ tipId: tipIds[0] ?? '' }));
    shown = await shownWithVault(harness, <History tip={{ ...tip, newerEntries: 3 }} />);
    expect(shown.place.textContent).toContain('3 entries were made by a newer version of Tipkeep and cannot be shown here.');
    expect(shown.place.querySelectorAll('ol > li')).toHaveLength(1);
    shown.gone();
    shown = await shownWithVault(harness, <History tip={tip} />);
    expect(shown.place.textContent).not.toContain('newer version');
    harness.service.close();
  });
});
