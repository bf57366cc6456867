// @vitest-environment happy-dom
import { act, createRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TipView } from '../../../../../../renderer/desk/features/tip/TipView.tsx';
import { useEvidence } from '../../../../../../renderer/desk/features/tip/use-evidence.ts';
import { useOpenTip } from '../../../../../../renderer/desk/features/tip/use-open-tip.ts';
import { shortcuts } from '../../../../../../renderer/desk/shortcuts.ts';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { button, press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

/** A little longer than a tip has to be on screen to count as read. */
const longEnoughMs = 1200;
const nothing = (): null => null;

let vault: VaultWithTips;
let held: HeldCalls;
let shown: Shown;
let show: (tipId: string | undefined) => void;
let chosen: string[];

/** Goes from one tip to the next as the list does. */
function Reader({ first }: { readonly first: string }) {
  const [tipId, setTipId] = useState<string | undefined>(first);
  const [heading] = useState(() => createRef<HTMLHeadingElement>());
  const evidence = useEvidence();
  const { tip, isCurrent, isLate, put } = useOpenTip(tipId);
  show = (next) => act(() => setTipId(next));
  if (tip === undefined) return <p>none</p>;
  return (
    <TipView
      tip={tip} isCurrent={isCurrent} isHidden={isLate} put={put} evidence={evidence} headingRef={heading} chosenCount={0} isChoiceFull={false} canChoose onCard={() => undefined} isChosen={false} canDelete={false} canSaveCustody={false}
      work={nothing} tags={nothing} original={({ narrative }) => narrative} screening={nothing} renderings={nothing} compounds={nothing} referrals={nothing} replies={nothing}
      onDelete={nothing} onCustody={nothing} onTip={nothing} onChoose={(one) => chosen.push(one.tipId)}
    />
  );
}

beforeEach(async () => {
  chosen = [];
  vault = await vaultWithTips(['First invented', 'ទីពីរ (invented)', 'Third invented']);
  held = heldCalls(vault.harness);
  shown = await shownWithVault(
    held.harness,
    <RoleProvider role="manage" isSample={false}>
      <ShortcutProvider registry={shortcuts}>
        <Reader first={vault.tipOf('First invented')} />
      </ShortcutProvider>
    </RoleProvider>,
  );
  await shown.settled(() => expect(shown.place.textContent).toContain('First invented'));
});
afterEach(() => shown.gone());

const unread = async (): Promise<readonly string[]> => must(await vault.harness.api['tips.list'](everything)).rows.filter(({ isUnread }) => isUnread).map(({ excerpt }) => excerpt);
const settle = (ms: number): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));

describe('a tip on screen', () => {
  it('stays unread where somebody says so before it counts as read', async () => {
    act(() => button('Mark unreadU').click());
    await settle(longEnoughMs);
    expect(await unread()).toContain('First invented');
  });

  it('counts as read after a moment, where nobody says otherwise', async () => {
    await settle(longEnoughMs);
    expect((await unread()).toSorted()).toEqual(['Third invented', 'ទីពីរ (invented)']);
  });

  it('does not say of itself what was done to the one before, and is shown although that answer comes late', async () => {
    held.hold('reading.mark');
    press('Mark unreadU');
    show(vault.tipOf('ទីពីរ (invented)'));
    await shown.settled(() => expect(shown.place.textContent).toContain('ទីពីរ'));
    held.letGo();
    await settle(20);
    expect(shown.place.querySelector('.said')?.textContent).toBe('');
    expect(shown.place.textContent).toContain('ទីពីរ');
    show(vault.tipOf('First invented'));
    await shown.settled(() => expect(shown.place.querySelector('.said')?.textContent).not.toBe(''));
  });

  it('is not taken away by the late answer about the one before', async () => {
    held.hold('tips.setUrgency');
    const choice = [...shown.place.querySelectorAll('.urgency-button, [role=radio], input[type=radio]')].at(-1);
    act(() => (choice as HTMLElement).click());
    show(vault.tipOf('ទីពីរ (invented)'));
    await shown.settled(() => expect(shown.place.textContent).toContain('ទីពីរ'));
    expect(held.times('tips.setUrgency')).toBe(1);
    held.letGo();
    await settle(20);
    expect(shown.place.textContent).toContain('ទីពីរ');
    expect(shown.place.textContent).not.toContain('First invented');
  });

  it('stays while the next one is fetched, and nothing is decided about either meanwhile', async () => {
    held.hold('tips.get');
    show(vault.tipOf('ទីពីរ (invented)'));
    expect(shown.place.textContent).toContain('First invented');
    for (const [key, code] of [['1', 'Digit1'], ['u', 'KeyU'], ['x', 'KeyX']] as const) act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true })));
    // A browser hands nothing to what is inert.
    expect([...shown.place.querySelectorAll('article button')].filter((each) => each.closest('[inert]') === null)).toEqual([]);
    await settle(20);
    expect([held.times('tips.setUrgency'), held.times('reading.mark'), chosen.length]).toEqual([0, 0, 0]);
    held.letGo();
    await shown.settled(() => expect(shown.place.textContent).toContain('ទីពីរ'));
    expect(shown.place.textContent).not.toContain('First invented');
    act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true })));
    await shown.settled(() => expect(held.times('tips.setUrgency')).toBe(1));
  });

  it('gives way to waiting where the next one is long in coming', async () => {
    held.hold('tips.get');
    show(vault.tipOf('ទីពីរ (invented)'));
    await shown.settled(() => expect(shown.place.querySelector('article')?.hidden).toBe(true));
    held.letGo();
    await shown.settled(() => expect(shown.place.querySelector('article')?.hidden).toBe(false));
    expect(shown.place.textContent).toContain('ទីពីរ');
  });

  it('does not come back for a moment once it was closed', async () => {
    show(undefined);
    held.hold('tips.get');
    show(vault.tipOf('ទីពីរ (invented)'));
    expect(shown.place.textContent).toBe('none');
    held.letGo();
    await shown.settled(() => expect(shown.place.textContent).toContain('ទីពីរ'));
  });

  it('gives way to waiting also where somebody goes on and on, faster than tips come', async () => {
    held.hold('tips.get');
    for (let step = 0; step < 8; step++) {
      show(vault.tipOf(step % 2 === 0 ? 'ទីពីរ (invented)' : 'Third invented'));
      await settle(100);
    }
    expect(shown.place.querySelector('article')?.hidden).toBe(true);
  });

  it('does not ask again, when it comes back, what it asked when somebody went on', async () => {
    press('Set aside…');
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
    show(vault.tipOf('ទីពីរ (invented)'));
    await shown.settled(() => expect(shown.place.textContent).toContain('ទីពីរ'));
    expect(document.querySelector('[role=dialog]')).toBeNull();
    show(vault.tipOf('First invented'));
    await shown.settled(() => expect(shown.place.textContent).toContain('First invented'));
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });
});
