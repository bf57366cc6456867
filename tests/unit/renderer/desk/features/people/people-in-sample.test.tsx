// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { PeoplePage } from '../../../../../../renderer/desk/features/people/PeoplePage.tsx';
import { shownWithVault } from '../../../../../support/shown-with-vault.tsx';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

it('the page of people says that it is the sample vault that keeps them from being added, and their role only where it is their role', async () => {
  const { harness } = await vaultWithTips(['Invented']);
  const page = (role: 'manage' | 'read', isSample: boolean) =>
    shownWithVault(
      harness,
      <RoleProvider role={role} isSample={isSample}>
        <PeoplePage byRecovery={false} onChanged={() => undefined} />
      </RoleProvider>,
    );
  const inSample = 'This cannot be done with the invented tips';
  const needsRole = 'This needs the role “Manages”';
  for (const [role, isSample, says] of [['manage', true, inSample], ['read', false, needsRole], ['read', true, needsRole], ['manage', false, undefined]] as const) {
    const shown = await page(role, isSample);
    await shown.settled(() => expect(shown.place.textContent).toContain('Invented Member'));
    for (const words of [inSample, needsRole]) expect({ role, isSample, words, isSaid: shown.place.textContent.includes(words) }).toEqual({ role, isSample, words, isSaid: words === says });
    expect([...shown.place.querySelectorAll('button')].some(({ textContent }) => /passphrase/.test(textContent)), 'a change of the passphrase is refused there').toBe(!isSample);
    shown.gone();
  }
});
