// The screens of deleting, keeping and custody, for the walk through every screen of the desk.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pressOn } from '../support/go-to.ts';
import { expect } from '../support/inhabited-vault.ts';
import { showView, type DeskApp } from '../support/desk-app.ts';
import { tick } from '../support/tick.ts';
import { button, type At } from './walk-steps.ts';

export async function walkDeletion(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await button(page, 'Save custody record…').click();
  await page.getByRole('dialog').waitFor();
  await at('save a custody record', page);
  const record = path.join(folder, 'custody.json');
  await desk.answerDialogs([record]);
  await button(page, 'Choose where to save').click();
  await expect(page.getByText('Saved as custody.json')).toBeVisible();
  await at('custody record saved', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await showView(page, 'This vault');
  await desk.answerDialogs([record]);
  await button(page, 'Check a custody record…').click();
  await expect(page.getByText('Everything in this record holds together')).toBeVisible();
  await at('custody record, checked', page);

  await showView(page, 'Keeping and deleting');
  await expect(page.getByText('No tip is due')).toBeVisible();
  await at('keeping and deleting', page);
  await button(page, 'Change… New').click();
  await page.getByLabel('Days (empty: never)').fill('1');
  await at('a rule', page);
  await pressOn(page.getByLabel('Days (empty: never)'), 'Enter');
  await expect(page.getByText('After 1 day')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Choose tip/ }).first()).toBeVisible();
  await at('tips that are due', page);
  const first = (await page.getByRole('checkbox', { name: /^Choose tip/ }).first().getAttribute('aria-label')) ?? '';
  expect(first).not.toBe('');
  await tick(page.getByRole('checkbox', { name: /^Choose tip/ }).first());
  await button(page, 'Keep 1 tip…').click();
  await at('keep longer', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('1 tip is kept longer.')).toBeVisible();
  // What is kept is said before the list has come anew, and nobody ticks a box in that moment.
  await expect(page.getByRole('checkbox', { name: first, disabled: false, exact: true })).toHaveCount(0);
  await tick(page.getByRole('checkbox', { name: /^Choose tip/ }).first());
  await button(page, 'Delete 1 tip…').click();
  await expect(page.getByText('No backup that this vault knows of holds them.')).toBeVisible();
  await at('delete for good', page);
  await button(page, 'Delete for good').click();
  await expect(button(page, /^Keep it after all/)).toBeVisible();
  await at('a deletion on its way', page);
  await page.keyboard.press('u');
  await expect(page.getByText('Kept. Nothing was deleted.')).toBeVisible();
  await at('a deletion taken back', page);

  await showView(page, 'Intake keys');
  await button(page, /^Destroy… intake key/).first().click();
  await page.getByRole('alertdialog').waitFor();
  await at('destroy an intake key', page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep' }).click();
}
