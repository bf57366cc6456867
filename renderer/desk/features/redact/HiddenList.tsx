import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import { Button } from '#ui/Button.tsx';
import { dateAndTime } from '#ui/time.ts';
import { OriginalText } from '#ui/OriginalText.tsx';
import type { HiddenGroup } from './pieces.ts';

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

export interface HiddenListProps {
  readonly groups: readonly HiddenGroup[];
  /** undefined until the vault has counted. */
  readonly rarity: Reply<'dossier.rarity'> | undefined;
  readonly onShow: (group: HiddenGroup) => void;
  readonly onChange: (group: HiddenGroup) => void;
  readonly onUnlink: (entity: string) => void;
}

/** Everything that was decided about, each with whom it is about and a way back: what is hidden, then what is kept for a reason. */
export function HiddenList({ groups, ...rest }: HiddenListProps) {
  const { t } = useTranslation();
  const { uncounted = 0, together = [] } = rest.rarity ?? {};
  // Thousands of lines would look for theirs among thousands.
  const tipsOf = new Map((rest.rarity?.entities ?? []).map(({ entity, tips }) => [entity, tips]));
  const valueOf = new Map((rest.rarity?.values ?? []).map((value) => [value.entity, value]));
  const counted = ({ entity, action }: HiddenGroup): Counted => ({ tips: action === 'keep' || action === 'generalise' ? tipsOf.get(entity) : undefined, value: valueOf.get(entity) });
  const hidden = groups.filter(({ action }) => action !== 'keep');
  const kept = groups.filter(({ action }) => action === 'keep');
  return (
    <>
      <section>
        <h2>{t('desk.redact.hiddenTitle')}</h2>
        {uncounted === 0 ? null : <p className="small rare">{t('desk.redact.uncounted', { count: uncounted })}</p>}
        {together.map(({ tipNumber, tips, values }) => (
          <p key={tipNumber} className="small rare">
            {t('desk.redact.together', { count: tips, number: tipNumber, values: values.join(' · ') })}
          </p>
        ))}
        {hidden.length === 0 ? <p className="small muted">{t('desk.redact.noneHidden')}</p> : null}
        <ul>
          {hidden.map((group) => (
            <Line key={group.key} group={group} counted={counted(group)} {...rest} />
          ))}
        </ul>
      </section>
      {kept.length === 0 ? null : (
        <section>
          <h2>{t('desk.redact.keep.listTitle')}</h2>
          <ul>
            {kept.map((group) => (
              <Line key={group.key} group={group} counted={counted(group)} {...rest} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** How many share what stands instead, and what everybody reads where those are too few. */
function Shared({ value: { instead, tips, forPublic } }: { readonly value: Reply<'dossier.rarity'>['values'][number] }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={tips !== null && isFew(tips) ? 'tiny block rare' : 'tiny muted block'}>{tips === null ? t('desk.redact.shared.uncounted', { text: instead }) : t('desk.redact.shared.tips', { count: tips, text: instead })}</span>
      {forPublic === null ? null : <span className="tiny block">{forPublic === '' ? t('desk.redact.shared.publicNothing') : t('desk.redact.shared.publicWider', { text: forPublic })}</span>}
    </>
  );
}

/** Tips below which what is shared may still lead to one of them: the bound of what is published. */
const isFew = (tips: number): boolean => tips < leastShown;

/** How rare it is; undefined where that was not counted, or says nothing. */
interface Counted {
  readonly tips: number | undefined;
  readonly value: Reply<'dossier.rarity'>['values'][number] | undefined;
}

function Line({ group, counted: { tips, value }, onShow, onChange, onUnlink }: Pick<HiddenListProps, 'onShow' | 'onChange' | 'onUnlink'> & { readonly group: HiddenGroup; readonly counted: Counted }) {
  const { t, locale } = useTranslation();
  const words = shortened(group.text);
  const isKept = group.action === 'keep';
  const isOther = group.otherWords.length > 0;
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
        {group.otherWords.map(({ textId, start, by, at }) => (
          <span key={`${textId} ${start}`} className="tiny block">
            {t('desk.redact.otherWord.by', { name: by, when: dateAndTime(at, locale) })}
          </span>
        ))}
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
        {value === undefined ? null : <Shared value={value} />}
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
        <Button isSmall label={isOther ? t('desk.redact.otherWord.takeBackOf', { text: words }) : isKept ? t('desk.redact.found.askAgainAbout', { text: words }) : t('desk.redact.showPassage', { text: words })} onPress={() => onShow(group)}>
          {isOther ? t('desk.redact.otherWord.takeBack') : isKept ? t('desk.redact.found.askAgain') : t('desk.redact.show')}
        </Button>
        {isOther ? null : (
          <Button isSmall kind="quiet" label={t('desk.redact.names.changeOf', { text: words })} onPress={() => onChange(group)}>
            {t('desk.redact.names.change')}
          </Button>
        )}
      </span>
    </li>
  );
}
