// The language of the desk, changed in the running window at any moment and with nothing pressed: what is open, typed or begun stays. What is called is the desk's own
// `setLanguage`, found where React keeps what its components were given; no door is left open in the desk for it.
import type { JSHandle, Page } from '@playwright/test';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';

/** Texts as a locale has them: templates, or trees of them. */
interface Texts {
  [key: string]: string | Texts;
}

interface Inside {
  readonly setLanguage: (language: DeskLanguage) => void;
  /** The texts of the language that is shown, as the desk itself holds them. */
  readonly messages: Texts;
}

/** What of React's own records is read here. */
interface Fiber {
  readonly memoizedProps: { readonly value?: unknown; readonly messages?: unknown } | string | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

// No named function inside what runs in the page: some TypeScript runners would wrap it in a helper that the page does not have.

const inside = (page: Page): Promise<JSHandle<Inside>> =>
  page.evaluateHandle(() => {
    const root = document.getElementById('desk');
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'));
    if (root === null || key === undefined) throw new Error('live language: no React root at #desk in this window');
    const { stateNode } = (root as unknown as Readonly<Record<string, { readonly stateNode: { readonly current: Fiber } }>>)[key] ?? {};
    let setLanguage: Inside['setLanguage'] | undefined;
    let messages: Texts | undefined;
    const ahead = stateNode === undefined ? [] : [stateNode.current];
    for (let fiber = ahead.pop(); fiber !== undefined && (setLanguage === undefined || messages === undefined); fiber = ahead.pop()) {
      const given = typeof fiber.memoizedProps === 'object' && fiber.memoizedProps !== null ? fiber.memoizedProps : {};
      if (typeof given.value === 'object' && given.value !== null && 'setLanguage' in given.value) setLanguage ??= (given.value as Inside).setLanguage;
      if (typeof given.messages === 'object' && given.messages !== null && 'desk' in given.messages) messages ??= given.messages as Texts;
      if (fiber.sibling !== null) ahead.push(fiber.sibling);
      if (fiber.child !== null) ahead.push(fiber.child);
    }
    if (setLanguage === undefined || messages === undefined) throw new Error(`live language: React shows no provider of ${setLanguage === undefined ? 'the language' : 'the texts'} in this window`);
    return { setLanguage, messages };
  });

/** From now on the window speaks this language, whatever it shows. Nothing is told to the host: the next window speaks what was chosen before. */
export async function speak(page: Page, language: DeskLanguage): Promise<void> {
  const found = await inside(page);
  await found.evaluate(({ setLanguage }, next) => setLanguage(next), language);
  await found.dispose();
  await page.waitForFunction((locale) => document.documentElement.lang === locale, deskLocales[language].locale);
}

/** What marks a text of the locale in brackets. No text of people has them. */
export const brackets = ['⟦', '⟧'] as const;

/** Puts every text of the language that is shown into brackets, in place; what is inserted into a text stays outside. It shows from the next change of the language on. */
async function bracketTexts(page: Page): Promise<void> {
  const found = await inside(page);
  await found.evaluate(
    ({ messages }, [open, close]) => {
      const ahead = [messages];
      for (let texts = ahead.pop(); texts !== undefined; texts = ahead.pop()) {
        for (const [key, text] of Object.entries(texts)) {
          if (typeof text === 'string') texts[key] = text.replace(/\{\w+\}|[^{}]+/g, (part) => (part.startsWith('{') || part.trim() === '' ? part : `${open}${part}${close}`));
          else ahead.push(text);
        }
      }
    },
    brackets,
  );
  await found.dispose();
}

const bracketed = new WeakSet<Page>();

/** The window speaks Khmer with every text in brackets until it speaks English again; it will not speak Khmer without them any more. */
export async function speakInBrackets(page: Page): Promise<void> {
  if (!bracketed.has(page)) {
    await speak(page, 'km');
    await bracketTexts(page);
    await speak(page, 'en');
    bracketed.add(page);
  }
  await speak(page, 'km');
}

/**
 * What a person has begun in the window: what stands in each field, what is open, and where the keyboard is. Boxes of a table go with its rows, which come and go by
 * themselves, and a keyboard that is nowhere may be given a place by what has just opened.
 */
export const begun = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .filter((field) => field.closest('table') === null)
      .map((field) => `${field.type} ${field.labels?.[0]?.textContent ?? field.ariaLabel ?? ''}: ${field.type === 'checkbox' || field.type === 'radio' ? String((field as HTMLInputElement).checked) : field.value}`),
    ...[...document.querySelectorAll('details')].map(({ open }, index) => `section ${String(index)} that opens: ${String(open)}`),
    ...[...document.querySelectorAll('[role=dialog], [role=alertdialog], .popover')].map((element) => `open: ${element.getAttribute('role') ?? 'list'} ${element.id}`),
    ...(document.activeElement === document.body ? [] : [`keyboard: ${document.activeElement?.tagName ?? ''} ${document.activeElement?.id ?? ''}`]),
  ]);
