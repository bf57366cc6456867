// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OverdueReviews } from '../../../../../../renderer/desk/features/disclosures/OverdueReviews.tsx';
import { useDeskCounts } from '../../../../../../renderer/desk/use-desk-counts.ts';
import { inOffice } from '../../../../../support/in-office.ts';
import { press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

const dayMs = 24 * 60 * 60_000;
const waits = 'on one person’s word';
let harness: Harness;
let shown: Shown | undefined;
let went = 0;

/** As the desk shows it. */
function Told() {
  const { disclosures } = useDeskCounts();
  return (
    <div data-overdue={disclosures?.overdue}>
      <OverdueReviews overdue={disclosures?.overdue ?? 0} isOnPage={false} onPage={() => (went += 1)} />
    </div>
  );
}

/** A briefing of counts leaves, and nobody else could approve it. */
async function leaveAlone(name: string): Promise<void> {
  const { receiverId } = must(await harness.api['receivers.record']({ name: `A ministry ${name} (invented)`, kind: 'other', contact: '' }));
  const leaving = { receiverId, purpose: 'other', purposeWords: 'For a report (invented)', approval: { kind: 'override', words: 'Invented: nobody else is in the office this week' } } as const;
  must(await harness.api['briefing.export']({ period: { from: '2024-01', until: '2024-12' }, preset: 'public', language: 'en', title: '', estimates: [], format: 'markdown', handle: harness.grant('dossier', `/carried/${name}.md`), leaving, sealing: inOffice.sealing }));
}

async function reviewAll(): Promise<void> {
  const { disclosures } = must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: true, offset: 0, limit: 5 }));
  for (const { disclosureId } of disclosures) must(await harness.api['disclosures.review']({ disclosureId }));
}

const show = async (): Promise<void> => {
  shown = await shownWithVault(harness, <Told />);
};

beforeEach(async () => {
  went = 0;
  ({ harness } = await vaultWithTips(['Invented: they keep us there by force']));
});
afterEach(() => shown?.gone());

describe('what left on one person’s word', () => {
  it('is not told above the screen on the day it left', async () => {
    await leaveAlone('one');
    await show();
    expect(document.body.textContent).not.toContain(waits);
  });

  it('is told on the next day with how many there are, leads to the register, and is gone once somebody looked', async () => {
    await leaveAlone('one');
    await leaveAlone('two');
    harness.clock.wallMs += dayMs + 1;
    await show();
    await shown?.settled(() => expect(document.body.textContent).toContain(`2 files left this vault more than a day ago ${waits}`));
    press('Look at what waits');
    expect(went).toBe(1);
    await reviewAll();
    shown?.say({ notice: 'disclosures.changed', value: {} });
    await shown?.settled(() => expect(document.body.textContent).not.toContain(waits));
  });

  it('may be put off, until there are more of them', async () => {
    await leaveAlone('one');
    harness.clock.wallMs += dayMs / 2;
    await leaveAlone('two');
    harness.clock.wallMs += dayMs / 2 + 1;
    await show();
    await shown?.settled(() => expect(document.body.textContent).toContain('1 file left'));
    press('Dismiss');
    expect(document.body.textContent).not.toContain(waits);
    harness.clock.wallMs += dayMs / 2;
    shown?.say({ notice: 'disclosures.changed', value: {} });
    await shown?.settled(() => expect(document.body.textContent).toContain('2 files left'));
    press('Dismiss');
    // Both are reviewed, and on another day one waits again: that it was put off was about others.
    await reviewAll();
    shown?.say({ notice: 'disclosures.changed', value: {} });
    await shown?.settled(() => expect(document.querySelector('[data-overdue]')?.getAttribute('data-overdue')).toBe('0'));
    await leaveAlone('three');
    harness.clock.wallMs += dayMs + 1;
    shown?.say({ notice: 'disclosures.changed', value: {} });
    await shown?.settled(() => expect(document.body.textContent).toContain('1 file left'));
  });
});
