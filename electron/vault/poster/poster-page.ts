import { posters } from '#shared/locales/posters.ts';
import { escape, printedPage, tag } from '#vault/dossier/printed-page.ts';

/** One key on a poster. */
export interface PosterKey {
  /** Six words. */
  readonly words: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

// Seven languages have to fit one sheet, and the words are read from a step away.
const style = `
@page { margin: 14mm 16mm; }
html { font-size: 9.5pt; line-height: 1.4; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 11.5pt; line-height: 1.3; margin: 0 0 1mm; }
p { margin: 0 0 0.5mm; }
ol.words { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 8mm; margin: 0; padding: 5mm 8mm; border: 1.5pt solid #1b1d21; list-style: none; counter-reset: word; break-inside: avoid; }
ol.words li { display: flex; align-items: baseline; gap: 4mm; counter-increment: word; font-size: 30pt; font-weight: 700; line-height: 1.15; }
ol.words li::before { content: counter(word); font-size: 12pt; font-weight: 400; color: #4a4f57; }
.until { margin: 1mm 0 4mm; color: #4a4f57; }
.languages { columns: 2; column-gap: 9mm; margin-top: 5mm; }
section { break-inside: avoid; margin-bottom: 4.5mm; }
section ol { margin: 0 0 0.5mm; padding-inline-start: 5mm; }
.differ { font-weight: 700; }
`;

/**
 * A page to be put up: the six words of each key large, and in every language how to compare them. Only public things are on it. There is no code to scan: a phone
 * that reads one offers to search for it, and tells whoever runs the search.
 */
export function posterPage(keys: readonly PosterKey[], organisation: string): string {
  const [first] = posters;
  if (first === undefined) throw new Error('a poster needs a language');
  const body = [
    organisation.trim() === '' ? '' : `<h1>${escape(organisation.trim())}</h1>`,
    ...keys.map(({ words, expiresAt }) => `<ol class="words" lang="en">${words.map((word) => `<li>${escape(word)}</li>`).join('')}</ol><p class="until">${untilIn(expiresAt)}</p>`),
    `<div class="languages">${posters.map(({ language, text }) => {
      const steps = text.steps.map((step) => `<li>${escape(step)}</li>`).join('');
      const several = keys.length > 1 ? `<p>${escape(text.several)}</p>` : '';
      return `<section lang="${tag(language)}"><h2>${escape(text.title)}</h2><ol>${steps}</ol>${several}<p class="differ">${escape(text.differ)}</p><p>${escape(text.harmless)}</p></section>`;
    }).join('')}</div>`,
  ].join('\n');
  return printedPage({ language: 'en', title: escape(first.text.title), style, body });
}

/** The day in every language, since each key has its own. */
function untilIn(expiresAt: number): string {
  return posters.map(({ language, text }) => `<span lang="${tag(language)}">${escape(text.until.replace('{date}', day(expiresAt)))}</span>`).join(' · ');
}

/** By UTC: staff and reporters may be in different time zones, and a date is enough. */
function day(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
