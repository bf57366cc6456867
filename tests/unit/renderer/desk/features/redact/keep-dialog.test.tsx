// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { underWayAtMost } from '../../../../../../renderer/desk/api/use-kept-draft.ts';
import { KeepDialog } from '../../../../../../renderer/desk/features/redact/KeepDialog.tsx';
import { press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const narrative = 'Invented: the man with a burnt hand keeps the door';
const saveWords = deskLocales.en.messages.desk.redact.keep.save;
let harness: Harness;
let shown: Shown | undefined;
let dossierId: string;
let textId: string;
let isDone: boolean;

const show = async (start = 14, end = 33): Promise<void> => {
  shown = await shownWithVault(harness, <KeepDialog place={{ dossierId, textId, start, end }} words={narrative.slice(start, end)} role="perpetrator" code={undefined} onKeep={() => Promise.resolve(isDone)} onClose={() => shown?.gone()} />);
  await shown.settled(() => expect(field()).toBeDefined());
};
const field = (): HTMLInputElement | HTMLTextAreaElement | undefined => [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea')].at(0);
const waiting = async () => must(await harness.api['formDrafts.get']({ form: 'passage-decision', subject: textId })).kept;
const again = async (start?: number, end?: number): Promise<void> => {
  shown?.gone();
  await show(start, end);
};

beforeEach(async () => {
  isDone = true;
  const vault = await vaultWithTips([narrative]);
  harness = vault.harness;
  const draft = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [vault.tipOf(narrative)] }));
  dossierId = draft.dossierId;
  textId = draft.texts[0]?.textId ?? '';
});
afterEach(() => shown?.gone());

it('why a passage stands is kept while it is typed, and there again for that passage and no other', async () => {
  await show();
  const label = document.querySelector(`label[for="${field()?.id ?? ''}"]`)?.textContent;
  type(label ?? '', 'Invented: seen by three');
  await expect.poll(async () => (await waiting())?.draft).toMatchObject({ dossierId, start: 14, end: 33, reasonWords: 'Invented: seen by three' });
  await again(0, 8);
  expect(field()?.value).toBe('');
  // Whoever cancels there has not thrown it away.
  press('Cancel');
  await again();
  expect(field()?.value).toBe('Invented: seen by three');
  press('Cancel');
  await expect.poll(waiting).toBeNull();
});

it('the last words stay where the decision is refused, also those that had not gone out yet', async () => {
  isDone = false;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { api } = harness;
  harness = { ...harness, api: { ...api, 'formDrafts.keep': (request) => held.then(() => api['formDrafts.keep'](request)) } };
  await show();
  const label = document.querySelector(`label[for="${field()?.id ?? ''}"]`)?.textContent ?? '';
  const typed = Array.from({ length: underWayAtMost + 2 }, (_, index) => `Invented: seen by ${index}`);
  for (const each of typed) {
    type(label, each);
    await Promise.resolve();
  }
  press(saveWords);
  letGo();
  await expect.poll(async () => (await waiting())?.draft).toMatchObject({ reasonWords: typed.at(-1) });
});

it('nothing is kept behind a decision that was made', async () => {
  const { api } = harness;
  let keptTimes = 0;
  harness = {
    ...harness,
    api: {
      ...api,
      'formDrafts.keep': (request) => {
        keptTimes += 1;
        return api['formDrafts.keep'](request);
      },
    },
  };
  await show();
  type(document.querySelector(`label[for="${field()?.id ?? ''}"]`)?.textContent ?? '', 'Invented: seen by three');
  await expect.poll(waiting).not.toBeNull();
  const before = keptTimes;
  press(saveWords);
  await shown?.settled(() => expect(document.querySelector('button[data-pending]')).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(keptTimes).toBe(before);
});
