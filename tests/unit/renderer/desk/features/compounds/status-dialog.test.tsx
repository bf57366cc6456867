// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { StatusDialog } from '../../../../../../renderer/desk/features/compounds/StatusDialog.tsx';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const source = 'Where you have it from';
let harness: Harness;
let shown: Shown;
let compoundId: string;
let saved: CompoundView | undefined;

beforeEach(async () => {
  ({ harness } = await vaultWithTips([]));
  ({ compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: 'Golden Orchid', language: 'en', kind: 'official', source: '' } })));
});
afterEach(() => shown.gone());

it('what was typed of a status is forgotten with the form that saves it', async () => {
  const waits = async () => must(await harness.api['formDrafts.get']({ form: 'compound-status', subject: compoundId })).kept !== null;
  shown = await shownWithVault(harness, <StatusDialog compoundId={compoundId} onDone={(next) => (saved = next)} onClose={() => undefined} />);
  await shown.settled(() => field(source));
  type(source, 'A newspaper (invented)');
  await shown.settled(() => expect(field(source).value).toBe('A newspaper (invented)'));
  expect(await waits()).toBe(true);
  press('Save');
  await shown.settled(() => expect(saved?.statuses).toMatchObject([{ source: 'A newspaper (invented)' }]));
  expect(await waits()).toBe(false);
});
