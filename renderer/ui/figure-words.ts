import type { useTranslation } from '#i18n/desk-translation.ts';
import type { Figure, Sum, Tally } from '#shared/domain/figure.ts';

type Translate = ReturnType<typeof useTranslation>['t'];

/** What one source says, in words. Unknown is a word, whatever else the line says. */
export function figureWords(t: Translate, figure: Figure): string {
  if (figure.is === 'unknown') return t('desk.incidents.unknown');
  return figure.least === figure.most ? t('desk.incidents.exactly', { number: figure.least }) : t('desk.incidents.fromTo', { least: figure.least, most: figure.most });
}

/** What all sources say of one count, in words. */
export function tallyWords(t: Translate, tally: Tally): string {
  const words = figureWords(t, tally);
  return tally.is === 'known' && tally.differs ? t('desk.incidents.differs', { words }) : words;
}

/** One count over several incidents, in words: how many are unknown is always said. */
export function sumWords(t: Translate, sum: Sum): string {
  if (sum.is === 'unknown') return t('desk.incidents.sumUnknown', { count: sum.of });
  const { least, most, unknown, of, differing } = sum;
  const words = most === null ? t('desk.incidents.sumAtLeast', { least, unknown, of }) : figureWords(t, { is: 'known', least, most });
  return differing === 0 ? words : t('desk.incidents.sumDiffering', { words, count: differing });
}
