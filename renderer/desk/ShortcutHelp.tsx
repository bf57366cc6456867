import { useTranslation } from '#i18n/desk-translation.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { keysOf, type Shortcut, type ShortcutName } from '#ui/Shortcuts.tsx';
import { Button } from '#ui/Button.tsx';
import { shortcuts } from './shortcuts.ts';

const groups: readonly Shortcut['group'][] = ['everywhere', 'inbox', 'tip', 'dossier', 'compound'];

/** As printed on the key caps. */
const printed = (keys: string): string => (keys === 'Escape' ? 'Esc' : keys.replace(/[a-z]$/, (letter) => letter.toUpperCase()));

/** The registry, readable. */
export function ShortcutHelp({ locksFromAnywhere, onClose }: { readonly locksFromAnywhere: boolean | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const names = Object.keys(shortcuts) as ShortcutName[];
  return (
    <Dialog title={t('desk.shortcuts.title')} onClose={onClose} isWide>
      <p className="muted">{t('desk.shortcuts.note')}</p>
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`desk.shortcuts.group.${group}`)}</h3>
            <dl className="shortcut-list">
              {names
                .filter((name) => shortcuts[name].group === group)
                .map((name) => (
                  <div key={name}>
                    <dt>
                      {keysOf(shortcuts, name).map((keys, index) => (
                        <span key={keys}>
                          {index === 0 ? '' : ` ${t('desk.shortcuts.or')} `}
                          <kbd>{printed(keys)}</kbd>
                        </span>
                      ))}
                    </dt>
                    <dd>{t(`desk.shortcuts.${name}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="stack small muted">
        <p>{t(locksFromAnywhere === true ? 'desk.locking.everywhere' : 'desk.locking.windowOnly')}</p>
        <p>{t('desk.locking.copied')}</p>
      </div>
      <div className="actions">
        <Button takesFocus onPress={onClose}>
          {t('desk.close')}
        </Button>
      </div>
    </Dialog>
  );
}
