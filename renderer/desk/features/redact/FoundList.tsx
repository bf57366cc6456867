import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { isLikely, type FindGroup, type KeptGroup, type PlacedFind } from './finds.ts';
import { FindWords } from './FindWords.tsx';

/** Lines that are shown at once; who wants the next ones decides about these or goes on with N. */
const linesAtMost = 60;

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

interface PassageLineProps {
  readonly words: string;
  readonly places: number;
  readonly about?: ReactNode;
  /** What can be done about it. */
  readonly children: ReactNode;
}

function PassageLine({ words, places, about, children }: PassageLineProps) {
  const { t } = useTranslation();
  return (
    <li className="hidden-row">
      <span>
        <bdi dir="auto" className="hidden-words">
          <OriginalText text={shortened(words)} />
        </bdi>
        <br />
        <span className="tiny muted">
          {about} {t('desk.redact.places', { count: places })}
        </span>
      </span>
      {children}
    </li>
  );
}

export interface FoundListProps {
  readonly likely: number;
  readonly possible: number;
  readonly groups: readonly FindGroup[];
  readonly kept: readonly KeptGroup[];
  readonly onNext: () => void;
  readonly onGoTo: (find: PlacedFind) => void;
  readonly onAskAgain: (kept: KeptGroup) => void;
}

/** What the detectors found and nobody decided about, words for words, and what was let stand. */
export function FoundList({ likely, possible, groups, kept, onNext, onGoTo, onAskAgain }: FoundListProps) {
  const { t } = useTranslation();
  const [isAllShown, setAllShown] = useState(false);
  const lines = groups.filter(({ first }) => isAllShown || isLikely(first));
  const shown = lines.slice(0, linesAtMost);
  return (
    <section>
      <h2>{t('desk.redact.found.title')}</h2>
      <p className="small">
        {likely === 0 ? t('desk.redact.found.noneLikely') : t('desk.redact.found.likely', { count: likely })} {possible === 0 ? null : t('desk.redact.found.possible', { count: possible })}
      </p>
      <div className="actions">
        <Button shortcut="N" isDisabled={likely + possible === 0} onPress={onNext}>
          {t('desk.redact.found.next')}
        </Button>
      </div>
      {possible === 0 ? null : (
        <Checkbox isSelected={isAllShown} onChange={setAllShown}>
          {t('desk.redact.found.showPossible')}
        </Checkbox>
      )}
      <ul>
        {shown.map((group) => (
          <PassageLine key={group.key} words={group.words} places={group.places} about={<FindWords find={group.first} />}>
            <Button isSmall label={t('desk.redact.found.lookAt', { text: shortened(group.words) })} onPress={() => onGoTo(group.first)}>
              {t('desk.redact.found.look')}
            </Button>
          </PassageLine>
        ))}
      </ul>
      {lines.length > shown.length ? <p className="tiny muted">{t('desk.redact.found.more', { count: lines.length - shown.length })}</p> : null}
      <p className="tiny muted">{t('desk.detection.note')}</p>
      {kept.length === 0 ? null : (
        <>
          <h3 className="small">{t('desk.redact.found.keptTitle')}</h3>
          <ul>
            {kept.slice(0, linesAtMost).map((group) => (
              <PassageLine key={group.key} words={group.words} places={group.places}>
                <Button isSmall label={t('desk.redact.found.askAgainAbout', { text: shortened(group.words) })} onPress={() => onAskAgain(group)}>
                  {t('desk.redact.found.askAgain')}
                </Button>
              </PassageLine>
            ))}
          </ul>
          {kept.length > linesAtMost ? <p className="tiny muted">{t('desk.redact.found.more', { count: kept.length - linesAtMost })}</p> : null}
        </>
      )}
    </section>
  );
}
