// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { openingsAtOnce } from '#shared/contract/commitment-calls.ts';
import type { Api, Reply } from '#shared/contract/contract.ts';
import { Commitments } from '../../../../../../renderer/desk/features/disclosures/Commitments.tsx';
import { press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const total = openingsAtOnce + 3;
const disclosureId = 'd'.repeat(32);
const inventedOpenings: Reply<'commitments.list'>['openings'] = Array.from({ length: total }, (_, index) => ({
  openingId: String(index).padStart(32, '0'),
  report: index + 1,
  number: 0,
  receiver: { receiverId: 'a'.repeat(32), name: 'A court (invented)', kind: 'other' },
  openedAt: Date.UTC(2031, 2, 14) - index,
  because: '',
  actor: 'Dara (invented)',
  actorRemoved: false,
  fileRemoved: null,
}));
const list: Api['commitments.list'] = ({ openingsOffset = 0 }) => Promise.resolve({ ok: true, value: { items: [], openings: inventedOpenings.slice(openingsOffset, openingsOffset + openingsAtOnce), openingsTotal: total } });

let shown: Shown | undefined;
afterEach(() => shown?.gone());

it('openings beyond a page have their row on the next, and the pager keeps its place', async () => {
  const harness = vaultHarness();
  const disclosure = { disclosureId, disclosedAt: Date.UTC(2031, 2, 14), commitments: 0, openings: total };
  shown = await shownWithVault({ ...harness, api: { ...harness.api, 'commitments.list': list } }, <Commitments disclosure={disclosure} name="Invented" files={[]} onDeleted={() => undefined} />);
  const rows = (): number => document.querySelectorAll('ul.plain-list li').length;
  await shown.settled(() => expect(rows()).toBe(openingsAtOnce));
  press('Next');
  await shown.settled(() => expect(rows()).toBe(3));
  expect(document.body.textContent).toContain(`${openingsAtOnce + 1}`);
});
