import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { hex } from '#vault/crypto/hash.ts';
import { inventedNarratives } from '../../support/invented-tips.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const languages = ['en', 'km', 'zh', 'th', 'vi', 'my'] as const;
type Language = (typeof languages)[number];

/** Of a hundred tips, as many are written in each. */
const shares: Readonly<Record<Language, number>> = { en: 25, km: 25, zh: 15, th: 15, vi: 15, my: 5 };
const syllables = ['ba', 'do', 'ke', 'li', 'mo', 'nu', 'pra', 'sok', 'tan', 'vi', 'wen', 'zor', 'hal', 'gri', 'fen'];
/** An invented name that stands in one tip of `rareEvery`. */
export const rareWord = 'Quillstrand';
const rareEvery = 500;
/** Inside the rare word, and the beginning of no word: only reading every text finds it. */
export const fragment = 'uillstran';
export const frequentWord = 'guards';
/** "Telephone". */
export const khmerWord = 'ទូរស័ព្ទ';

/** Every person, place and number is invented; 555 01xx numbers are kept free for fiction. */
function sentencesByLanguage(): Readonly<Record<Language, readonly string[]>> {
  const { tips } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../demo/invented-tips.json'), 'utf8')) as { readonly tips: readonly { readonly language: string; readonly narrative: string }[] };
  const of = (language: Language): readonly string[] => {
    const narratives = tips.filter((tip) => tip.language === language).map((tip) => tip.narrative);
    return [...narratives, inventedNarratives[language]].flatMap((narrative) => narrative.split(/(?<=[.。។])\s*/u)).filter((sentence) => sentence.length > 3);
  };
  return { en: of('en'), km: of('km'), zh: of('zh'), th: of('th'), vi: of('vi'), my: of('my') };
}

/**
 * Texts of 0.3 to 3 KB, about 1.7 KB in the middle, in six languages; the same seed gives the same ones. Sentences are drawn from
 * a small stock, so that every word of it is frequent; drawn names and numbers make the vocabulary grow as it does in life.
 */
export function* benchTips(seed: number): Generator<TipContent, never, void> {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const stock = sentencesByLanguage();
  const byShare = languages.flatMap((language) => Array.from({ length: shares[language] }, () => language));
  const name = (): string => {
    const drawn = pick(syllables) + pick(syllables) + pick(syllables);
    return drawn.charAt(0).toUpperCase() + drawn.slice(1);
  };
  for (let number = 1; ; number++) {
    const language = byShare[below(byShare.length)] ?? 'en';
    const wantedBytes = 300 + below(2700);
    const parts: string[] = number % rareEvery === 0 ? [`${rareWord}.`] : [];
    for (let bytes = 0; bytes < wantedBytes; ) {
      const sentence = `${pick(stock[language])} ${name()} ${below(100_000)}.`;
      parts.push(sentence);
      bytes += Buffer.byteLength(sentence) + 1;
    }
    yield {
      innerId: hex(Uint8Array.from({ length: 16 }, () => below(256))),
      formLanguage: language,
      narrative: parts.join(' '),
      ...(below(2) === 0 ? { place: `${name()} tower` } : {}),
      attachments: [],
    };
  }
}

/** The first `count` of them. */
export function someTips(seed: number, count: number): readonly TipContent[] {
  const tips = benchTips(seed);
  return Array.from({ length: count }, () => tips.next().value);
}
