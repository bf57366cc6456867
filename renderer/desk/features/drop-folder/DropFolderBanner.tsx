import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DropFolderTaken } from '#shared/contract/carrier-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';

/** Above every screen: what has come in by the drop folder since somebody last read this. */
export function DropFolderBanner({ onTips, onQuarantine }: { readonly onTips: () => void; readonly onQuarantine: () => void }) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<DropFolderTaken>();
  useNotice('dropFolder.taken', (more) => setTaken((before) => (before === undefined ? more : sum(before, more))));
  if (taken === undefined) return null;
  const { opened, quarantined, parts, deleted, wiped, notWiped } = taken;
  const seen = (go: () => void) => () => {
    setTaken(undefined);
    go();
  };
  return (
    <Banner tone={quarantined + notWiped > 0 ? 'warning' : 'note'} role="status" onDismiss={() => setTaken(undefined)} dismissLabel={t('desk.dismiss')}>
      {opened === 0 ? null : <p>{t('desk.carriers.folder.taken', { count: opened })}</p>}
      {parts === 0 ? null : <p>{t('desk.carriers.folder.parts', { count: parts })}</p>}
      {quarantined === 0 ? null : <p>{t('desk.carriers.folder.quarantined', { count: quarantined })}</p>}
      {deleted === 0 ? null : <p>{t('desk.carriers.folder.deleted', { count: deleted })}</p>}
      {wiped === 0 ? null : <p>{t('desk.carriers.folder.wiped', { count: wiped })}</p>}
      {notWiped === 0 ? null : <p>{t('desk.carriers.folder.notWiped', { count: notWiped })}</p>}
      {opened + quarantined === 0 ? null : (
        <div className="actions">
          {opened === 0 ? null : (
            <Button isSmall onPress={seen(onTips)}>
              {t('desk.carriers.folder.see')}
            </Button>
          )}
          {quarantined === 0 ? null : (
            <Button isSmall onPress={seen(onQuarantine)}>
              {t('desk.carriers.folder.seeQuarantine')}
            </Button>
          )}
        </div>
      )}
    </Banner>
  );
}

function sum(one: DropFolderTaken, other: DropFolderTaken): DropFolderTaken {
  return {
    opened: one.opened + other.opened,
    duplicates: one.duplicates + other.duplicates,
    deleted: one.deleted + other.deleted,
    quarantined: one.quarantined + other.quarantined,
    parts: one.parts + other.parts,
    wiped: one.wiped + other.wiped,
    notWiped: one.notWiped + other.notWiped,
  };
}
