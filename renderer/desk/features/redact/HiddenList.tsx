import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import type { HiddenGroup } from './pieces.ts';

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

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
                <OriginalText text={shortened(group.text)} />
              </bdi>
              <br />
              <span className={`passage passage-${group.action} small`}>{group.action === 'remove' ? t('desk.redact.removed') : group.label}</span>
              <span className="tiny muted"> {t('desk.redact.places', { count: group.places })}</span>
            </span>
            <Button isSmall label={t('desk.redact.showPassage', { text: shortened(group.text) })} onPress={() => onShow(group)}>
              {t('desk.redact.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
