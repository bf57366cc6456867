// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useDossier, type OpenDossier } from '../../../../../../renderer/desk/features/redact/use-dossier.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const usual = 'Invented: Zorvik asked for Borwenna';
let shown: Shown;
afterEach(() => shown.gone());

interface Decided {
  readonly hide: (name: string, action: 'remove' | 'pseudonym') => Promise<void>;
  readonly hidden: () => Promise<readonly (readonly string[])[]>;
  readonly undo: () => Promise<unknown>;
  readonly showAgain: (name: string) => Promise<void>;
  readonly doubtful: () => number | undefined;
  readonly otherWord: (name: string) => Promise<boolean | undefined>;
}

async function opened(narrative = usual): Promise<Decided> {
  const { harness, tipOf } = await vaultWithTips([narrative]);
  const { dossierId, texts } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipOf(narrative)] }));
  const textId = texts.find(({ text }) => text === narrative)?.textId ?? '';
  let dossier: OpenDossier | undefined;
  function Holder() {
    dossier = useDossier(dossierId, { name: 'internal', isReasoned: false });
    return null;
  }
  shown = await shownWithVault(harness, <Holder />);
  const isReady = () => shown.settled(() => expect(dossier?.loaded.state).toBe('ready'));
  const hide = async (name: string, action: 'remove' | 'pseudonym'): Promise<void> => {
    const start = narrative.indexOf(name);
    await act(async () => dossier?.hide({ textId, start, end: start + name.length, words: name }, { action, everyOccurrence: true }));
  };
  const hidden = async () => must(await harness.api['dossier.get']({ dossierId })).texts.flatMap((text) => text.hidden.map(({ start, end, action }) => [text.text.slice(start, end), action]));
  await isReady();
  const draft = async () => must(await harness.api['dossier.get']({ dossierId }));
  return {
    hide,
    hidden,
    doubtful: () => dossier?.doubtful.length,
    otherWord: async (name) => {
      const start = narrative.indexOf(name);
      return act(async () => dossier?.otherWord({ textId, start, end: start + name.length }, true));
    },
    undo: async () => act(async () => dossier?.undo()),
    showAgain: async (name) => {
      const ids = (await draft()).texts.flatMap((text) => text.hidden.filter(({ start, end }) => text.text.slice(start, end) === name).map(({ redactionId }) => redactionId));
      await act(async () => void (await dossier?.show(ids)));
    },
  };
}

it('what changes an earlier decision is what is taken back next: nothing else comes back into sight', async () => {
  const { hide, hidden, undo } = await opened();
  await hide('Zorvik', 'remove');
  await hide('Borwenna', 'remove');
  await hide('Borwenna', 'pseudonym');
  const all = [['Zorvik', 'remove'], ['Borwenna', 'pseudonym']];
  expect(await hidden()).toEqual(all);
  expect(await undo()).toBe('changed');
  expect(await hidden()).toEqual(all);
  expect(await undo()).toBe('hidden');
  expect(await hidden()).toEqual([['Zorvik', 'remove']]);
});

it('what was shown again is nothing to take back, also where it had been changed', async () => {
  const { hide, hidden, undo, showAgain } = await opened();
  await hide('Zorvik', 'remove');
  await hide('Borwenna', 'remove');
  await hide('Borwenna', 'pseudonym');
  await showAgain('Borwenna');
  expect(await hidden()).toEqual([['Zorvik', 'remove']]);
  expect(await undo()).toBe('hidden');
  expect(await hidden()).toEqual([]);
});

it('what is hidden everywhere is counted where it may be another word, until that place is settled or shown', async () => {
  const { hide, doubtful, undo } = await opened('Invented: Hope is held with Zorvik. We hope you come; HOPE waits. Zorvikson is no name.');
  await hide('Hope', 'pseudonym');
  expect(doubtful()).toBe(1);
  await hide('Zorvik', 'pseudonym');
  expect(doubtful()).toBe(2);
  await undo();
  expect(doubtful()).toBe(1);
  await undo();
  expect(doubtful()).toBe(0);
});

it('a place that may be another word is settled when more around it is hidden', async () => {
  const { hide, doubtful } = await opened('Invented: Hope is held with Zorvik. We hope you come; HOPE waits. Zorvikson is no name.');
  await hide('Hope', 'pseudonym');
  expect(doubtful()).toBe(1);
  await hide('We hope you', 'remove');
  expect(doubtful()).toBe(0);
});

it('a place that is another word stands, is no longer doubtful, and is hidden again by taking that back', async () => {
  const { hide, hidden, doubtful, otherWord, undo } = await opened('Invented: Hope is held with Zorvik. Every evening we hope that you come for us.');
  await hide('Hope', 'remove');
  expect(doubtful()).toBe(1);
  expect(await otherWord('hope')).toBe(true);
  expect(doubtful()).toBe(0);
  expect(await hidden()).toEqual([['Hope', 'remove'], ['hope', 'keep']]);
  expect(await undo()).toBe('other');
  expect(await hidden()).toEqual([['Hope', 'remove'], ['hope', 'remove']]);
  expect(await undo()).toBe('hidden');
  expect(await hidden()).toEqual([]);
});

it('what is refused as another word stays hidden', async () => {
  const { hide, hidden, otherWord } = await opened('Invented: call 012 555 0143 now. The wall says 012 555 0143 beside the door.');
  await hide('012 555 0143', 'remove');
  expect(await otherWord('012 555 0143')).toBe(false);
  expect((await hidden()).map(([, action]) => action)).toEqual(['remove', 'remove']);
});
