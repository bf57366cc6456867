// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ClaimsOfReport } from '../../../../../../renderer/desk/features/redact/ClaimsOfReport.tsx';
import { button, field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

const report = 'The doors are chained at night and a truck leaves on Fridays (invented)';
const passages = ['The doors are chained at night', 'a truck leaves on Fridays', 'at night'] as const;

let vault: VaultWithTips;
let dossierId: string;
let tipId: string;
let shown: Shown;
let kept = 0;

beforeEach(async () => {
  vault = await vaultWithTips([report]);
  tipId = vault.tipOf(report);
  const draft = must(await vault.harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
  ({ dossierId } = draft);
  const textId = draft.texts.find(({ field: of }) => of === 'narrative')?.textId ?? '';
  for (const passage of passages) {
    const start = report.indexOf(passage);
    must(await vault.harness.api['claims.mark']({ tipId, passage: { textId, start, end: start + passage.length }, assessment: { statement: '', stance: 'supports', compoundId: null, reliability: 'F', credibility: '6' } }));
  }
  kept = 0;
  shown = await shownWithVault(vault.harness, <ClaimsOfReport dossierId={dossierId} tipId={tipId} onKept={() => (kept += 1)} />);
  await shown.settled(() => expect(document.body.textContent).toContain(passages[1]));
});
afterEach(() => shown.gone());

const claims = async () => must(await vault.harness.api['statements.claims']({ dossierId, tipId })).claims;
const tick = (input: HTMLInputElement | undefined): void => act(() => input?.click());
const sameAnswer = 'Give the answer of claim 1 to the 1 other claim here that has none';
const radio = (claim: number, value: string): HTMLInputElement => {
  const found = document.querySelectorAll('[role="radiogroup"]')[claim]?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  if (!found) throw new Error('each claim has its answers');
  return found;
};

it('what is typed about a claim is in the vault at once, also half a reason, which is said to be too short', async () => {
  const box = document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[1];
  expect(box?.closest('label')?.textContent).toBe('Let the passage of claim 2 stand in the reporter’s own words, as it is redacted');
  tick(box);
  const label = 'Why must claim 2 be in their own words?';
  await shown.settled(() => field(label));
  type(label, 'Invent');
  await expect.poll(async () => (await claims()).map(({ isVerbatim, verbatimBecause }) => [isVerbatim, verbatimBecause])).toEqual([[false, ''], [true, 'Invent'], [false, '']]);
  await shown.settled(() => expect(document.body.textContent).toContain('Write why, in at least twenty characters.'));
  expect(kept).toBeGreaterThan(0);
});

it('gives one answer to the others that have none, says how many they were, and leaves those that have one', async () => {
  tick(radio(1, 'public'));
  await expect.poll(async () => (await claims())[1]?.telling?.why).toBe('public');
  tick(radio(0, 'many'));
  await expect.poll(async () => (await claims())[0]?.telling?.why).toBe('many');
  await shown.settled(() => button(sameAnswer));
  press(sameAnswer);
  await expect.poll(async () => (await claims()).map(({ telling }) => telling?.why)).toEqual(['many', 'public', 'many']);
  await shown.settled(() => expect(document.body.textContent).toContain('1 claim was given the same answer.'));
  expect(radio(2, 'many').checked).toBe(true);
  expect(() => button(sameAnswer)).toThrow('no button');
  expect(document.activeElement?.textContent).toBe('1 claim was given the same answer.');
});
