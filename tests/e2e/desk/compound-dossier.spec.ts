// A dossier about a compound, by keyboard: what is said stands in it in staff's words, with letters for sources, and no word of a report is in any file.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { consentStatements } from '#shared/domain/consent.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, realVault, test, type PreparedVaults } from '../support/prepared-vault.ts';

const forSophea = 'invented lantern quarry willow anchor thimble';
const reports = ['Invented: forty of us sleep in the long hall behind the kitchen and the door is chained at night', 'Invented: I heard from the room above how the evening count ends with chains on every door'] as const;
const place = 'Quarzfeld Park (invented)';

/** A vault with a compound that two reports speak of, named in three scripts, with a raid and an operator; a second person and a receiver to whom both consent. */
async function compoundVault(vaults: PreparedVaults, folder: string): Promise<string> {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const files = reports.map((report, index) => {
    const file = path.join(carried, `${String(index)}.tip`);
    writeFileSync(file, sealedTip(vaults.publicKey, report));
    return file;
  });
  const harness = realVault(vault, true);
  const { api } = harness;
  must(await api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await api['import.preview']({ handle: harness.grant('import-files', ...files) }));
  must(await api['import.commit']({ previewId }));
  const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' } as const;
  const { compoundId } = must(await api['compounds.record']({ facts, name: { text: place, language: 'en', kind: 'official', source: '' } }));
  must(await api['compounds.addName']({ compoundId, name: { text: 'សួនក្វាតហ្វែល', language: 'km', kind: 'transliteration', source: '' } }));
  must(await api['compounds.addName']({ compoundId, name: { text: '石英园区', language: 'zh', kind: 'nickname', source: '' } }));
  must(await api['compounds.recordStatus']({ compoundId, status: { state: 'active', since: '2031-02-14', relocatedTo: null, source: '', reliability: 'C', credibility: '3' } }));
  const { receiverId } = must(await api['receivers.record']({ name: 'An embassy (invented)', kind: 'embassy', contact: '' }));
  const claimIds: string[] = [];
  for (const report of reports) {
    const { rows } = must(await api['tips.list']({ search: report.slice(10, 24), urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 }));
    const tipId = rows.find(({ excerpt }) => excerpt === report)?.tipId ?? '';
    const { textId } = must(await api['tips.get']({ tipId }));
    const { claims } = must(await api['claims.mark']({ tipId, passage: { textId, start: 10, end: report.length }, assessment: { statement: 'Doors are locked over night (invented)', reliability: 'C', credibility: '3', compoundId, stance: 'supports', topic: 'treatment' } }));
    claimIds.push(claims[0]?.claimId ?? '');
    must(await api['screening.setIndicator']({ tipId, indicator: 'restriction-of-movement', answer: 'present', claimId: null }));
    must(await api['consents.record']({ tipId, purpose: 'return', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId }, items: ['place', 'dossier'], words: '' }));
  }
  const { incidentId } = must(await api['incidents.record']({ facts: { kind: 'raid', date: '2031-03-09', agency: 'Provincial police (invented)', compoundIds: [compoundId], note: '' } }));
  must(await api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: { is: 'known', least: 234, most: 234 }, source: 'invented', reliability: 'F', credibility: '6' } }));
  const { organisationId } = must(await api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: { text: 'Blauwald Holding (invented)', language: 'en', kind: 'official', source: '' } }));
  must(await api['organisations.link']({ organisationId, compoundId, link: { part: 'operator', standing: 'suspected', since: '2030', until: null, source: '', reliability: 'D', credibility: '4', note: '' } }));
  must(await api['people.add']({ name: 'Sophea', role: 'export', passphrase: forSophea, secret: vaults.passphrase }));
  harness.service.close();
  return profile;
}

/** Chooses in a menu as a person without a mouse does. */
async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const scope = (await dialog.count()) > 0 ? dialog : page.getByRole('main');
  await goTo(scope.getByRole('button', { name: new RegExp(`${label}$`) }));
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

async function mark(page: Page, role: 'checkbox' | 'radio', name: string, within = page.getByRole('main')): Promise<void> {
  await goTo(within.getByRole(role, { name }).first());
  await page.keyboard.press('Space');
}

async function toEmbassy(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await choose(page, 'Receiver', /^An embassy/);
  await choose(page, 'What it is for', 'Going home');
  await expect(dialog.getByText('Consent covers all 2 tips in it.')).toBeVisible();
  await dialog.getByLabel('A colleague’s passphrase').fill(forSophea);
}

async function saveAs(desk: DeskApp, page: Page, format: string, target: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  await choose(page, 'Format', format);
  await mark(page, 'radio', 'Not sealed', page.getByRole('dialog'));
  await page.getByRole('dialog').getByLabel('Why it is not sealed').fill('Invented: it stays on this desk');
  await desk.answerDialogs([target]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText(`Saved as ${path.basename(target)}`, { exact: true })).toBeVisible({ timeout: 120_000 });
}

const pdfText = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

test('a dossier about a compound is said in own words, approved, and holds no word of a report', async ({ vaults, folder }) => {
  test.setTimeout(400_000);
  const desk = await startDesk(await compoundVault(vaults, folder));
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  const open = async (): Promise<void> => {
    await showView(page, 'Compounds');
    await goTo(page.getByRole('button', { name: new RegExp(`^${place.replace(/[()]/gu, '\\$&')}`) }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
    await press(page, 'Dossier…');
    await expect(page.getByRole('heading', { level: 1, name: `Dossier about ${place}` })).toBeVisible();
  };
  await open();
  await expect(page.getByText('Choose for whom it is made: then it stands here as it would leave.')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Export…');
  await expect(page.getByText('Choose for whom it is made.')).toBeVisible();
  await choose(page, 'For whom', /^Rescue group or embassy/);
  for (const number of ['1', '2']) await mark(page, 'checkbox', `Tell claim ${number} in the dossier`);
  await press(page, 'Export…');
  await expect(page.getByText(/^Something is still missing in this dossier/)).toBeVisible();
  await expect(page.getByText('2 statements are missing. Claims 1, 2.')).toBeVisible();
  await axeFindsNothing(page);

  await press(page, 'Begin with what staff noted: claim 1');
  await expect(page.getByLabel('Statement of claim 1, in your own words')).toHaveValue('Doors are locked over night (invented)');
  await page.getByLabel('Statement of claim 2, in your own words').fill(`${reports[0]} ${reports[1]}`);
  await expect(page.getByText('Words of the report stand in this one after the other. Say it differently.')).toBeVisible();
  await page.getByLabel('Statement of claim 2, in your own words').fill('People hear the locks every evening.');
  await expect(page.getByText('Of 2 it is not decided who could have told them, or the reason is shorter than twenty characters. Claims 1, 2.')).toBeVisible();
  for (const claim of await page.getByRole('main').getByRole('radio', { name: 'Many could have told it, though only one did' }).all()) {
    await goTo(claim);
    await page.keyboard.press('Space');
  }
  await expect(page.getByText('Of 1 accused nobody said whether they were asked.')).toBeVisible();
  // The vault has both answers.
  await expect(page.getByText(/it is not decided who could have told/)).toHaveCount(0);

  // What was typed outlives a lock.
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await open();
  await expect(page.getByLabel('Statement of claim 2, in your own words')).toHaveValue('People hear the locks every evening.');
  await mark(page, 'radio', 'Asked, no answer');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  const leaves = () => page.getByRole('region', { name: 'What leaves' });
  await expect(leaves().getByText(/Source [A-Z] · said by this one independent source alone/).first()).toBeVisible();
  await expect(leaves().getByRole('row', { name: /^March 2031 Provincial police \(invented\) 234 unknown/ })).toBeVisible();
  await axeFindsNothing(page);

  const markdown = path.join(folder, 'dossier.md');
  await press(page, 'Export…');
  await toEmbassy(page);
  await axeFindsNothing(page);
  await saveAs(desk, page, 'Markdown', markdown);
  const text = readFileSync(markdown, 'utf8');
  for (const words of [place, 'សួនក្វាតហ្វែល', '石英园区', 'TLP:AMBER+STRICT', 'People hear the locks every evening.', 'Alleged: operator', 'has not answered']) expect(text).toContain(words);
  for (const words of ['long hall', 'chained', 'room above', 'evening count']) expect(text).not.toContain(words);

  const pdf = path.join(folder, 'dossier.pdf');
  await press(page, 'Export…');
  await toEmbassy(page);
  await saveAs(desk, page, 'PDF', pdf);
  expect(pdfText(pdf)).toContain('People hear the locks every evening.');
  expect(pdfText(pdf)).not.toMatch(/long hall|chained|room above/u);

  // What the embassy holds now is held against another statement of the same report, and somebody has to say that they compared it.
  await page.getByLabel('Statement of claim 2, in your own words').fill('People hear the locks every night.');
  await press(page, 'Export…');
  await toEmbassy(page);
  const held = page.getByRole('region', { name: 'What they hold already' });
  await expect(held.getByText('2 earlier files of theirs have some of these reports:')).toBeVisible();
  await expect(held.locator('ins')).toHaveCount(2);
  await axeFindsNothing(page);
  await press(page, 'Choose where to save…');
  await expect(held.getByText('Compare what they hold, and say so.')).toBeVisible();
  await goTo(held.getByRole('checkbox', { name: 'I compared what they hold' }));
  await page.keyboard.press('Space');
  const changed = path.join(folder, 'changed.md');
  await saveAs(desk, page, 'Markdown', changed);
  expect(readFileSync(changed, 'utf8')).toContain('People hear the locks every night.');

  // Partners read the province alone, also in Khmer.
  await mark(page, 'radio', 'Khmer');
  await choose(page, 'For whom', /^Partner organisation/);
  await expect(leaves().getByText('គេចោទថា', { exact: false }).first()).toBeVisible();
  await expect(leaves().getByText('Quarzfeld', { exact: false })).toHaveCount(0);
  await axeFindsNothing(page);
  await choose(page, 'For whom', /^This office only/);
  const khmer = path.join(folder, 'khmer.pdf');
  await press(page, 'Export…');
  await saveAs(desk, page, 'PDF', khmer);
  expect(existsSync(khmer)).toBe(true);

  await showView(page, 'Disclosures');
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(register.getByText('Dossier about a compound', { exact: true })).toHaveCount(4);
  await expect(register.getByText(/Approved by Sophea/)).toHaveCount(3);
  await expect(register.getByText('Compared with 2 earlier files of this receiver')).toHaveCount(1);
  await axeFindsNothing(page);
});
