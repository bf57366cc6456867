import { useTranslation } from '#i18n/desk-translation.ts';
import type { HeldDifference, HeldReportComparison } from '#shared/contract/held-calls.ts';
import { CutNote } from '#ui/CutNote.tsx';
import { listWords } from '#ui/list-words.ts';
import { dateAndTime } from '#ui/time.ts';
import { HeldText } from './HeldText.tsx';

/** One report against each file of theirs that has it: what is new, what differs, and what the two together give. */
export function HeldReport({ report: { position, tipNumber, firstTime, earlier, earlierTotal }, hasPlace }: { readonly report: HeldReportComparison; readonly hasPlace: boolean }) {
  const { t, locale } = useTranslation();
  return (
    <article className="stack-tight held-report">
      <h4>{hasPlace ? t('desk.held.report', { position: String(position), number: String(tipNumber) }) : t('desk.held.reportOfTip', { number: String(tipNumber) })}</h4>
      {firstTime.length === 0 ? null : <p className="small">{t('desk.held.firstTime', { fields: listWords(firstTime.map((field) => t(`desk.held.field.${field}`)), locale, 'plain') })}</p>}
      {earlier.map((file) => (
        <section key={file.disclosureId} className="stack-tight">
          <h5>{t('desk.held.against', { when: dateAndTime(file.disclosedAt, locale) })}</h5>
          <AgainstFile file={file} />
        </section>
      ))}
      <CutNote shown={earlier.length} total={earlierTotal} />
    </article>
  );
}

function AgainstFile({ file: { isKept, differences } }: { readonly file: HeldReportComparison['earlier'][number] }) {
  const { t } = useTranslation();
  const changed = differences.filter(({ state }) => state !== 'same');
  if (!isKept) return <p className="small">{t('desk.held.notKept')}</p>;
  if (changed.length === 0) return <p className="small">{t('desk.held.same')}</p>;
  const sum = (of: (difference: HeldDifference) => number): number => differences.reduce((total, difference) => total + of(difference), 0);
  const [shownNow, knownAlready] = [sum((each) => each.shownNow), sum((each) => each.knownAlready)];
  return (
    <>
      <p className="small">
        <strong>{t('desk.held.together')}</strong> {shownNow === 0 ? '' : t('desk.held.shownNow', { count: shownNow })} {knownAlready === 0 ? '' : t('desk.held.knownAlready', { count: knownAlready })}
        {shownNow + knownAlready === 0 ? t('desk.held.nothingMore') : ''}
      </p>
      <dl className="held-differences small">
        {changed.map((difference) => (
          <div key={difference.field}>
            <dt>
              {t(`desk.held.field.${difference.field}`)} · {t(`desk.held.state.${difference.state}`, { added: String(difference.wordsAdded), gone: String(difference.wordsGone) })}
            </dt>
            <dd>
              {difference.isCoarse ? <p>{t('desk.held.coarse')}</p> : null}
              <HeldText runs={difference.runs} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
