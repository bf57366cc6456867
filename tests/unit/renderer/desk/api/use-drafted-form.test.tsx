// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { IncidentView } from '#shared/contract/incident-calls.ts';
import { IncidentDialog } from '../../../../../renderer/desk/features/incidents/IncidentDialog.tsx';
import { field, press, type } from '../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const agency = 'Who did it or was there';
let harness: Harness;
let done: IncidentView[];
let closed: number;

beforeEach(async () => {
  ({ harness } = await vaultWithTips(['Invented']));
  [done, closed] = [[], 0];
});

const open = async (incident?: IncidentView): Promise<Shown> => {
  const shown = await shownWithVault(harness, <IncidentDialog {...(incident === undefined ? {} : { incident })} onDone={(incident) => done.push(incident)} onClose={() => (closed += 1)} />);
  await shown.settled(() => field(agency));
  return shown;
};
const words = (): string => document.querySelector('[role=dialog]')?.textContent ?? '';
const waits = async () => must(await harness.api['formDrafts.get']({ form: 'incident', subject: null })).kept?.draft;

describe('a form that is interrupted', () => {
  it('is there again with what was typed, and says that it is not saved yet', async () => {
    const first = await open();
    expect(words()).not.toContain('Not saved yet');
    type(agency, 'ប៉ូលិសខេត្ត (invented)');
    await first.settled(() => expect(field(agency).value).toBe('ប៉ូលិសខេត្ត (invented)'));
    // A lock takes the window away and asks nobody.
    first.gone();
    const again = await open();
    expect(field(agency).value).toBe('ប៉ូលិសខេត្ត (invented)');
    expect(words()).toContain('Not saved yet');
    press('Save');
    await again.settled(() => expect(done.map((incident) => incident.agency)).toEqual(['ប៉ូលិសខេត្ត (invented)']));
    expect(await waits()).toBeUndefined();
    again.gone();
  });

  it('says that it may be of something else where it is about something new, and only there', async () => {
    const incident = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }));
    for (const about of [undefined, incident]) {
      const first = await open(about);
      type(agency, 'Invented');
      first.gone();
      const again = await open(about);
      expect(words()).toContain('Not saved yet');
      expect(words().includes('another tip or compound')).toBe(about === undefined);
      press('Start anew');
      await again.settled(() => expect(words()).not.toContain('another tip or compound'));
      again.gone();
    }
  });

  it('begins anew where somebody wants that, and nothing waits once it is cancelled', async () => {
    const first = await open();
    type(agency, 'Invented');
    first.gone();
    const again = await open();
    press('Start anew');
    await again.settled(() => expect(words()).not.toContain('Not saved yet'));
    expect([field(agency).value, await waits()]).toEqual(['', undefined]);
    type(agency, 'Another');
    press('Cancel');
    await again.settled(() => expect(closed).toBe(1));
    expect(await waits()).toBeUndefined();
    again.gone();
  });
});
