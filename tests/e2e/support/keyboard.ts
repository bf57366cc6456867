// A person who has a keyboard and no mouse. The focus goes only where keys take it, and what is typed goes to whatever has it: nothing in here focuses, clicks or fills
// anything, and the window itself is asked afterwards whether a pointer touched it.
import type { ElementHandle, Locator, Page } from '@playwright/test';
import type { DeskApp } from './desk-app.ts';
import { expect } from './expect.ts';

/** From one end of the longest screen, with its side bar, to the other, twice. */
const pressesAtMost = 160;
/** The longest list that the arrow keys are to go through. */
const stepsAtMost = 60;

/** Where the focus is, and how to come to something from there. */
interface Way {
  /** Something stands in its own place, inside a group that Tab enters once. */
  readonly hasFocus: boolean;
  /** It stands before what has the focus, as somebody sees who looks at the window. */
  readonly isBefore: boolean;
  /** What has the focus, for a message. */
  readonly at: string;
  /** Part of the thing can be seen: somebody who does not see where they are does not press. */
  readonly isSeen: boolean;
}

/** Nothing where the element has gone from the page. */
function wayTo(target: ElementHandle<HTMLElement | SVGElement>): Promise<Way | undefined> {
  return target.evaluate((element) => {
    if (!element.isConnected) return undefined;
    const active = document.activeElement;
    const { left, right, top, bottom } = (element.closest('label') ?? element).getBoundingClientRect();
    return {
      hasFocus: element === active,
      isBefore: active !== null && active !== document.body && !active.contains(element) && (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
      // Roles, names of the house and labels; never what a tip says.
      at: active === null ? 'nothing' : `${active.tagName.toLowerCase()}.${active.className} ${active.getAttribute('aria-label') ?? ''}`.trim(),
      isSeen: right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight,
    };
  });
}

export class Keyboard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** At this window, in which every touch of a pointer is counted from now on. A lock brings another one. */
  static async at(page: Page): Promise<Keyboard> {
    await page.evaluate(() => {
      const touched: string[] = [];
      for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) window.addEventListener(type, () => touched.push(type), { capture: true, passive: true });
      Object.assign(window, { touched });
    });
    return new Keyboard(page);
  }

  /** That no pointer touched the window since somebody sat down at it. */
  async hadNoPointer(): Promise<void> {
    expect(await this.#page.evaluate(() => (window as unknown as { readonly touched: readonly string[] }).touched)).toEqual([]);
  }

  /** Presses Tab, or Shift and Tab where the thing stands before the focus, until it has the focus. Throws where that does not come about. */
  async goTo(target: Locator): Promise<void> {
    // What was pressed last may have gone away with its own press: the focus is not to have fallen back to the top of the page.
    await expect.poll(() => this.#page.evaluate(() => document.activeElement !== document.body), { message: 'something has the focus' }).toBe(true);
    await this.#go(target, (way) => (way.isBefore ? 'Shift+Tab' : 'Tab'), pressesAtMost);
  }

  /** With the arrow keys, inside a list, a menu or a group of which Tab enters one. */
  async stepTo(target: Locator, key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
    await this.#go(target, () => key, stepsAtMost);
  }

  async #go(target: Locator, keyTo: (way: Way) => string, atMost: number): Promise<void> {
    const passed: string[] = [];
    // By its role and name the target is looked for in the whole page, which takes longer than a press: once, and again where it was drawn anew.
    let found = await target.elementHandle();
    for (let presses = 0; presses <= atMost; presses += 1) {
      const way = await wayTo(found);
      if (way === undefined) {
        found = await target.elementHandle();
        continue;
      }
      if (way.hasFocus) {
        if (await this.#stays(target)) {
          if (!way.isSeen) throw new Error(`${String(target)} has the focus and cannot be seen`);
          return;
        }
        found = await target.elementHandle();
      }
      passed.push(way.at);
      // A dialog that has just closed or opened moves the focus a drawing later: the next look sees where it went.
      if (!way.hasFocus) await this.#page.keyboard.press(keyTo(way));
    }
    throw new Error(`keys do not reach ${String(target)}; the last of ${String(atMost)} presses led to ${passed.slice(-8).join(', ')}`);
  }

  /** A person presses once they see the focus where they went. */
  #stays(target: Locator): Promise<boolean> {
    return target.evaluate(async (element) => {
      for (let drawing = 0; drawing < 2; drawing += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      return element === document.activeElement;
    });
  }

  /** Keys as they are: a shortcut, an arrow. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types where the focus is. What no key of a Latin keyboard writes comes in as from the keyboard of its script. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Goes to a field, whatever it holds, and types over it. */
  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.keys('ControlOrMeta+a');
    await this.type(text);
    await expect(field).toHaveValue(text);
  }

  /** Goes to a button and presses it; types on once a form that it opens has its fields. */
  async press(button: Locator | string | RegExp): Promise<void> {
    await this.goTo(typeof button === 'object' && 'evaluate' in button ? button : this.#page.getByRole('button', { name: button, exact: true }));
    await this.keys('Enter');
    await expect(this.#page.getByRole('dialog').getByText('Loading…', { exact: true })).toHaveCount(0);
  }

  /** Goes to a choice by its label, opens it, and steps to what it offers. */
  async choose(label: string | RegExp, option: string): Promise<void> {
    await this.goTo(this.#page.getByRole('button', { name: typeof label === 'string' ? new RegExp(`${label}$`) : label }));
    await this.keys('Enter');
    const choice = this.#page.getByRole('option', { name: option, exact: true });
    await expect(choice).toBeVisible();
    // It opens at what is chosen: the wanted one may stand above it.
    await this.keys('Home');
    await this.stepTo(choice);
    await this.keys('Enter');
    await expect(choice).toHaveCount(0);
  }

  /** Types a part of a name into a field that finds, and takes the first that is found. */
  async find(label: string, words: string, found: string): Promise<void> {
    await this.goTo(this.#page.getByRole('combobox', { name: label }));
    await this.type(words);
    await expect(this.#page.getByRole('option', { name: found, exact: true })).toBeVisible();
    await this.keys('ArrowDown', 'Enter');
    await expect(this.#page.getByRole('option', { name: found, exact: true })).toHaveCount(0);
  }

  /** Ticks or unticks a box. */
  async tick(box: Locator): Promise<void> {
    const was = await box.isChecked();
    await this.goTo(box);
    await this.keys('Space');
    await expect(box).toBeChecked({ checked: !was });
  }

  /** Goes into a group of which one is chosen, and on to this one. */
  async pick(radio: Locator, group: Locator): Promise<void> {
    for (let presses = 0; !(await group.evaluate((element) => element.contains(document.activeElement))); presses += 1) {
      if (presses === pressesAtMost) throw new Error(`Tab does not reach ${String(group)}`);
      await this.keys('Tab');
    }
    await this.stepTo(radio);
    if (!(await radio.isChecked())) await this.keys('Space');
    await expect(radio).toBeChecked();
  }

  /** Unlocks: the field has the focus, and nothing has to be looked for. */
  async unlock(secret: string): Promise<void> {
    await expect(this.#page.getByLabel('Passphrase or recovery words')).toBeFocused();
    await this.type(secret);
    await this.keys('Enter');
    await expect(this.#page.getByText(/^Last change/)).toBeVisible();
  }

  /** Imports a folder of sealed tips and goes to the list of all of them. */
  async bring(desk: DeskApp, folder: string): Promise<void> {
    await this.keys('i');
    await desk.answerDialogs([folder]);
    await this.press('Choose a folder…');
    const go = this.#page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
    await expect(go).toBeFocused();
    await this.keys('Enter');
    await expect(this.#page.getByRole('heading', { name: 'Imported' })).toBeVisible();
    await this.press('Go to the new tips');
  }

  /** A view of the side bar. */
  async showView(name: string | RegExp): Promise<void> {
    await this.press(this.#page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: typeof name === 'string' ? new RegExp(`^${name}`) : name }));
  }

  /** Opens a tip of the list: the first that has these words. */
  async openTip(words: string | RegExp): Promise<void> {
    const list = this.#page.getByRole('listbox', { name: 'Tips' });
    const row = list.getByRole('option').filter({ hasText: words }).first();
    await expect(row).toBeVisible();
    await this.goTo(list);
    await this.keys('Home');
    for (let steps = 0; (await row.getAttribute('aria-selected')) !== 'true'; steps += 1) {
      if (steps === stepsAtMost) throw new Error('the arrow keys do not reach the tip');
      await this.keys('ArrowDown');
    }
    await expect(this.#page.getByRole('heading', { name: 'Work on it' })).toBeVisible();
  }
}
