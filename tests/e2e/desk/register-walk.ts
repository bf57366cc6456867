// The registers of compounds, incidents and organisations, for the walk through every screen of the desk: what was recorded twice, a place where nothing is, and a table that is taken in and taken back.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { showView, type DeskApp } from '../support/desk-app.ts';
import { expect, longCompoundName } from '../support/inhabited-vault.ts';
import { answer, button, choose, find, opened, type At } from './walk-steps.ts';

/** A name that one of the tips says, so that the compound is suggested there. */
export const secondCompound = 'Golden Lantern tower';

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** From the page of tables, and back to it: a table is taken, stands among those of before, and is taken back. */
export async function walkTakenTable(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  const table = path.join(folder, 'villas.csv');
  writeFileSync(table, 'Name,Province,Status,Date,Guards\nInvented Villa,Kampot,closed,2026-03,20\n');
  await desk.answerDialogs([table]);
  await button(page, 'Read a table…').click();
  await button(page, 'Take 1 row').click();
  await page.getByRole('heading', { name: 'Taken into the register' }).waitFor();
  await at('a table, taken', page);
  await button(page, 'Read another table…').click();
  await button(page, 'Take back villas.csv').waitFor();
  await at('tables that were taken', page);
  await button(page, 'Take back villas.csv').click();
  await opened(page);
  await at('take a table back', page);
  await answer(page, 'Take back');
  await expect(page.getByText('Taken back: 1 compound.')).toBeVisible();
  await at('tables, one taken back', page);
}

/** One that was recorded a second time, said to be the same, and parted again. */
async function twiceRecorded(page: Page, at: At): Promise<void> {
  const search = page.getByRole('dialog').getByLabel('Search by name, in any script');
  await showView(page, 'Compounds');
  await button(page, 'Record a compound…').click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(secondCompound);
  await choose(page, 'Province', 'Kampot');
  await answer(page, 'Save');
  await title(page, secondCompound).waitFor();
  await button(page, 'The same as another…').click();
  await search.fill('គោមមាស');
  await button(page, `Choose ${longCompoundName}`).click();
  await button(page, `It is not the same after all: ${secondCompound}`).waitFor();
  await page.getByRole('heading', { name: 'Also recorded as' }).scrollIntoViewIfNeeded();
  await at('a compound that was recorded twice', page);
  await button(page, `It is not the same after all: ${secondCompound}`).click();
  await title(page, secondCompound).waitFor();
}

/** The list of a place whose only compound turns out to be somewhere else. */
async function nothingThere(page: Page, at: At): Promise<void> {
  await showView(page, 'Map');
  await page.getByRole('button', { name: /^Kampot: / }).click();
  await button(page, secondCompound).click();
  await title(page, secondCompound).waitFor();
  await button(page, 'Change…').click();
  await choose(page, 'Province', 'Not known');
  await answer(page, 'Save');
  await button(page, 'All compounds').click();
  await page.getByRole('heading', { name: 'No compound is recorded there.' }).waitFor();
  await at('compounds, none in this place', page);
  await button(page, 'Place: Kampot. Show all places').click();
  await page.getByRole('list', { name: 'Compounds' }).waitFor();
}

/** As above, for what happened: today, so that whoever wrote a tip in these days may speak of it. */
async function incidentTwice(page: Page, at: At): Promise<void> {
  await showView(page, 'Incidents');
  await button(page, 'Record an incident…').click();
  await page.getByLabel('When (2026, 2026-03 or 2026-03-09)').fill(new Date().toISOString().slice(0, 10));
  await find(page, 'Add a compound', 'lantern tower', secondCompound);
  await answer(page, 'Save');
  await title(page, /^Raid, /).waitFor();
  await button(page, 'The same event as another…').click();
  await button(page, /^Choose incident 1$/).click();
  await button(page, 'It is not the same after all: incident 2').waitFor();
  await page.getByRole('heading', { name: 'Also recorded as' }).scrollIntoViewIfNeeded();
  await at('an incident that was recorded twice', page);
  await button(page, 'It is not the same after all: incident 2').click();
  await expect(button(page, 'It is not the same after all: incident 2')).toHaveCount(0);
}

async function organisationTwice(page: Page, at: At): Promise<void> {
  await showView(page, 'Organisations');
  await button(page, 'Record an organisation…').click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Lantern Holdings');
  await answer(page, 'Save');
  await title(page, 'Lantern Holdings').waitFor();
  await button(page, 'The same as another…').click();
  await button(page, `Choose ${longCompoundName}`).click();
  await button(page, 'It is not the same after all: Lantern Holdings').waitFor();
  await page.getByRole('heading', { name: 'Also recorded as' }).scrollIntoViewIfNeeded();
  await at('an organisation that was recorded twice', page);
  await button(page, 'It is not the same after all: Lantern Holdings').click();
  await title(page, 'Lantern Holdings').waitFor();
}

/** Leaves a second compound without tips and a second incident of today at it. */
export async function walkRegister(page: Page, at: At): Promise<void> {
  await twiceRecorded(page, at);
  await nothingThere(page, at);
  await incidentTwice(page, at);
  await organisationTwice(page, at);
}
