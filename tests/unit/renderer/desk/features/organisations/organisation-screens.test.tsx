// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationLinkFacts } from '#shared/contract/organisation-calls.ts';
import { CompoundOrganisations } from '../../../../../../renderer/desk/features/organisations/CompoundOrganisations.tsx';
import { OrganisationPage } from '../../../../../../renderer/desk/features/organisations/OrganisationPage.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const suspected: OrganisationLinkFacts = { part: 'operator', standing: 'suspected', since: '', until: null, source: '', reliability: 'F', credibility: '6', note: '' };

let harness: Harness;
let shown: Shown;
let compoundId: string;
let organisationId: string;
afterEach(() => shown.gone());

const lines = (label: string): readonly string[] => [...shown.place.querySelectorAll(`ul[aria-label="${label}"] > li`)].map((line) => line.textContent);
const nothing = (): void => undefined;

beforeEach(async () => {
  ({ harness } = await vaultWithTips([]));
  const name = (text: string) => ({ text, language: 'en', kind: 'official', source: '' }) as const;
  ({ compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: name('Golden Orchid Garden') })));
  ({ organisationId } = must(await harness.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: name('Lantern Holdings') })));
});
const link = async (part: Partial<OrganisationLinkFacts>) => must(await harness.api['organisations.link']({ organisationId, compoundId, link: { ...suspected, ...part } }));

describe('what an organisation is to a compound, on the screen', () => {
  it('never stands without how sure it is, when it was and who says so, on either page', async () => {
    await link({});
    await link({ part: 'owner', standing: 'confirmed', since: '2025', until: '', source: 'A court paper (invented)', reliability: 'B', credibility: '2' });
    shown = await shownWithVault(harness, <CompoundOrganisations compound={{ compoundId, name: 'Golden Orchid Garden' }} onOpen={nothing} />);
    await shown.settled(() => expect(lines('Who is behind it')).toHaveLength(2));
    const [first = '', second = ''] = lines('Who is behind it');
    expect(first).toMatch(/^Lantern HoldingsSuspected: Operator · date not known.*Grade F6 · no source named/u);
    expect(second).toMatch(/^Lantern HoldingsConfirmed: Owner · since 2025, ended, nobody knows when.*Grade B2 · A court paper \(invented\)/u);
    shown.gone();
    shown = await shownWithVault(harness, <OrganisationPage organisationId={organisationId} said={null} onBack={nothing} onOpen={nothing} onCompound={nothing} />);
    await shown.settled(() => expect(lines('Compounds')).toHaveLength(2));
    for (const line of lines('Compounds')) expect(line).toMatch(/^Golden Orchid Garden(Suspected|Confirmed): /u);
  });

  it('stays in sight when it was recorded by mistake, and says so; what was not there says that nobody has said', async () => {
    shown = await shownWithVault(harness, <CompoundOrganisations compound={{ compoundId, name: 'Golden Orchid Garden' }} onOpen={nothing} />);
    await shown.settled(() => expect(shown.place.textContent).toContain('Nobody has said who owns, runs or rents it.'));
    const { links } = await link({ part: 'tenant' });
    must(await harness.api['organisations.withdrawLink']({ linkId: links[0]?.linkId ?? '' }));
    shown.say({ notice: 'organisations.changed', value: {} });
    await shown.settled(() => expect(lines('Who is behind it')).toEqual([expect.stringContaining('(recorded by mistake)')]));
    expect(shown.place.querySelector('.link-withdrawn')).not.toBeNull();
  });
});
