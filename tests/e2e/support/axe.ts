import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** The small one: its package's own `source` is twice as long, and every page reads it anew. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeScope {
  /** Rules to run; when left out, all of WCAG 2.0 to 2.2 A and AA that axe has switched on, and its best practices. */
  readonly rules?: readonly string[];
  /** Beside those: the size of what is touched (WCAG 2.2 AA), which axe itself leaves out. */
  readonly targetSize?: boolean;
  /** Selectors of what is not looked at. */
  readonly exclude?: readonly string[];
}

/**
 * What axe finds on the screen as it is now, one line for each rule that is broken. The page is looked at alone: neither the desk nor the form has frames. Axe is
 * brought into a page once; bringing it along each time, as its own package for Playwright does, takes longer than looking.
 */
export async function axeFindings(page: Page, { rules, targetSize = false, exclude = [] }: AxeScope = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // A colour that is on its way from one to another is neither. What goes round for ever is not waited for, nor what is not drawn: in a closed section no time passes.
  await page.evaluate(() => {
    const isSeen = (effect: AnimationEffect | null): boolean => effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    return Promise.all(document.getAnimations().filter(({ effect }) => isSeen(effect) && Number.isFinite(effect?.getComputedTiming().endTime)).map(({ finished }) => finished.catch(() => undefined)));
  });
  // Where a screen happens to be scrolled to, a target may lie halfway under the bar that stays: axe takes what is seen of it for all of it.
  if (targetSize) await page.evaluate(() => window.scrollTo(0, 0));
  return page.evaluate(
    async ({ rules, targetSize, exclude }) => {
      const { axe: inPage } = window as unknown as { readonly axe: { run(context: object, options: object): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
      const { violations } = await inPage.run(
        exclude.length === 0 ? document : { exclude: exclude.map((selector) => [selector]) },
        { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: targetSize } }, ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } }) },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { rules, targetSize, exclude },
  );
}

/** Axe finds nothing on the screen as it is now. */
export async function axeFindsNothing(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}
