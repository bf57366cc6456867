// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TipRenderings } from '../../../../../../renderer/desk/features/renderings/TipRenderings.tsx';
import { button, field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

let vault: VaultWithTips;
let shown: Shown;
let tipId: string;

const open = async (): Promise<Shown> =>
  shownWithVault(
    vault.harness,
    <RoleProvider role="manage" isSample={false}>
      <TipRenderings tipId={tipId} />
    </RoleProvider>,
  );
const drafts = async () => must(await vault.harness.api['language.ofTip']({ tipId })).drafts.map(({ text }) => text);
const label = 'Summary';

beforeEach(async () => {
  vault = await vaultWithTips(['Invented: the gate is locked']);
  [tipId = ''] = vault.tipIds;
  must(await vault.harness.api['rendering.draft']({ tipId, kind: 'summary', sourceId: null, language: 'en', translator: '', text: 'Half a summary (invented)' }));
  shown = await open();
});
afterEach(() => shown.gone());

it('a draft that was thrown away does not come back when the field is opened again', async () => {
  await shown.settled(() => expect(field(label).value).toBe('Half a summary (invented)'));
  press('Throw the draft away');
  await shown.settled(() => button('Write a summary'));
  expect(await drafts()).toEqual([]);
  press('Write a summary');
  await shown.settled(() => expect(field(label).value).toBe(''));
});

it('a draft that was emptied and put away does not come back either', async () => {
  await shown.settled(() => field(label));
  type(label, '');
  press('Put away');
  await shown.settled(() => button('Write a summary'));
  press('Write a summary');
  await shown.settled(() => expect(field(label).value).toBe(''));
});
