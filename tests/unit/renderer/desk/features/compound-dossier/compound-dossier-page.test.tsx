// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CallName } from '#shared/contract/contract.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { CompoundDossierPage } from '../../../../../../renderer/desk/features/compound-dossier/CompoundDossierPage.tsx';
import { compoundDossierVault, inventedReports, type CompoundDossierVault } from '../../../../../support/compound-dossier-vault.ts';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';

let vault: CompoundDossierVault;
let shown: Shown;
const asked: CallName[] = [];

/** The vault, with a list of what it is asked for. */
const watched = () => {
  const { harness } = vault;
  const api = new Proxy(harness.api, {
    get: (calls, name: CallName) => {
      asked.push(name);
      return calls[name];
    },
  });
  return { ...harness, api };
};

beforeEach(async () => {
  asked.length = 0;
  vault = await compoundDossierVault();
  const { api } = vault.harness;
  const tipId = vault.tipOf(inventedReports[0]);
  const { textId } = must(await api['tips.get']({ tipId }));
  // With the three that are there, one more than a page holds.
  for (let start = 1; start <= 23; start += 1) {
    must(await api['claims.mark']({ tipId, passage: { textId, start, end: start + 30 }, assessment: { statement: '', reliability: 'C', credibility: '3', compoundId: vault.compoundId, stance: 'supports', topic: 'treatment' } }));
  }
  const [listed] = must(await api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 1 })).claims;
  must(await api['compoundDossier.setClaim']({ compoundId: vault.compoundId, claimId: listed?.claimId ?? '', isChosen: true, statement: '', telling: null }));
  must(await api['formDrafts.keep']({ subject: vault.compoundId, kept: { form: 'compound-dossier', draft: { preset: 'internal', language: 'en', shownBecause: '' } } }));
  shown = await shownWithVault(
    watched(),
    <RoleProvider role="manage" isSample={false}>
      <CompoundDossierPage compoundId={vault.compoundId} language="en" onBack={() => undefined} />
    </RoleProvider>,
  );
});
afterEach(() => shown.gone());

const page = () => document.body.textContent;
const said = 'Something is still missing in this dossier';
const told = () => document.querySelector('.leaves');

it('turning a page of the claims takes nothing else of the page away', async () => {
  await shown.settled(() => expect(told()).not.toBeNull());
  await shown.settled(() => expect(page()).toContain('1 to 25 of 26'));
  press('Export…');
  await shown.settled(() => expect(page()).toContain(said));
  const sheet = told();
  const previews = asked.filter((name) => name === 'compoundDossier.preview').length;
  press('Next');
  expect(document.activeElement?.textContent).toBe('What is said of it');
  // Before the vault has answered.
  expect(page()).toContain(said);
  expect(page()).toContain('1 statement is missing.');
  expect(told()).toBe(sheet);
  await shown.settled(() => expect(page()).toContain('26 to 26 of 26'));
  await shown.settled(() => expect(document.querySelectorAll('.original')).toHaveLength(1));
  expect(told()).toBe(sheet);
  expect(page()).toContain(said);
  expect(asked.filter((name) => name === 'compoundDossier.preview')).toHaveLength(previews);
});

it('asks anew what is missing when something changes about organisations', async () => {
  await shown.settled(() => expect(page()).toContain('1 statement is missing.'));
  const before = asked.filter((name) => name === 'compoundDossier.claims').length;
  shown.say({ notice: 'organisations.changed', value: {} });
  await act(() => Promise.resolve());
  expect(asked.filter((name) => name === 'compoundDossier.claims').length).toBeGreaterThan(before);
});

it('keeps each key at once, and reads the list and the dossier again when nobody types on', async () => {
  const label = 'Statement of claim 1, in your own words';
  await shown.settled(() => field(label));
  await shown.settled(() => expect(told()).not.toBeNull());
  asked.length = 0;
  for (const statement of ['P', 'Pe', 'People are there (invented)']) type(label, statement);
  await shown.settled(() => expect(page()).toContain('Nothing is missing.'));
  // In the order in which it was asked: how long one waits for the other is not to be measured here.
  const [kept, read] = [asked.lastIndexOf('compoundDossier.setClaim'), asked.indexOf('compoundDossier.claims')];
  expect(kept).toBeGreaterThanOrEqual(0);
  expect(read).toBeGreaterThan(kept);
  expect(asked.filter((name) => name === 'compoundDossier.claims')).toHaveLength(1);
  expect(asked.filter((name) => name === 'compoundDossier.preview')).toHaveLength(1);
});
