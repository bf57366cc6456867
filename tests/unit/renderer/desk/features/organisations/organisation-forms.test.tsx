// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormName } from '#shared/domain/form-name.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { ChangeLinkDialog } from '../../../../../../renderer/desk/features/organisations/ChangeLinkDialog.tsx';
import { ChangeOrganisationDialog } from '../../../../../../renderer/desk/features/organisations/ChangeOrganisationDialog.tsx';
import { NewLinkDialog } from '../../../../../../renderer/desk/features/organisations/NewLinkDialog.tsx';
import { OrganisationNameDialog } from '../../../../../../renderer/desk/features/organisations/OrganisationNameDialog.tsx';
import { RecordOrganisationDialog } from '../../../../../../renderer/desk/features/organisations/RecordOrganisationDialog.tsx';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;
let organisation: OrganisationView;
let compoundId: string;
let saved: OrganisationView[];
const nothing = (): void => undefined;
const done = (next: OrganisationView): void => void saved.push(next);
const name = (text: string) => ({ text, language: 'en', kind: 'official', source: '' }) as const;
const facts = { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' } as const;

beforeEach(async () => {
  ({ harness } = await vaultWithTips([]));
  saved = [];
  ({ compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: name('Golden Orchid') })));
  const { organisationId } = must(await harness.api['organisations.record']({ facts, name: name('Lantern Holdings') }));
  organisation = must(await harness.api['organisations.link']({ organisationId, compoundId, link: { part: 'owner', standing: 'suspected', since: '', until: null, source: '', reliability: 'F', credibility: '6', note: '' } }));
});
afterEach(() => shown.gone());

const opened = async (part: ReactNode, label: string): Promise<void> => {
  shown = await shownWithVault(harness, part);
  await shown.settled(() => field(label));
};
const waits = async (form: FormName, subject: string | null) => must(await harness.api['formDrafts.get']({ form, subject })).kept !== null;

describe('a half-filled form of an organisation outlives a lock, and is forgotten when it is saved', () => {
  const forms: readonly (readonly [what: string, form: FormName, subject: () => string | null, field: string, part: () => ReactNode])[] = [
    ['a new one', 'organisation', () => null, 'Name', () => <RecordOrganisationDialog onDone={done} onClose={nothing} />],
    ['what is known of one', 'organisation-facts', () => organisation.organisationId, 'Note (may be empty)', () => <ChangeOrganisationDialog organisation={organisation} onDone={done} onClose={nothing} />],
    ['another name', 'organisation-name', () => organisation.organisationId, 'Name', () => <OrganisationNameDialog organisationId={organisation.organisationId} onDone={done} onClose={nothing} />],
    ['a link that is changed', 'organisation-link-facts', () => organisation.links[0]?.linkId ?? '', 'Note (may be empty)', () => <ChangeLinkDialog link={organisation.links[0] ?? (undefined as never)} onDone={done} onClose={nothing} />],
    ['a new link, from a compound', 'organisation-link', () => compoundId, 'Note (may be empty)', () => <NewLinkDialog from={{ compound: { id: compoundId, name: 'Golden Orchid' } }} to={{ id: organisation.organisationId, name: 'Lantern Holdings' }} onDone={done} onClose={nothing} />],
    ['a new link, from an organisation', 'organisation-link', () => organisation.organisationId, 'Note (may be empty)', () => <NewLinkDialog from={{ organisation: { id: organisation.organisationId, name: 'Lantern Holdings' } }} to={{ id: compoundId, name: 'Golden Orchid' }} onDone={done} onClose={nothing} />],
  ];
  for (const [what, form, subject, label, part] of forms) {
    it(what, async () => {
      await opened(part(), label);
      type(label, 'Half (invented)');
      await shown.settled(() => expect(field(label).value).toBe('Half (invented)'));
      shown.gone();
      await opened(part(), label);
      expect(field(label).value).toBe('Half (invented)');
      expect(document.body.textContent).toContain('Not saved yet');
      press('Save');
      await shown.settled(() => expect(saved).toHaveLength(1));
      expect(JSON.stringify(saved)).toContain('Half (invented)');
      expect(await waits(form, subject())).toBe(false);
    });
  }
});

it('an organisation that was just recorded is the other end of the link, whatever a half-filled form holds', async () => {
  const from = { compound: { id: compoundId, name: 'Golden Orchid' } } as const;
  await opened(<NewLinkDialog from={from} to={{ id: organisation.organisationId, name: 'Lantern Holdings' }} onDone={done} onClose={nothing} />, 'Note (may be empty)');
  type('Note (may be empty)', 'Half (invented)');
  shown.gone();
  const { organisationId } = must(await harness.api['organisations.record']({ facts, name: name('Paper Boat') }));
  await opened(<NewLinkDialog from={from} to={{ id: organisationId, name: 'Paper Boat' }} onDone={done} onClose={nothing} />, 'Note (may be empty)');
  expect([field('Which organisation?').value, field('Note (may be empty)').value]).toEqual(['Paper Boat', 'Half (invented)']);
  // What is typed on is kept with it.
  type('Note (may be empty)', 'Still half (invented)');
  shown.gone();
  await opened(<NewLinkDialog from={from} onDone={done} onClose={nothing} />, 'Note (may be empty)');
  expect([field('Which organisation?').value, field('Note (may be empty)').value]).toEqual(['Paper Boat', 'Still half (invented)']);
  press('Save');
  await shown.settled(() => expect(saved.map((each) => each.organisationId)).toEqual([organisationId]));
});
