// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ClaimFields } from '../../../../../../renderer/desk/features/compound-dossier/ClaimFields.tsx';
import { compoundDossierVault, inventedReports, type CompoundDossierVault } from '../../../../../support/compound-dossier-vault.ts';
import { field, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';

let vault: CompoundDossierVault;
let shown: Shown;

beforeEach(async () => {
  vault = await compoundDossierVault();
});
afterEach(() => shown.gone());

it('what is typed about a claim is in the vault at once, beside the words of its report, which stay here', async () => {
  await vault.say(0, { statement: '' });
  const kept = async () => must(await vault.harness.api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 25 })).claims;
  const claim = (await kept()).find(({ claimId }) => claimId === vault.claimIds[0]);
  if (claim === undefined) throw new Error('it was marked');
  const label = 'Statement of claim 7, in your own words';
  shown = await shownWithVault(vault.harness, <ClaimFields compoundId={vault.compoundId} claim={claim} number={7} isChecked onKept={() => undefined} />);
  await shown.settled(() => field(label));
  expect(document.body.textContent).toContain('Say it in your own words.');
  expect(document.body.textContent).toContain(inventedReports[0].slice(10, 60));
  type(label, 'People are locked in (invented)');
  await shown.settled(() => expect(field(label).value).toBe('People are locked in (invented)'));
  await expect.poll(async () => (await kept()).find(({ claimId }) => claimId === claim.claimId)?.statement).toBe('People are locked in (invented)');
});

it('a reason is kept while it is half typed, and said to be too short', async () => {
  await vault.say(2, { telling: { why: 'needed', words: '' } });
  const kept = async () => must(await vault.harness.api['compoundDossier.claims']({ compoundId: vault.compoundId, offset: 0, limit: 25 }));
  const claim = (await kept()).claims.find(({ claimId }) => claimId === vault.claimIds[2]);
  if (claim === undefined) throw new Error('it was marked');
  shown = await shownWithVault(vault.harness, <ClaimFields compoundId={vault.compoundId} claim={claim} number={3} isChecked onKept={() => undefined} />);
  const label = 'Why must they know it?';
  await shown.settled(() => field(label));
  type(label, 'Invent');
  await expect.poll(async () => (await kept()).claims.find(({ claimId }) => claimId === claim.claimId)?.telling).toEqual({ why: 'needed', words: 'Invent' });
  expect((await kept()).lacking.undecided).toBe(1);
  await shown.settled(() => expect(document.body.textContent).toContain('Write why, in at least twenty characters.'));
});
