import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileContents } from '#shared/contract/contents-calls.ts';
import { fileSize } from '#ui/size.ts';
import { FileName } from './FileName.tsx';

type Listing = NonNullable<FileContents['listing']>;

/** The list of an archive's contents, as the archive tells it. Names are text and nothing else. */
export function ArchiveListing({ listing }: { readonly listing: Listing }) {
  const { t, locale } = useTranslation();
  const { entries, totalEntries } = listing;
  const signs = (entry: Listing['entries'][number]): string =>
    [entry.isFolder ? t('desk.contents.folder') : fileSize(entry.sizeBytes, locale), ...(entry.isLink ? [t('desk.contents.link')] : []), ...(entry.isEncrypted ? [t('desk.contents.locked')] : []), ...(entry.leadsOutside ? [t('desk.contents.leadsOutside')] : [])].join(' · ');
  return (
    <section>
      <h3>{t('desk.contents.listing')}</h3>
      <p className="small muted">
        {entries.length === 0 ? t('desk.contents.empty') : entries.length < totalEntries ? t('desk.contents.listedFirst', { shown: entries.length, total: totalEntries }) : t('desk.contents.listed', { count: entries.length })}
      </p>
      {entries.length === 0 ? null : (
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- a list that scrolls must be reached by keyboard
        <ul className="archive-listing" tabIndex={0} aria-label={t('desk.contents.listing')}>
          {entries.map((entry, index) => (
            <li key={index}>
              <FileName name={entry.name} />
              <span className="small muted">{signs(entry)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
