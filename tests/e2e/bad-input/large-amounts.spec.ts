// More than anybody should have: 5,000 tags, and names of 300 Khmer letters wherever a name stands. The desk stays usable, nothing is cut without a word, and everything can still be found.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { misfits, usual, zoomed } from '../desk/fits.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { press } from '../support/press.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';

const tagsOfTip = 50;
const tips = 100;
/** Khmer is written without spaces: there is nowhere to break but between syllables. */
const khmer = (start: string): string => `${start}${'សួនអ័រគីដេមាសនៅខាងជើងផ្សារ'.repeat(12)}`.slice(0, 300);
const compound = khmer('អគារ');
const organisation = khmer('ក្រុមហ៊ុន');
const building = khmer('ជាន់');
const tagOf = (index: number): string => `ពាក្យ ${String(index).padStart(4, '0')} (invented)`;
const longTag = khmer('ស្លាក').slice(0, 60);

test.describe('more than anybody should have', () => {
  test.describe.configure({ mode: 'serial' });
  let desk: DeskApp;
  let page: Page;

  test.beforeAll(async ({ vaults }, info) => {
    test.setTimeout(300_000);
    const profile = info.outputPath('profile');
    const folder = path.join(profile, 'vault');
    cpSync(vaults.clean, folder, { recursive: true });
    const carried = info.outputPath('carried');
    mkdirSync(carried);
    const files = Array.from({ length: tips }, (_, index) => {
      const file = path.join(carried, `${index}.tip`);
      writeFileSync(file, sealedTip(vaults.publicKey, `Invented tip of many ${index}`));
      return file;
    });
    const harness = realVault(folder, true);
    const { api } = harness;
    must(await api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
    const { previewId } = must(await api['import.preview']({ handle: harness.grant('import-files', ...files) }));
    must(await api['import.commit']({ previewId }));
    const { rows } = must(await api['tips.list']({ search: 'Invented tip of many', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 }));
    expect(rows).toHaveLength(tips);
    for (const [index, { tipId }] of rows.entries()) {
      for (let tag = 0; tag < tagsOfTip; tag += 1) must(await api['tags.add']({ tipIds: [tipId], name: index === 0 && tag === 0 ? longTag : tagOf(index * tagsOfTip + tag) }));
    }
    const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: khmer('ផ្លូវ').slice(0, 200) } as const;
    const { compoundId } = must(await api['compounds.record']({ facts, name: { text: compound, language: 'km', kind: 'official', source: 'invented' } }));
    const { organisationId } = must(await api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: { text: organisation, language: 'km', kind: 'official', source: 'invented' } }));
    must(await api['organisations.link']({ organisationId, compoundId, link: { part: 'owner', standing: 'suspected', since: '2026', until: null, source: khmer('').slice(0, 200), reliability: 'F', credibility: '6', note: '' } }));
    must(await api['compounds.setLink']({ tipId: rows[0]?.tipId ?? '', compoundId, to: 'linked' }));
    must(await api['site.recordBuilding']({ compoundId, building: { name: building, storeys: null, people: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6', note: '' } }));
    harness.service.close();
    desk = await startDesk(profile);
    page = await desk.window();
    await unlock(page, vaults.passphrase);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
  test.afterAll(async () => {
    await desk.close();
  });

  async function fits(): Promise<void> {
    for (const size of [usual, zoomed]) {
      await page.setViewportSize(size);
      expect(await misfits(page)).toEqual([]);
    }
    await page.setViewportSize(usual);
    await axeFindsNothing(page);
  }

  test('5,000 tags come page by page with how many there are, and each is found by a part of it', async () => {
    await showView(page, 'Tags');
    await expect(page.getByText(/1 to \d+ of 5,000/)).toBeVisible();
    await fits();
    await page.getByLabel('Find a tag').fill('4999');
    await expect(page.getByText(tagOf(4999))).toBeVisible();
  });

  test('a tip with as many tags as it can have shows all of them, says why it takes no more, and its field offers a few of all', async () => {
    await showView(page, 'All open');
    await page.getByRole('option', { name: /Invented tip of many/ }).first().click();
    await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveCount(tagsOfTip);
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('one too many (invented)');
    await press(page, 'Add');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveCount(tagsOfTip);
    await fits();
  });

  test('names of 300 Khmer letters stand whole on their own pages, and nothing reaches out of the window anywhere they stand', async () => {
    await showView(page, 'Compounds');
    await fits();
    await page.getByRole('button', { name: compound.slice(0, 20) }).or(page.getByRole('link', { name: compound.slice(0, 20) })).first().click();
    await expect(page.getByRole('heading', { name: compound })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Buildings' }).getByText(building)).toBeVisible();
    await fits();
    await showView(page, 'Organisations');
    await fits();
    await showView(page, 'Map');
    await fits();
  });
});
