import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import type { HiddenGroup } from './pieces.ts';

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

export interface HiddenListProps {
  readonly groups: readonly HiddenGroup[];
  /** How many tips of the vault have the words, by entity, of what is kept or generalised. */
  readonly tipsOf: ReadonlyMap<string, number>;
  /** Of how many more nobody has counted that. */
  readonly uncounted: number;
  readonly onShow: (group: HiddenGroup) => void;
  readonly onChange: (group: HiddenGroup) => void;
  readonly onUnlink: (entity: string) => void;
}

/** Everything that was decided about, each with whom it is about and a way back: what is hidden, then what is kept for a reason. */
export function HiddenList({ groups, uncounted, ...rest }: HiddenListProps) {
  const { t } = useTranslation();
  const hidden = groups.filter(({ action }) => action !== 'keep');
  const kept = groups.filter(({ action }) => action === 'keep');
  return (
    <>
      <section>
        <h2>{t('desk.redact.hiddenTitle')}</h2>
        {uncounted === 0 ? null : <p className="small rare">{t('desk.redact.uncounted', { count: uncounted })}</p>}
        {hidden.length === 0 ? <p className="small muted">{t('desk.redact.noneHidden')}</p> : null}
        <ul>
          {hidden.map((group) => (
            <Line key={group.key} group={group} {...rest} />
          ))}
        </ul>
      </section>
      {kept.length === 0 ? null : (
        <section>
          <h2>{t('desk.redact.keep.listTitle')}</h2>
          <ul>
            {kept.map((group) => (
              <Line key={group.key} group={group} {...rest} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({ group, tipsOf, onShow, onChange, onUnlink }: Omit<HiddenListProps, 'groups' | 'uncounted'> & { readonly group: HiddenGroup }) {
  const { t } = useTranslation();
  const words = shortened(group.text);
  const isKept = group.action === 'keep';
  const tips = group.action === 'keep' || group.action === 'generalise' ? tipsOf.get(group.entity) : undefined;
  return (
    <li className="hidden-row">
      <span>
        <bdi dir="auto" className="hidden-words">
          <OriginalText text={words} />
        </bdi>
        <br />
        {isKept && group.label === '' ? null : <span className={`passage passage-${group.action} small`}>{group.action === 'remove' ? t('desk.redact.removed') : group.label}</span>}
        <span className="tiny muted">
          {' '}
          {t(`desk.redact.role.${group.role}`)} · {t('desk.redact.places', { count: group.places })}
        </span>
        {group.reason === null ? null : (
          <span className="tiny block">
            {t(`desk.redact.keep.reasons.${group.reason}`)}
            {group.reasonWords === '' ? null : (
              <>
                {': '}
                <bdi>{group.reasonWords}</bdi>
              </>
            )}
          </span>
        )}
        {tips === undefined ? null : <span className={tips <= 1 ? 'tiny block rare' : 'tiny muted block'}>{t('desk.redact.rarity', { count: tips })}</span>}
        {group.linked.map(({ entity, words: linked }) => (
          <span key={entity} className="tiny block">
            <bdi dir="auto">{shortened(linked)}</bdi>{' '}
            <Button isSmall kind="quiet" label={t('desk.redact.names.unlinkOf', { text: shortened(linked) })} onPress={() => onUnlink(entity)}>
              {t('desk.redact.names.unlink')}
            </Button>
          </span>
        ))}
      </span>
      <span className="hidden-actions">
        <Button isSmall label={isKept ? t('desk.redact.found.askAgainAbout', { text: words }) : t('desk.redact.showPassage', { text: words })} onPress={() => onShow(group)}>
          {isKept ? t('desk.redact.found.askAgain') : t('desk.redact.show')}
        </Button>
        <Button isSmall kind="quiet" label={t('desk.redact.names.changeOf', { text: words })} onPress={() => onChange(group)}>
          {t('desk.redact.names.change')}
        </Button>
      </span>
    </li>
  );
}
