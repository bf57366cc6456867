import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '..', 'e2e', 'desk');

/** The journeys that say of themselves that they need no mouse: they have the keyboard of `support/keyboard.ts`. */
const journeys = readdirSync(folder)
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
  .filter(({ text }) => text.includes("from '../support/keyboard.ts'"));

/** What moves the focus, presses or fills without a key of somebody who is where the focus is. */
const otherHands = /(?<!person)\.(?:click|dblclick|tap|hover|dragTo|focus|fill|clear|check|uncheck|setChecked|selectOption|press|pressSequentially|dispatchEvent)\(|\bpage\.(?:mouse|touchscreen)\b|support\/press\.ts/g;
/** Steps of other specs that click. */
const otherSteps = /\b(?:unlock|showView|searchFor|importFolder|makeIntakeKey|saveTipForm|createVault|hidePassage|finishReview|viewFile)\(/g;

it('a journey by keyboard has no other hand than the keyboard, and asks whether a pointer touched its window', () => {
  expect(journeys.map(({ name }) => name)).toEqual(['compounds.spec.ts', 'first-hour.spec.ts', 'incidents.spec.ts', 'individuals.spec.ts', 'keyboard.spec.ts', 'night-shift.spec.ts', 'outcomes.spec.ts', 'register-workbook.spec.ts']);
  const found = journeys.flatMap(({ name, text }) => [...(text.match(otherHands) ?? []), ...(text.replaceAll(/\bperson\.\w+\(/g, '').match(otherSteps) ?? []), ...(text.includes('.hadNoPointer()') ? [] : ['never asks'])].map((hand) => `${name}: ${hand}`));
  expect(found).toEqual([]);
  const driver = readFileSync(path.resolve(folder, '..', 'support', 'keyboard.ts'), 'utf8');
  expect(driver.replaceAll(/this\.(?:#page\.keyboard\.)?press\(|\.keys\(/g, '').match(otherHands) ?? []).toEqual([]);
});
