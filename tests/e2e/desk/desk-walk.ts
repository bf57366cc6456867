// One walk through every screen of the desk, for the specs that look at each of them. What is a screen is not listed by hand: it is
// read from the source, every title that a page, a dialog, an empty list or a step carries, and every view of the side bar.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { desk as words } from '../../../shared/locales/en/desk.ts';
import { viewKinds } from '../../../renderer/desk/view.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { zipOf } from '../../support/zip-builder.ts';
import { createVault, hidePassage, lockDesk, makeIntakeKey, finishReview, searchFor, showView, unlock, type DeskApp } from '../support/desk-app.ts';
import { chooseInDialog, exportInOffice } from '../support/export-dossier.ts';
import { goTo } from '../support/go-to.ts';
import type { InhabitedVault } from '../support/inhabited-vault.ts';
import { answeredTip, demoTips, expect, longCompoundName, longPlace } from '../support/inhabited-vault.ts';
import { walkCarriers } from './carriers-walk.ts';
import { walkChosenTips, walkClosingTip } from './chosen-tips-walk.ts';
import { walkDeletion } from './deletion-walk.ts';
import { walkDialogs } from './dialog-walk.ts';
import { walkEmergencyCard } from './emergency-card-walk.ts';
import { walkDeletingSearch, walkSavingSearch } from './finding-walk.ts';
import { walkIntakeKeys } from './intake-keys-walk.ts';
import { walkRegister, walkTakenTable } from './register-walk.ts';
import { walkSample } from './sample-walk.ts';
import { walkStatements } from './statements-walk.ts';
import { tellingTip, walkSuggestions } from './suggestions-walk.ts';
import { walkTags } from './tags-walk.ts';
import { answer, button, opened, type At } from './walk-steps.ts';
import { repositoryRoot } from '../support/launch.ts';
import { makeVault } from '../support/prepared-vault.ts';
import { tick } from '../support/tick.ts';

/** A title as it stands in the locale: a text, or its forms by number. */
function textsOf(key: string): readonly string[] {
  let found: unknown = { desk: words };
  for (const step of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[step];
  if (typeof found === 'string') return [found];
  if (typeof found === 'object' && found !== null) return Object.values(found).filter((each): each is string => typeof each === 'string');
  throw new Error(`no text for ${key}`);
}

const source = (): readonly string[] => {
  const folder = path.join(repositoryRoot, 'renderer/desk');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).map((name) => readFileSync(path.join(folder, name), 'utf8'));
};

/** Every key of a title in the source of the desk: `title={t(…)}` of pages, dialogs and empty lists, and every first or second heading. */
export function titleKeys(): readonly string[] {
  const keys = source().flatMap((text) =>
    [...text.matchAll(/(?:title=|<h[12][^>]*>\s*)\{t\(((?:[^()]|\([^()]*\))*)\)/g)].flatMap(([, inside]) => [...(inside ?? '').matchAll(/'(desk\.[\w.-]+)'/g)].map(([, key]) => key ?? '')),
  );
  return [...new Set(keys)].sort();
}

/** What a walk has shown so far. */
export class Seen {
  readonly #headings = new Set<string>();
  readonly #views = new Set<string>();

  /** Says whether the view was not there before; a screen beside no view is always new. */
  async note(page: Page): Promise<boolean> {
    for (const text of await page.getByRole('heading').allTextContents()) this.#headings.add(text);
    const view = await page.locator('main').first().getAttribute('data-view').catch(() => null);
    if (view === null) return true;
    const isNew = !this.#views.has(view);
    this.#views.add(view);
    return isNew;
  }

  /** The titles and views in the source that no screen of the walk had. */
  missing(): readonly string[] {
    const shown = [...this.#headings];
    const titles = titleKeys().filter((key) => !textsOf(key).some((text) => shown.some((heading) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`).test(heading))));
    return [...titles, ...viewKinds.filter((kind) => !this.#views.has(kind))];
  }
}

/** From now on the desk's calls of this name wait, so that the screen in between can be looked at; `say` sends it a notice of the vault. */
async function holdCalls(page: Page): Promise<{ say: (notice: unknown) => Promise<void>; letGo: () => Promise<void>; closePort: () => Promise<void> }> {
  await page.evaluate(() => {
    const ports = MessagePort.prototype as unknown as Record<'postMessage', (this: MessagePort, ...given: readonly unknown[]) => undefined>;
    const post = ports.postMessage;
    // No named function inside: some TypeScript runners would wrap it in a helper that the page does not have.
    const hold = {
      port: undefined as MessagePort | undefined,
      isHolding: true,
      held: [] as (readonly [port: MessagePort, given: readonly unknown[]])[],
      letGo() {
        hold.isHolding = false;
        for (const [port, given] of hold.held.splice(0)) Reflect.apply(post, port, given);
      },
    };
    ports.postMessage = function (...given) {
      // Others use ports as well, React for one, and send anything.
      const call = (given[0] as { call?: string } | null | undefined)?.call;
      if (call !== undefined) hold.port = this;
      if (hold.isHolding && call?.startsWith('import.') === true) hold.held.push([this, given]);
      else Reflect.apply(post, this, given);
    };
    Object.assign(window, { hold });
  });
  return {
    say: (notice) => page.evaluate((data) => void (window as unknown as { hold: { port?: MessagePort } }).hold.port?.dispatchEvent(new MessageEvent('message', { data })), notice),
    letGo: () => page.evaluate(() => (window as unknown as { hold: { letGo: () => void } }).hold.letGo()),
    closePort: () => page.evaluate(() => void (window as unknown as { hold: { port?: MessagePort } }).hold.port?.dispatchEvent(new Event('close'))),
  };
}

export async function turnTo(desk: DeskApp, page: Page, folder: string): Promise<void> {
  await desk.answerDialogs([folder]);
  await page.getByRole('button', { name: 'Open another vault folder…' }).click();
  await expect(page.getByText(folder)).toBeVisible();
}

/** What is offered beside new recovery words. */
async function paperOffers(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  await at('recovery words', page);
  await button(page, 'Split into three shares…').click();
  await at('split the recovery words', page);
  await button(page, 'Cancel').click();
  await button(page, 'Save a sheet to print…').click();
  await at('save a sheet with the recovery words', page);
  await desk.answerDialogs([path.join(folder, 'page.pdf')]);
  await button(page, 'Choose where to save…').click();
  await expect(page.getByText('Saved as page.pdf.')).toBeVisible();
  await at('recovery words, saved as a sheet', page);
}

/** A desk that has never been used: from no vault to an intake key and its form. Returns the window, still open. */
async function newDesk(desk: DeskApp, folder: string, at: At): Promise<Page> {
  const page = await desk.window();
  await page.getByRole('heading', { name: 'Create a vault' }).waitFor();
  await expect(page.getByRole('list', { name: 'Your six words' }).getByRole('listitem')).toHaveCount(6);
  await at('create', page);
  await button(page, 'Continue').click();
  await expect(page.getByText('Type a name first.')).toBeVisible();
  await at('create, with what is missing', page);
  await page.getByText('One I write myself').click();
  await page.getByLabel('Passphrase', { exact: true }).fill('qwerty 1999');
  await expect(page.getByText(/^Strength: /)).toBeVisible();
  await at('create, with a passphrase of one’s own', page);
  await page.getByText('Six words chosen for me').click();
  await createVault(page, {
    recoveryWords: () => paperOffers(desk, page, folder, at),
    proof: () => at('two words typed back', page),
  });
  await page.getByRole('heading', { name: 'Start with an intake key' }).waitFor();
  await at('inbox of a new vault', page);
  for (const [view, title] of [['Map', 'There is nothing to show on a map yet'], ['Figures', 'There is nothing to count yet'], ['Incidents', 'No incident is recorded yet.'], ['Compounds', 'No compound is recorded yet.'], ['Organisations', 'No organisation is recorded yet.']] as const) {
    await showView(page, view);
    await page.getByRole('heading', { name: title }).waitFor();
    await at(`${view.toLowerCase()}, none yet`, page);
  }
  await showView(page, 'Intake keys');
  await page.getByRole('heading', { name: 'No intake key yet' }).waitFor();
  await at('intake keys, none yet', page);
  await button(page, 'Make an intake key').click();
  await at('make an intake key', page);
  await button(page.getByRole('dialog').page(), 'Cancel').click();
  await makeIntakeKey(page);
  await expect(page.getByText('The vault is ready.')).toHaveCount(0);
  await at('intake keys', page);
  await walkIntakeKeys(desk, page, folder, at);
  await page.getByRole('button', { name: /^Save tip form/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add another way to send' }).click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await at('save the tip form, with what is missing', page);
  await dialog.getByRole('button', { name: 'Remove way to send 2' }).click();
  await dialog.getByLabel('Title of the form').fill('Notes');
  await dialog.getByLabel('App or place').fill('Signal');
  await dialog.getByLabel('Number, name or address there').fill('+1 202 555 0143');
  await desk.answerDialogs([path.join(folder, 'notes.html')]);
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await expect(dialog.getByText('Saved as notes.html')).toBeVisible();
  await at('tip form saved', page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await showView(page, 'All open');
  await page.getByRole('heading', { name: 'No tips yet' }).waitFor();
  await at('inbox without tips', page);
  await showView(page, 'Dossiers');
  await page.getByRole('heading', { name: 'No dossier yet' }).waitFor();
  await at('dossiers, none yet', page);
  await showView(page, 'Quarantine');
  await page.getByRole('heading', { name: 'Nothing is in quarantine' }).waitFor();
  await at('quarantine, empty', page);
  return page;
}

/** A large file on its way into a tip, stopped, and given up. */
async function evidence(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  const film = path.join(folder, 'film with a long name that says nothing.bin');
  writeFileSync(film, '');
  truncateSync(film, 8e9);
  await desk.answerDialogs([film]);
  await button(page, 'Add a file…').click();
  await page.getByRole('progressbar').waitFor();
  await at('a file on its way in', page);
  await button(page, 'Stop').click();
  await expect(page.getByText('Not finished')).toBeVisible();
  await at('a file that is not finished', page);
  await button(page, /^Give up/).click();
  await at('give a file up', page);
  await button(page, 'Remove what is here').click();
  await expect(page.getByText('Not finished')).toBeHidden();
  rmSync(film);
  writeFileSync(path.join(folder, 'notes.txt'), 'Invented notes.');
  await desk.answerDialogs([path.join(folder, 'notes.txt')]);
  await button(page, 'Add a file…').click();
  await expect(page.getByText('text/plain')).toBeVisible();
  await at('a file of staff', page);
  writeFileSync(path.join(folder, 'papers.zip'), zipOf([{ name: `${'a folder that never ends/'.repeat(12)}លិខិត.pdf`, bytes: new Uint8Array(70_000) }, { name: '../plan.exe', bytes: new Uint8Array(9) }]));
  await desk.answerDialogs([path.join(folder, 'papers.zip')]);
  await button(page, 'Add a file…').click();
  await button(page, 'Details… papers.zip').click();
  await page.getByRole('dialog').getByRole('list', { name: 'What is in it' }).waitFor();
  await at('details of an archive', page);
  await answer(page, 'Close');
}

/** A reply from the empty page to the question before it is withdrawn. */
async function replies(page: Page, at: At): Promise<void> {
  await showView(page, 'Replies');
  await page.getByRole('heading', { name: 'No reply yet' }).waitFor();
  await at('replies, none yet', page);
  await button(page, 'Change…').click();
  await page.getByRole('dialog').getByLabel('Days').fill('0');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await at('how long replies stay, with what is wrong', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await showView(page, 'All open');
  await searchFor(page, (demoTips[answeredTip]?.narrative ?? '').slice(0, 30));
  await page.getByRole('option').first().click();
  await button(page, 'Write a reply…').click();
  await page.getByRole('dialog').getByRole('textbox').fill('An invented reply. សូមរង់ចាំ');
  await at('write a reply', page);
  await button(page, 'Add to the file of answers').click();
  await expect(page.getByText('Added. It leaves with the next file')).toBeVisible();
  await at('tip with answers and a reply', page);
  await page.getByRole('button', { name: /^Withdraw the reply of/ }).click();
  await at('withdraw a reply', page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('searchbox').fill('');
  await showView(page, 'Replies');
  await page.getByRole('table').waitFor();
  await at('replies', page);
  await showView(page, 'All open');
}

/** A text that is begun, left, found again and thrown away. */
async function writing(page: Page, at: At): Promise<void> {
  await showView(page, 'Write down a tip');
  await page.getByRole('textbox', { name: 'What was told' }).fill('Invented words.');
  await expect(page.getByText(/^Draft kept in the vault at /)).toBeVisible();
  await button(page, 'Keep as a tip').click();
  await at('write down a tip, with what is missing', page);
  await button(page, 'Begin another').click();
  await page.getByRole('heading', { name: 'Unfinished' }).waitFor();
  await at('write down a tip, another one unfinished', page);
  await button(page, /^Go on writing/).click();
  await button(page, 'Throw away').click();
  await at('throw a text away', page);
  await button(page, 'Throw it away').click();
  await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeHidden();
}

/** A dossier about the compound that is shown, with what is missing, and what has to be said before it leaves. */
async function compoundDossier(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('d');
  await page.getByRole('heading', { name: 'What those who are accused say' }).waitFor();
  await tick(page.getByRole('checkbox', { name: 'Tell claim 1 in the dossier' }));
  await page.getByRole('main').getByRole('button', { name: /For whom$/ }).click();
  await page.getByRole('option', { name: /^Police/ }).click();
  await button(page, 'Export…').click();
  await page.getByText('1 statement is missing.').waitFor();
  await page.getByRole('region', { name: 'What leaves' }).getByRole('table').first().waitFor();
  await at('dossier about a compound, with what is missing', page);
  await page.getByLabel('Statement of claim 1, in your own words').fill('Invented: people are locked in over night');
  await tick(page.getByRole('radio', { name: 'Many could have told it, though only one did' }));
  for (const asked of await page.getByRole('radio', { name: 'Not asked' }).all()) await tick(asked);
  await page.getByText('Nothing is missing.').waitFor();
  await button(page, 'Export…').click();
  await opened(page);
  await at('export a dossier about a compound', page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
}

/** The page's own search for what is not there. */
async function nothingFound(page: Page, title: string, stop: string, at: At): Promise<void> {
  const search = page.getByRole('main').getByRole('textbox').first();
  await search.fill('no such thing');
  await page.getByRole('heading', { name: title }).waitFor();
  await at(stop, page);
  await search.fill('');
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
}

/** The register, a compound with a name without a place to break, what happened there and who is behind it. */
async function compounds(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  await showView(page, 'Compounds');
  await page.getByRole('list', { name: 'Compounds' }).waitFor();
  await at('compounds', page);
  await nothingFound(page, 'No compound has such a name.', 'compounds, none found', at);
  await walkDialogs(page, 'compounds', at);
  await button(page, 'Tables…').click();
  await at('tables', page);
  const table = path.join(folder, 'sites.csv');
  writeFileSync(table, `Name,Province,Status,Date,${longPlace.slice(0, 90)}\n${longCompoundName},Atlantis,closed,03/04/2026,${longPlace}\nប្រាសាទគោមមាស ទី២,,,,\n`);
  await desk.answerDialogs([table]);
  await button(page, 'Read a table…').click();
  await page.getByRole('heading', { name: 'sites.csv' }).waitFor();
  await at('a table, before it is taken', page);
  await button(page, 'Leave this table').click();
  await button(page, 'Save the register as CSV…').click();
  await at('save the register', page);
  await button(page, 'Cancel').click();
  await walkTakenTable(desk, page, folder, at);
  await button(page, 'All compounds').click();
  await button(page, longCompoundName).click();
  await page.getByRole('list', { name: 'What tips say of it' }).getByRole('listitem').first().waitFor();
  await page.getByRole('table', { name: 'From detained to charged' }).waitFor();
  await at('compound', page);
  await walkDialogs(page, 'compound', at);
  await compoundDossier(page, at);
  await showView(page, 'Manual');
  await page.getByRole('heading', { name: 'The first hour' }).waitFor();
  await at('manual', page);
  await walkTags(page, at);
  await showView(page, 'Incidents');
  await page.getByRole('table', { name: 'Incidents' }).waitFor();
  await at('incidents', page);
  await nothingFound(page, 'No incident fits.', 'incidents, none found', at);
  await walkDialogs(page, 'incidents', at);
  await button(page, /^Raid, .*2026$/).click();
  await page.getByRole('heading', { name: 'Tips that speak of it' }).waitFor();
  await at('incident', page);
  await walkDialogs(page, 'incident', at);
  await showView(page, 'Organisations');
  await page.getByRole('list', { name: 'Organisations' }).waitFor();
  await at('organisations', page);
  await nothingFound(page, 'No organisation has such a name or number.', 'organisations, none found', at);
  await button(page, longCompoundName).click();
  await page.getByRole('list', { name: 'Compounds' }).waitFor();
  await at('organisation', page);
  await walkDialogs(page, 'organisation', at);
  await walkRegister(page, at);
  await showView(page, 'All open');
}

/** Referrals across all tips, with a receiver whose name has no place to break. */
async function referrals(page: Page, at: At): Promise<void> {
  await showView(page, 'Referrals');
  await page.getByRole('list', { name: 'Referrals' }).waitFor();
  await page.getByRole('list', { name: 'Receivers' }).waitFor();
  await at('referrals', page);
  await button(page, /^Key of /).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await at('key of a receiver, with what is missing', page);
  await button(page, 'Cancel').click();
  await walkDialogs(page, 'referrals', at);
  await button(page, /^Tip \d+$/).first().click();
  await page.getByRole('list', { name: 'Consent' }).waitFor();
  await at('tip with a consent and a referral', page);
  await walkDialogs(page, 'tip', at);
  await showView(page, 'All open');
  await page.getByRole('option').filter({ hasText: 'U1 now' }).first().click();
  await button(page, 'Emergency card…').waitFor();
  await walkDialogs(page, 'urgent', at);
  await showView(page, 'All open');
}

/** Outcomes, what is set aside, many tips at once, and handing over. */
async function workflow(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('option').first().click();
  await button(page, 'Set aside…').click();
  await dialog.getByRole('button', { name: 'Set aside' }).waitFor();
  await at('setting a tip aside', page);
  await page.keyboard.press('Escape');
  await walkClosingTip(page, at);
  await walkChosenTips(page, at);
  await showView(page, 'Unread');
  await page.getByRole('option').first().waitFor();
  await at('unread', page);
  await showView(page, 'Outcomes and times');
  await button(page, 'Add an outcome…').waitFor();
  await at('outcomes and times', page);
  await button(page, 'Add an outcome…').click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Type a name.')).toBeVisible();
  await at('adding an outcome, with what is missing', page);
  await page.keyboard.press('Escape');
  await button(page, /^Rename /).first().click();
  await at('renaming an outcome', page);
  await page.keyboard.press('Escape');
  await showView(page, 'Hand-overs');
  await button(page, 'End your shift…').click();
  await dialog.getByLabel('What they should know').fill('AnInventedNoteThatNeverEnds'.repeat(40));
  await at('ending a shift', page);
  await button(page, 'Hand over').click();
  await expect(page.getByText('Handed over. You can lock now.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByText('Show the tips').click();
  await at('hand-overs', page);
  await walkDeletingSearch(page, at);
}

/** Where everything is, on a map and in a table, and what it comes to. */
async function overview(page: Page, at: At): Promise<void> {
  await showView(page, 'Map');
  await goTo(page.getByRole('button', { name: /^Preah Sihanouk: / }));
  await page.getByText('Drawn in the middle of the province').waitFor();
  await at('map', page);
  await tick(page.getByRole('radio', { name: 'Table' }));
  await page.getByRole('table').waitFor();
  await at('map, as a table', page);
  await showView(page, 'Figures');
  await page.getByRole('heading', { name: 'Tips by week' }).waitFor();
  for (const table of await page.locator('.figure summary').all()) await table.click();
  await at('figures', page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /compounds?\. Show them\.$/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'Compounds' }).waitFor();
  await nothingFound(page, 'No compound fits.', 'compounds, none that fits', at);
  await button(page, /Show compounds of any status$/).click();
  await showView(page, 'All open');
}

async function tips(desk: DeskApp, page: Page, folder: string, inhabited: InhabitedVault, at: At): Promise<void> {
  await page.getByRole('option').first().waitFor();
  await page.getByRole('heading', { name: 'No tip is open' }).waitFor();
  await at('inbox', page);
  await page.getByRole('option').first().click();
  await expect(page.getByText('arrived undamaged')).toBeVisible();
  await page.getByRole('option').first().press('x');
  await at('tip', page);
  await button(page, /^Any urgency/).click();
  await at('tip, with a menu open', page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^View File/ }).first().click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await at('a file that cannot be shown', page);
  await page.keyboard.press('Escape');
  await button(page, 'Details… File 1').click();
  await opened(page);
  await at('details of a file', page);
  await answer(page, 'Close');
  await page.getByRole('button', { name: /^Save original/ }).first().click();
  await at('take a file out', page);
  await desk.answerDialogs([path.join(folder, 'file.png')]);
  await button(page, 'Save it unencrypted').click();
  await at('take a file out, asked again', page);
  await button(page, 'Choose where to save…').click();
  await expect(page.getByText('It is no longer protected by the vault.')).toBeVisible();
  await at('file taken out', page);
  await evidence(desk, page, folder, at);
  await replies(page, at);
  await walkSavingSearch(page, at);
  await searchFor(page, 'no such words anywhere');
  await at('nothing found', page);
  await page.getByRole('searchbox').press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await showView(page, 'Closed');
  await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
  await at('a view without tips', page);
  await showView(page, 'Overdue');
  await page.getByRole('option').first().waitFor();
  await at('overdue', page);
  await page.locator('.filters .select-button').nth(1).click();
  await page.getByRole('option', { name: 'Referred' }).click();
  await page.getByRole('heading', { name: 'No tip matches' }).waitFor();
  await at('no tip of this status', page);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.keyboard.press('?');
  await at('shortcuts', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await showView(page, 'Quarantine');
  await page.getByRole('table').waitFor();
  await button(page, /^Try again/).first().click();
  await expect(page.getByText('It still does not open.')).toBeVisible();
  await at('quarantine', page);
  await writing(page, at);
  await compounds(desk, page, folder, at);
  await referrals(page, at);
  await workflow(page, at);
  await overview(page, at);
  await showView(page, 'This vault');
  await button(page, 'Verify').click();
  await expect(page.getByText('All well.')).toBeVisible();
  await at('this vault, verified', page);
  await showView(page, 'Recovery and keys');
  await at('recovery and keys', page);
  await button(page, 'Make new recovery words…').click();
  await at('new recovery words', page);
  await button(page, 'Cancel').click();
  await button(page, 'Give the vault new keys…').click();
  await button(page, 'Continue').click();
  await expect(page.getByText('Type the passphrase first.')).toBeVisible();
  await at('new keys, with what is missing', page);
  await button(page, 'Cancel').click();

  const carried = path.join(folder, 'carried.bin');
  writeFileSync(carried, sealedTip(inhabited.publicKey, tellingTip));
  const strange = path.join(folder, 'strange.bin');
  writeFileSync(strange, Buffer.alloc(5000, 'tipkeep'));
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await page.getByRole('heading', { name: 'Drop folder' }).waitFor();
  await at('import', page);
  await walkCarriers(desk, page, inhabited.publicKey, folder, at);
  const hold = await holdCalls(page);
  await desk.answerDialogs([carried, strange]);
  await button(page, 'Choose files…').click();
  await expect(page.getByText('Starting…')).toBeVisible();
  await hold.say({ notice: 'import.progress', value: { phase: 'reading', done: 3, total: 40 } });
  await hold.say({ notice: 'lock.countdown', value: { remainingMs: 42_000 } });
  await expect(page.getByText('Lock (42 s)')).toBeVisible();
  await at('import, while it reads', page);
  await hold.letGo();
  await page.getByRole('heading', { name: 'Before importing' }).waitFor();
  await at('import, before', page);
  await page.getByRole('main').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'Imported' }).waitFor();
  await at('import, done', page);
  await walkSuggestions(page, at);
  await showView(page, 'New');
}

/** Where copies go: chosen, one made, and one made again with its progress. Returns the folder. */
async function backups(desk: DeskApp, page: Page, folder: string, at: At): Promise<string> {
  const disk = path.join(folder, 'backup-disk');
  mkdirSync(disk);
  await showView(page, 'Backups');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  await at('backups, none yet', page);
  await desk.answerDialogs([disk]);
  await button(page, 'Choose a folder…').click();
  await expect(page.getByText(disk)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup is made, and all of it was read back')).toBeVisible();
  await at('backups, one made', page);
  return disk;
}

/** From the start screen to a vault made again in an empty folder, still locked. */
async function restore(desk: DeskApp, page: Page, folder: string, disk: string, passphrase: string, at: At): Promise<void> {
  const empty = path.join(folder, 'restored');
  mkdirSync(empty);
  await desk.answerDialogs([empty]);
  await button(page, 'Restore a backup into another folder…').click();
  await page.getByRole('heading', { name: 'Restore from a backup' }).waitFor();
  await at('restore', page);
  await desk.answerDialogs([disk]);
  await button(page, 'Choose the backup folder…').click();
  await page.getByLabel('Passphrase or recovery words').fill(passphrase);
  await at('restore, which backup', page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The vault is restored' }).waitFor({ timeout: 60_000 });
  await at('restored', page);
  await button(page, 'Go to unlock').click();
  await page.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
}

/** What has to be said before a dossier leaves the office, and what is missing. */
async function exportDialog(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await button(page, 'Export…').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await at('export, with what is missing', page);
  await chooseInDialog(page, 'For whom', /^Public and media/);
  await dialog.getByRole('button', { name: /Receiver$/ }).click();
  await page.getByRole('option').first().click();
  await chooseInDialog(page, 'What it is for', 'Shelter');
  await dialog.getByText('A second person', { exact: true }).waitFor();
  await tick(dialog.getByRole('radio', { name: 'A child (under 18)' }));
  await at('export to a receiver', page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
}

/** The register before anything has left, and what waits for a review. */
async function emptyRegister(page: Page, at: At): Promise<void> {
  await showView(page, 'Disclosures');
  await expect(page.getByText('Nothing has left')).toBeVisible();
  await at('disclosures, none', page);
  await page.getByRole('main').getByRole('button', { name: /Show$/ }).click();
  await page.getByRole('option', { name: /^To review/ }).click();
  await expect(page.getByText('Nothing waits for a review')).toBeVisible();
  await at('disclosures, none to review', page);
}

/** A file that is no picture, one that is, what is painted over in it, and how it leaves. */
async function pictures(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await button(page, /^Add: File 1 /).click();
  await expect(page.getByRole('complementary', { name: 'Decisions' }).getByRole('alert')).toBeVisible();
  await at('a picture that cannot be read', page);
  await button(page, /^Add: File 2 /).click();
  await button(page, /^Paint over: /).click();
  await dialog.getByRole('button', { name: 'Add a rectangle' }).click();
  await at('painting over a picture', page);
  await dialog.getByRole('button', { name: 'See it as it leaves' }).click();
  await expect(dialog.getByRole('button', { name: 'It may leave like this' })).toBeEnabled();
  await at('a picture as it leaves', page);
  await dialog.getByRole('button', { name: 'It may leave like this' }).click();
  await expect(dialog).toHaveCount(0);
}

/** A briefing, before and after it is said for whom, and what has to be said before it leaves. */
async function briefing(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await button(page, 'Make a briefing…').click();
  await page.getByRole('heading', { name: 'Make a briefing' }).waitFor();
  await button(page, 'Add an estimate').click();
  await page.getByLabel('Estimate 1', { exact: true }).fill(longPlace.slice(0, 400));
  await button(page, 'Export…').click();
  await at('briefing, with what is missing', page);
  await page.getByRole('main').getByRole('button', { name: /For whom$/ }).click();
  await page.getByRole('option', { name: /^Public and media/ }).click();
  await page.getByRole('table', { name: 'In short' }).waitFor();
  await at('briefing', page);
  await button(page, 'Export…').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await at('export a briefing, with what is missing', page);
  await dialog.getByRole('button', { name: /Receiver$/ }).click();
  await page.getByRole('option').first().click();
  await chooseInDialog(page, 'What it is for', 'Shelter');
  await dialog.getByText('A second person', { exact: true }).waitFor();
  await at('export a briefing to a receiver', page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
}

/** A file sealed under words, and the words. */
async function sealedExport(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  await desk.answerDialogs([path.join(folder, 'dossier.zip')]);
  await button(page, 'Export…').click();
  await chooseInDialog(page, 'For whom', /^This office only/);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where to save…' }).click();
  await page.getByRole('list', { name: 'The seven words' }).waitFor({ timeout: 60_000 });
  await at('words of a sealed file', page);
  await button(page, 'I have told them or written them down').click();
}

/** What is asked about a passage: what stands instead, why it is kept, and whom it is about. */
async function decisionDialogs(page: Page, at: At): Promise<void> {
  for (const [key, screen] of [
    ['g', 'say it less exactly'],
    ['l', 'let it stand for a reason'],
  ] as const) {
    await goTo(page.getByRole('textbox', { name: /^Original: tip / }).first());
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.getByRole('complementary', { name: 'Decisions' }).getByRole('blockquote').waitFor();
    // Whoever says whom it is about is asked for a reason, too.
    await page.keyboard.press('v');
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await at(screen, page);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  }
  await page.getByRole('button', { name: /^Change: / }).first().click();
  await at('whom a passage is about', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
}

async function dossiers(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  await emptyRegister(page, at);
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').waitFor();
  await page.getByRole('button', { name: 'Create dossier' }).click();
  await button(page, /^Open Golden/).waitFor();
  await at('dossiers', page);
  await briefing(page, at);
  await showView(page, 'Dossiers');
  await button(page, /^Open Golden/).click();
  await page.getByRole('textbox', { name: /^Original: tip / }).first().waitFor();
  await hidePassage(page, '012 555 0142', 'remove');
  await at('redaction', page);
  await walkStatements(page, at);
  await pictures(page, at);
  await decisionDialogs(page, at);
  await finishReview(page);
  await exportDialog(page, at);
  await exportInOffice(desk, page, path.join(folder, 'dossier.md'));
  await at('dossier exported', page);
  await sealedExport(desk, page, folder, at);
  await showView(page, 'Disclosures');
  await page.getByRole('list', { name: 'Disclosures' }).waitFor();
  await at('disclosures', page);
  await walkDialogs(page, 'disclosures', at);
  await button(page, /^Delete the file from this laptop: /).first().click();
  await at('delete an exported file', page);
  await button(page, 'Cancel').click();
}

/** Everything that is asked about people, and what the page says when an older header was put back. Leaves by a lock. */
async function people(desk: DeskApp, open: Page, vault: string, secret: string, at: At): Promise<Page> {
  const headers = (): readonly (readonly [string, Buffer])[] => ['vault.json', 'vault-copy.json'].map((name) => [path.join(vault, name), readFileSync(path.join(vault, name))] as const);
  let page = open;
  await showView(page, 'People');
  await button(page, 'Add a colleague…').click();
  const words = async (): Promise<void> => {
    const shown = (await page.getByRole('list', { name: 'Your six words' }).getByRole('listitem').allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
    await page.getByLabel('Type the six words, with spaces').fill(shown.join(' '));
  };
  await button(page, 'Add').click();
  await at('add a colleague, with what is missing', page);
  await page.getByLabel('Name', { exact: true }).fill('សុភា ចាន់ណារី');
  await tick(page.getByRole('radio', { name: /^Reads/ }));
  await words();
  await page.getByLabel('Your own passphrase').fill(secret);
  await button(page, 'Add').click();
  await expect(page.getByText('can unlock this vault now.')).toBeVisible({ timeout: 60_000 });
  await at('people', page);
  for (const [name, screen] of [[/^Rename សុភា/, 'rename'], [/^New passphrase for/, 'a new passphrase'], ['Change your passphrase…', 'change your passphrase']] as const) {
    await button(page, name).click();
    await at(screen, page);
    await button(page, 'Cancel').click();
  }
  const before = headers();
  await button(page, /^Remove សុភា/).click();
  await at('remove', page);
  await page.getByLabel('Your own passphrase').fill(secret);
  await button(page, 'Remove').click();
  await expect(page.getByText('was removed.')).toBeVisible({ timeout: 60_000 });
  page = await lockDesk(desk, page);
  for (const [file, bytes] of before) writeFileSync(file, bytes);
  await unlock(page, secret);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
  await showView(page, 'People');
  await button(page, /^Take the place away: /).click();
  await at('people, after an older header was put back', page);
  await page.getByLabel('Your own passphrase').fill(secret);
  await button(page, 'Take the place away').click();
  await expect(page.getByText('Their place is gone.')).toBeVisible({ timeout: 60_000 });
  return page;
}

/** What goes wrong: another kind of vault, a wrong passphrase, a fault, a vault process that is gone. */
async function troubles(desk: DeskApp, open: Page, folder: string, disk: string, inhabited: InhabitedVault, at: At): Promise<void> {
  await open.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get() {
        throw new Error('an invented fault');
      },
    });
  });
  await showView(open, 'Closed');
  await open.getByRole('heading', { name: 'This window has stopped' }).waitFor();
  await at('fault', open);
  // The window may be gone before the click is told of.
  await button(open, 'Lock and start again').click().catch(() => undefined);
  const page = await desk.window(open);
  await page.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  await unlock(page, 'invented but wrong');
  await expect(page.getByRole('alert')).toBeVisible();
  await at('wrong passphrase', page);
  await restore(desk, page, folder, disk, inhabited.passphrase, at);
  const unmarked = path.join(folder, 'unmarked');
  await makeVault(unmarked, false);
  await turnTo(desk, page, unmarked);
  await unlock(page, inhabited.passphrase);
  await page.getByRole('alertdialog').waitFor({ timeout: 30_000 });
  await at('a vault of the other kind', page);
  await button(page, 'Open it anyway').click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  const hold = await holdCalls(page);
  await showView(page, 'This vault');
  await hold.closePort();
  await page.getByRole('heading', { name: 'The vault is closed' }).waitFor();
  await at('vault closed', page);
}

/** Goes through every screen of the desk and calls `at` on each. `desk` must not have been used before. */
export async function walkDesk(desk: DeskApp, inhabited: InhabitedVault, folder: string, at: At): Promise<void> {
  const first = await newDesk(desk, folder, at);
  const locked = await lockDesk(desk, first);
  await at('unlock', locked);
  const page = await walkSample(desk, locked, at);
  await button(page, 'Open with recovery shares').click();
  await page.getByLabel('One share').fill('abandon tipkeep');
  await button(page, 'Unlock').click();
  await expect(page.getByText('Word 2 is not on the list of words.')).toBeVisible();
  await at('open with shares, with what is wrong', page);
  await button(page, 'Open with a passphrase').click();
  const copy = path.join(folder, 'inhabited');
  cpSync(inhabited.folder, copy, { recursive: true });
  await turnTo(desk, page, copy);
  await unlock(page, inhabited.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  await tips(desk, page, folder, inhabited, at);
  await dossiers(desk, page, folder, at);
  await walkDeletion(desk, page, folder, at);
  await walkEmergencyCard(page, at);
  const disk = await backups(desk, page, folder, at);
  const later = await people(desk, page, copy, inhabited.passphrase, at);
  await troubles(desk, later, folder, disk, inhabited, at);
}
