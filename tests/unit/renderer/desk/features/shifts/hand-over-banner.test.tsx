// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { HandOverBanner } from '../../../../../../renderer/desk/features/shifts/HandOverBanner.tsx';
import { useDeskCounts } from '../../../../../../renderer/desk/use-desk-counts.ts';
import { memberSession } from '../../../../../support/member-session.ts';
import { button, press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, testMember, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

let world: VaultWithTips;
let next: Harness;
let shown: Shown | undefined;
const opened: string[] = [];

/** As the desk shows it. */
function Waiting() {
  const { handOver } = useDeskCounts();
  return handOver === undefined ? null : <HandOverBanner key={handOver.handOverId} handOver={handOver} onTip={(tipId) => opened.push(tipId)} />;
}

const show = async (role: 'read' | 'triage'): Promise<void> => {
  shown = await shownWithVault(
    next,
    <RoleProvider role={role} isSample={false}>
      <Waiting />
    </RoleProvider>,
  );
};
const waiting = async () => must(await next.api['shift.list']({ onlyWaiting: true, offset: 0, limit: 5 }));
const says = (words: string): void => expect(document.body.textContent).toContain(words);

beforeEach(async () => {
  world = await vaultWithTips(['Invented: somebody is held tonight']);
  const { api, clock } = world.harness;
  must(await api['tips.setUrgency']({ tipId: world.tipIds[0] ?? '', urgency: 'U1' }));
  must(await api['shift.end']({ note: 'First note (invented)' }));
  clock.wallMs += 60_000;
  must(await api['shift.end']({ note: 'ចំណាំទីពីរ (invented)' }));
});
afterEach(() => {
  shown?.gone();
  shown = undefined;
});

describe('the banner of a hand-over', () => {
  it('tells whoever comes next who left what, leads to its tips, and goes to the next one when it is taken', async () => {
    next = await memberSession(world, 'triage');
    await show('triage');
    says(testMember);
    says('ចំណាំទីពីរ (invented)');
    expect(document.body.textContent).not.toContain('First note');
    press('Tip 1');
    expect(opened).toEqual([world.tipIds[0]]);
    const before = next.notices.length;
    press('I have read it and go on');
    // The vault says that it changed, and nothing else makes the banner go.
    await shown?.settled(() => expect(next.notices.slice(before).map(({ notice }) => notice)).toContain('shifts.changed'));
    shown?.say({ notice: 'shifts.changed', value: {} });
    await shown?.settled(() => says('First note (invented)'));
    expect((await waiting()).handOvers.map(({ note }) => note)).toEqual(['First note (invented)']);
    const again = next.notices.length;
    press('I have read it and go on');
    await shown?.settled(() => expect(next.notices.slice(again).map(({ notice }) => notice)).toContain('shifts.changed'));
    expect((await waiting()).total).toBe(0);
    shown?.say({ notice: 'shifts.changed', value: {} });
    await shown?.settled(() => expect(shown?.place.textContent).toBe(''));
  });

  it('shows what was left to whoever may only read, who takes nothing over', async () => {
    next = await memberSession(world, 'read');
    await show('read');
    says('ចំណាំទីពីរ (invented)');
    expect(() => button('I have read it and go on')).toThrow();
  });

  it('is not shown to whoever left it', async () => {
    next = world.harness;
    await show('triage');
    expect(shown?.place.textContent).toBe('');
  });
});
