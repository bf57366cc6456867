// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/role.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { workflow as km } from '#shared/locales/km/workflow.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { WorkflowPage } from '../../../../../../renderer/desk/features/workflow/WorkflowPage.tsx';
import { heldCalls } from '../../../../../support/held-calls.ts';
import { button, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { createTestVault, must, vaultHarness, type Harness } from '../../../../../support/vault-harness.ts';

let harness: Harness;
let shown: Shown | undefined;
beforeEach(async () => {
  harness = vaultHarness();
  await createTestVault(harness);
});
afterEach(() => shown?.gone());

const show = async (language: 'en' | 'km' = 'en', role: Role = 'manage'): Promise<Shown> => {
  shown = await shownWithVault(
    harness,
    <RoleProvider role={role} isSample={false}>
      <WorkflowPage recentChanges={null} />
    </RoleProvider>,
    language,
  );
  return shown;
};
const names = (): readonly (string | null)[] => [...document.querySelectorAll('.outcome-list bdi')].map((each) => each.textContent);
const stored = async () => must(await harness.api['outcomes.list']({})).outcomes;
const events = async () => must(await harness.api['vault.about']({})).events;

describe('the outcomes of a vault', () => {
  it('are in Khmer on the Khmer desk as long as they are those that every vault begins with; what staff wrote stays as written', async () => {
    must(await harness.api['outcomes.add']({ name: 'Seen by a lawyer (invented)' }));
    must(await harness.api['outcomes.rename']({ outcomeId: startingOutcomes.duplicate.outcomeId, name: 'Told twice (invented)' }));
    await show('km');
    const { duplicate: _renamed, ...others } = km.outcome.starting;
    for (const words of Object.values(others)) expect(names()).toContain(words);
    expect(names()).toContain('Told twice (invented)');
    expect(names()).toContain('Seen by a lawyer (invented)');
    expect(names()).toHaveLength(11);
  });

  it('keep the words of every language when a rename is saved with the words that stood there', async () => {
    await show('km');
    const before = await events();
    press(km.outcomes.renameOf.replace('{name}', km.outcome.starting.actedOn));
    press(km.outcomes.renameButton);
    await shown?.settled(() => expect(document.querySelector('[role=dialog]')).toBeNull());
    expect(await events()).toBe(before);
    expect((await stored())[0]).toMatchObject({ name: startingOutcomes.actedOn.name, starting: 'actedOn' });
  });

  it('are added, renamed, retired and used again, each change in the vault and said', async () => {
    await show();
    press('Add an outcome…');
    press('Add');
    expect(document.body.textContent).toContain('Type a name.');
    type('Name', 'Cannot be located');
    press('Add');
    await shown?.settled(() => expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain('There is an outcome of this name already'));
    type('Name', 'Passed to the embassy (invented)');
    press('Add');
    await shown?.settled(() => expect(document.body.textContent).toContain('“Passed to the embassy (invented)” added.'));
    press('Rename Passed to the embassy (invented)');
    type('Name', 'ប្រគល់ឱ្យស្ថានទូត (invented)');
    press('Rename');
    await shown?.settled(() => expect(names()).toContain('ប្រគល់ឱ្យស្ថានទូត (invented)'));
    press('Retire ប្រគល់ឱ្យស្ថានទូត (invented)');
    await shown?.settled(() => void button('Use again: ប្រគល់ឱ្យស្ថានទូត (invented)'));
    expect((await stored()).at(-1)).toMatchObject({ name: 'ប្រគល់ឱ្យស្ថានទូត (invented)', isRetired: true });
    press('Use again: ប្រគល់ឱ្យស្ថានទូត (invented)');
    await shown?.settled(() => void button('Retire ប្រគល់ឱ្យស្ថានទូត (invented)'));
    expect((await stored()).at(-1)?.isRetired).toBe(false);
  });

  it('are added once, however often that is asked, and the dialog stays until the answer is there', async () => {
    const slow = heldCalls(harness);
    harness = slow.harness;
    await show();
    press('Add an outcome…');
    type('Name', 'Seen by a lawyer (invented)');
    slow.hold('outcomes.add');
    act(() => {
      button('Add').click();
      button('Add').click();
    });
    press('Add');
    press('Cancel');
    act(() => void document.querySelector('[role=dialog]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
    expect(slow.times('outcomes.add')).toBe(1);
    slow.letGo();
    await shown?.settled(() => expect(document.body.textContent).toContain('“Seen by a lawyer (invented)” added.'));
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect((await stored()).filter(({ name }) => name === 'Seen by a lawyer (invented)')).toHaveLength(1);
  });

  it('say why the last one cannot be retired', async () => {
    for (const { outcomeId } of Object.values(startingOutcomes).slice(1)) must(await harness.api['outcomes.retire']({ outcomeId, isRetired: true }));
    await show();
    press('Retire Acted on by us');
    await shown?.settled(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
    expect((await stored())[0]).toMatchObject({ isRetired: false });
  });

  it('are shown to whoever may only read, without a button', async () => {
    await show('en', 'read');
    expect(names()).toHaveLength(10);
    expect([...document.querySelectorAll('.outcome-list button')]).toEqual([]);
  });
});

describe('the time to assess a tip', () => {
  it('is shown as the vault has it, and changed by whoever manages alone', async () => {
    must(await harness.api['assessment.set']({ minutes: 45 }));
    await show();
    const field = (): HTMLButtonElement | undefined => [...document.querySelectorAll('button')].find((each) => each.textContent.includes('45 minutes'));
    expect(field()?.disabled).toBe(false);
    const options = document.querySelector('select');
    expect([...(options?.options ?? [])].map(({ text }) => text)).toContain('4 hours');
    shown?.gone();
    await show('en', 'triage');
    expect(field()?.disabled).toBe(true);
  });
});
