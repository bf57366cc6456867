import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import type { HiddenGroup } from './pieces.ts';

/** Everything that is hidden, with a way back. */
export function HiddenList({ groups, onShow }: { readonly groups: readonly HiddenGroup[]; readonly onShow: (group: HiddenGroup) => void }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('desk.redact.hiddenTitle')}</h2>
      {groups.length === 0 ? <p className="small muted">{t('desk.redact.noneHidden')}</p> : null}
      <ul>
        {groups.map((group) => (
          <li key={group.key} className="hidden-row">
            <span>
              <bdi dir="auto" className="hidden-words">
                {group.text}
              </bdi>
              <br />
              <span className={`passage passage-${group.action} small`}>{group.action === 'remove' ? t('desk.redact.removed') : group.label}</span>
              <span className="tiny muted"> {t('desk.redact.places', { count: group.places })}</span>
            </span>
            <Button isSmall label={t('desk.redact.showPassage', { text: group.text })} onPress={() => onShow(group)}>
              {t('desk.redact.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
