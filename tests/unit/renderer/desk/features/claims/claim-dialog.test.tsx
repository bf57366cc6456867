// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimsOfTip } from '#shared/contract/claim-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { ClaimDialog } from '../../../../../../renderer/desk/features/claims/ClaimDialog.tsx';
import { press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const narrative = 'They are held in Zebra Tower (invented)';
const field = 'Which compound is it about?';
let harness: Harness;
let shown: Shown;
let done: ClaimsOfTip | undefined;
let zebra: string;
let tipId: string;

const compound = async (text: string): Promise<string> => must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text, language: 'en', kind: 'official', source: 'invented' } })).compoundId;
const input = (): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === field)?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error('no field for a compound');
  return found;
};
const options = (): readonly (string | null)[] => [...document.querySelectorAll('[role=option]')].map((each) => each.textContent);
const choose = async (name: string): Promise<void> => {
  const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) => each.textContent === name);
  if (option === undefined) throw new Error(`${name} is not offered`);
  await act(async () => {
    option.click();
    await Promise.resolve();
  });
};

beforeEach(async () => {
  const vault = await vaultWithTips([narrative]);
  ({ harness } = vault);
  tipId = vault.tipOf(narrative);
  for (let number = 1; number <= 30; number += 1) await compound(`Invented ${number}`);
  // The last of the register: no list of the first twenty has it.
  zebra = await compound('Zebra Tower (invented)');
  const { textId } = must(await harness.api['tips.get']({ tipId }));
  done = undefined;
  shown = await shownWithVault(
    harness,
    <ClaimDialog
      tipId={tipId}
      title="Mark as a claim"
      passage={narrative}
      draft={{ claimId: null, passage: { textId, start: 0, end: 4 }, assessment: { statement: 'Held there', reliability: 'F', credibility: '6', compoundId: null, stance: 'supports' } }}
      compounds={[]} incidents={[]}
      onDone={(claims) => {
        done = claims;
      }}
      onClose={() => undefined}
    />,
  );
});
afterEach(() => shown.gone());

describe('the compound that a claim is about', () => {
  it('is found in a register longer than a list, which says that it is longer, and is kept with the claim', async () => {
    await shown.settled(() => expect(document.body.textContent).toContain('20 of 31 are offered.'));
    type(field, 'zebra');
    await shown.settled(() => expect(options()).toEqual(['Zebra Tower (invented)']));
    await choose('Zebra Tower (invented)');
    // The list is gone, and with it what hides the rest of the dialog.
    await shown.settled(() => expect(options()).toEqual([]));
    await shown.settled(() => expect(input().value).toBe('Zebra Tower (invented)'));
    press('Save');
    await shown.settled(() => expect(done?.claims[0]).toMatchObject({ compound: { compoundId: zebra } }));
  });

  it('offers nothing that fitted the words before while new ones are looked for', async () => {
    type(field, 'invented 3');
    await shown.settled(() => expect(options()).toEqual(['Invented 3', 'Invented 30']));
    const slow = harness.api['compounds.list'];
    let answer: (() => void) | undefined;
    Reflect.set(harness.api, 'compounds.list', async (request: Request<'compounds.list'>) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return slow(request);
    });
    type(field, 'zebra');
    await shown.settled(() => expect(answer).toBeDefined());
    expect(options()).not.toContain('Invented 3');
    answer?.();
    await shown.settled(() => expect(options()).toEqual(['Zebra Tower (invented)']));
  });

  it('is none where words were typed and nothing was chosen, and the field says so by being empty', async () => {
    type(field, 'nowhere at all');
    await shown.settled(() => expect(document.body.textContent).toContain('Nothing fits these words.'));
    act(() => input().blur());
    await shown.settled(() => expect(input().value).toBe(''));
    press('Save');
    await shown.settled(() => expect(done?.claims[0]).toMatchObject({ compound: null }));
  });
});
