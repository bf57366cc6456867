// @vitest-environment happy-dom
import process from 'node:process';
import { act } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { parseSearch } from '#shared/search/parse-search.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { FiguresPage } from '../../../../renderer/desk/features/figures/FiguresPage.tsx';
import { firstRaidLook, type RaidLook } from '../../../../renderer/desk/features/figures/raid-look.ts';
import { longestWaiting, tipQuery, viewOfIndicator, viewOfReceived, type Filter } from '../../../../renderer/desk/features/inbox/filter.ts';
import { generatedPassphrase, generateVault } from '../../../generate/generate-vault.ts';
import { shownWithVault, type Shown } from '../../../support/shown-with-vault.tsx';
import { must, vaultHarness, type Harness } from '../../../support/vault-harness.ts';

const endMs = Date.UTC(2031, 2, 14);
const zoneBefore = process.env['TZ'];
let harness: Harness;
let shown: Shown | undefined;
/** What presses led to. */
let opened: Promise<number>[] = [];

beforeAll(async () => {
  const files = memoryFileSystem();
  harness = vaultHarness({ files, folder: '/made' });
  // Half a day before the last tips of its year, as with a clock that was set back: some lie ahead of it, beyond the week that runs.
  harness.clock.wallMs = endMs - 9 * 86_400_000;
  await generateVault(harness.environment, { folder: '/made', tips: 300, compounds: 40, seed: 3, endMs });
  must(await harness.api['vault.unlock']({ secret: generatedPassphrase, acceptPracticeMismatch: false }));
  // Whatever takes a tip or a compound out of one count takes it out of the other: closed, set aside, about to be deleted, merged.
  const { rows } = must(await harness.api['tips.list']({ search: '', urgencies: ['U3', 'U4'], statuses: ['new', 'in-review', 'waiting', 'referred'], onlyOverdue: false, offset: 0, limit: 12 }));
  const [closed, aside, deleted] = [rows.slice(0, 4), rows.slice(4, 8), rows.slice(8, 12)].map((tips) => tips.map(({ tipId }) => tipId));
  expect(deleted).toHaveLength(4);
  for (const tipId of closed ?? []) must(await harness.api['tips.setStatus']({ tipId, status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }));
  for (const tipId of aside ?? []) must(await harness.api['aside.set']({ tipId, reason: 'spam', note: '', isSure: false }));
  must(await harness.api['deletion.begin']({ tipIds: deleted ?? [], reason: 'other', note: 'invented' }));
  const compounds = must(await harness.api['compounds.list']({ search: '', offset: 0, limit: 3 })).rows;
  must(await harness.api['compounds.merge']({ compoundId: compounds[0]?.compoundId ?? '', into: compounds[1]?.compoundId ?? '' }));
});
afterEach(() => {
  shown?.gone();
  shown = undefined;
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});
afterAll(() => harness.service.close());

/** As many tips as the list then has, by way of the words that stand in the search field. */
const tips = async (filter: Filter, language: 'en' | 'km' = 'en'): Promise<number> => must(await harness.api['tips.list']({ ...tipQuery(parseSearch(printSearch(filter, language)).search, harness.clock.wallMs), offset: 0, limit: 1 })).total;

/** The page of figures; what a press leads to is asked for as the list asks. */
async function shownFigures(look: RaidLook = firstRaidLook): Promise<Shown> {
  const lead = (total: Promise<number>): void => void opened.push(total);
  return shownWithVault(
    harness,
    <FiguresPage
      look={look}
      onLook={() => undefined}
      onBriefing={() => undefined}
      onTips={(wanted) => lead(tips(viewOfIndicator(wanted)))}
      onReceived={({ received, urgency }) => lead(tips(viewOfReceived(received, urgency), 'km'))}
      onOpenTips={() => lead(tips(longestWaiting))}
      onCompounds={(wanted) => lead(harness.api['compounds.list']({ search: '', ...wanted, offset: 0, limit: 1 }).then((reply) => must(reply).total))}
      onIncidents={({ kind, period, figure }) => lead(harness.api['incidents.list']({ kind: kind === 'any' ? null : kind, year: null, compoundId: null, period, figure, search: '', offset: 0, limit: 1 }).then((reply) => must(reply).total))}
    />,
  );
}

/** What the list has that a button leads to. */
function leadsTo(button: HTMLButtonElement): Promise<number> {
  opened = [];
  act(() => button.click());
  const [total] = opened;
  if (total === undefined) throw new Error(`${nameOf(button) ?? ''} leads nowhere`);
  return total;
}

const nameOf = (element: Element): string | null => element.getAttribute('aria-label');
const section = (title: string): HTMLElement => {
  const found = [...(shown?.place.querySelectorAll('section') ?? [])].find((each) => nameOf(each) === title);
  if (found === undefined) throw new Error(`no figure ${title}`);
  return found;
};
const ready = async (): Promise<void> => shown?.settled(() => expect(section('From raid to what came of it').querySelectorAll('td button').length).toBeGreaterThan(4));

describe('a number of a figure and the list it leads to are the same', () => {
  it.each(['UTC', 'Asia/Phnom_Penh', 'America/New_York'])('in every cell of every table, with a laptop in %s', async (zone) => {
    process.env['TZ'] = zone;
    shown = await shownFigures();
    await ready();
    expect(section('Tips by week').textContent).toContain(`(${zone})`);
    const counts: Record<string, number> = {};
    for (const title of ['Tips by week', 'Compounds by status', 'How many independent sources speak of a compound', 'Indicators of forced labour', 'From raid to what came of it']) {
      const cells = [...section(title).querySelectorAll<HTMLButtonElement>('td button')];
      counts[title] = cells.length;
      for (const cell of cells) expect([nameOf(cell), await leadsTo(cell)]).toEqual([nameOf(cell), Number(cell.textContent)]);
    }
    // Weeks with tips have six cells at most; all statuses, sources, indicators and counts are there.
    expect(counts['Tips by week']).toBeGreaterThan(60);
    expect(counts['Compounds by status']).toBeGreaterThan(4);
    expect(counts['How many independent sources speak of a compound']).toBe(3);
    expect(counts['Indicators of forced labour']).toBeGreaterThan(20);
    // Those outside the weeks lead to their tips as well.
    for (const row of ['Earlier', 'Ahead of the clock']) expect([...section('Tips by week').querySelectorAll('tbody tr')].find((line) => line.querySelector('th')?.textContent === row)?.querySelector('button')).toBeDefined();
  });

  it('in every column, part and bar, and of all open tips', async () => {
    shown = await shownFigures();
    await ready();
    const marks = [...shown.place.querySelectorAll<HTMLButtonElement>('.column-mark, .linked-bar, .figure .actions button')];
    expect(marks.length).toBeGreaterThan(60);
    for (const mark of marks) {
      const words = nameOf(mark) ?? mark.textContent;
      const list = await leadsTo(mark);
      // A bar of people leads to incidents: it counts something else, and its table has the number of incidents.
      if (words.endsWith('Show the incidents with a number.')) continue;
      const said = words.includes('Show the ') ? /\d+/u.exec(words)?.[0] : /(?:: |present in |unknown in )(\d+)/u.exec(words)?.[1];
      expect([words, list]).toEqual([words, Number(said)]);
    }
  });
});
