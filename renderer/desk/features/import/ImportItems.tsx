import { useTranslation } from '#i18n/desk-translation.ts';
import type { ImportItem } from '#shared/contract/intake-calls.ts';
import { fileSize } from '#ui/size.ts';
import { dateOnly } from '#ui/time.ts';
import { useGrowing } from '#ui/use-growing.ts';
import { useReason } from '#ui/use-reason.ts';
import { EntryName } from './EntryName.tsx';

export interface ImportItemsProps {
  readonly items: readonly ImportItem[];
  /** How many there are in all. */
  readonly listed: number;
  readonly isDone: boolean;
}

/** File by file: what would become of it, or what has. */
export function ImportItems({ items, listed, isDone }: ImportItemsProps) {
  const { t, locale } = useTranslation();
  const reason = useReason();
  const drawn = useGrowing(items.length);
  if (items.length === 0) return null;
  return (
    <div className="table-scroller">
      {listed > items.length ? <p>{t('desk.import.itemsCut', { shown: items.length, count: listed })}</p> : null}
      <table className="table" aria-busy={drawn < items.length}>
        <caption>{t('desk.import.items')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.import.name')}</th>
            <th scope="col">{t('desk.import.outcome')}</th>
            <th scope="col">{t('desk.import.reason')}</th>
            <th scope="col" className="number">
              {t('desk.import.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, drawn).map((item, index) => (
            <tr key={`${index} ${item.name}`}>
              <td>
                <bdi className="file-name">{item.name}</bdi>
                <EntryName entry={item.entry} />
              </td>
              <td>{t(isDone ? `desk.import.classDone.${item.class}` : `desk.import.class.${item.class}`)}</td>
              <td>{item.deletedAt === null ? reason(item.code) : t('desk.import.deletedAt', { when: dateOnly(item.deletedAt, locale) })}</td>
              <td className="number">{fileSize(item.sizeBytes, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
