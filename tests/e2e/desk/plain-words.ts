// Words that stand in the running desk without a key in the locale. The window speaks a language in which every text of the locale is in brackets; what is outside of
// them is either what the vault or the host said, or written into the desk.
import type { ElectronApplication, Page } from '@playwright/test';
import { brackets } from '../support/live-language.ts';

/** What is the same in every language, or whose words are not the desk's to choose; each as a whole, with the reason. */
const known: Readonly<Record<string, string>> = {
  Tipkeep: 'a name',
  'SHA-256': 'the name of a hash is the same everywhere',
  'TLP:RED': 'the labels of the Traffic Light Protocol are the same in every language',
  'TLP:AMBER+STRICT': 'as above',
  'TLP:AMBER': 'as above',
  'TLP:GREEN': 'as above',
  'TLP:CLEAR': 'as above',
  GMT: 'how far a clock is from GMT is written so on maps and phones everywhere',
  Dismiss: 'React Aria says it, to screen readers alone, beside what it opens; it has no Khmer, and takes no words from the desk there (docs/translation.md)',
};

/** Every window that is opened from now on keeps what its vault says, so that it is told from the desk's own words. */
export async function keepWhatIsSaid(app: ElectronApplication): Promise<void> {
  await app.context().addInitScript(() => {
    const said = new Set<string>();
    Object.assign(window, { said });
    window.addEventListener('message', ({ ports }) =>
      ports[0]?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const ahead = [data];
        while (ahead.length > 0) {
          const each = ahead.pop();
          if (typeof each === 'string') said.add(each);
          else if (typeof each === 'object' && each !== null && !ArrayBuffer.isView(each)) ahead.push(...(Object.values(each) as unknown[]));
        }
      }),
    );
  });
}

/**
 * What stands in Latin letters outside the brackets and is nothing that the vault said, each with the element it stands in. `alsoSaid` is what a person typed or chose
 * that the vault does not repeat as a whole.
 */
export async function plainWords(page: Page, alsoSaid: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    ({ brackets: [open, close], known, alsoSaid }) => {
      const said = [...(window as unknown as { readonly said: ReadonlySet<string> }).said, ...alsoSaid].map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each.length > 2);
      const whole = new Set(said);
      const shown: (readonly [words: string, element: Element, where: string])[] = [[document.title, document.documentElement, 'title of the window']];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) if (node.parentElement !== null) shown.push([node.textContent ?? '', node.parentElement, 'text']);
      for (const element of document.body.querySelectorAll('*')) {
        for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
          const words = element.getAttribute(name);
          if (words !== null) shown.push([words, element, name]);
        }
      }
      const found = new Set<string>();
      if (!document.body.textContent.includes(open)) found.add('no text of the locale is in brackets');
      for (const [words, element, where] of shown) {
        // What is typed, names of keys, languages by their own names, the manual, which has pages of its own for each language, the poster, which is in those of reporters, and what
        // a screen reader was told a moment ago, in the language of that moment.
        if (element.closest('script, style, textarea, kbd, .language-choice, .manual-chapters, .manual-chapter, [data-view=manual] h1, .poster-preview *, [role=log]') !== null) continue;
        for (const piece of words.replace(/\s+/g, ' ').split(new RegExp(`${open}[^${close}]*${close}`, 'u'))) {
          const outside = piece.trim();
          if (!/\p{Script=Latin}{3}/u.test(outside) || whole.has(outside)) continue;
          // A text that the vault said is shown in pieces where something is marked in it, and a button beside a piece names it.
          const marked = element.closest('[data-tip-words]') ?? element.closest('li')?.querySelector('[data-tip-words]');
          if (marked?.textContent.replace(/\s+/g, ' ').includes(outside) === true && said.some((each) => each.includes(outside))) continue;
          // The beginning of a hash, by itself in a table.
          if (/^(?=.*\d)[\da-f]{16,}…?$/u.test(outside)) continue;
          // Lists show the beginning of a long text.
          if (outside.endsWith('…') && said.some((each) => each.startsWith(outside.slice(0, -1).trim()))) continue;
          const rest = [...said.filter((each) => outside.includes(each)), ...known]
            .sort((one, other) => other.length - one.length)
            .reduce((left, each) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'), ' '), outside);
          if (/\p{Script=Latin}{3}/u.test(rest)) found.add(`${where} of ${element.tagName.toLowerCase()}.${String(element.getAttribute('class'))}: “${outside.slice(0, 120)}”`);
        }
      }
      return [...found];
    },
    { brackets, known: Object.keys(known), alsoSaid },
  );
}
