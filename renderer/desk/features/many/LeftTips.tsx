import { useTranslation } from '#i18n/desk-translation.ts';
import type { LeftTips as Left } from '#shared/contract/many-calls.ts';
import { listWords } from '#ui/list-words.ts';

/** So many are named; of more only how many. */
const namedAtMost = 12;

/** Which tips stayed as they were, and why. */
export function LeftTips({ left }: { readonly left: Left }) {
  const { t, locale } = useTranslation();
  if (left.length === 0) return null;
  const named = (numbers: readonly number[]): string => {
    const shown = numbers.slice(0, namedAtMost).map((number) => t('desk.workflow.many.tip', { number: String(number) }));
    const more = numbers.length - shown.length;
    return listWords(more === 0 ? shown : [...shown, t('desk.workflow.many.more', { count: more })], locale, 'plain');
  };
  return (
    <ul className="plain-list small">
      {left.map(({ why, tips, numbers }) => (
        <li key={why}>{t(`desk.workflow.many.left.${why}`, { count: tips, numbers: named(numbers) })}</li>
      ))}
    </ul>
  );
}
