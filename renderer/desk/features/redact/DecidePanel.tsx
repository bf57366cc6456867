import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import type { SpanRole } from '#shared/redaction/roles.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import type { PlacedFind } from './finds.ts';
import { FindReasons, FindWords } from './FindWords.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import type { TextSelection } from './use-text-selection.ts';

export interface DoubtfulPlace {
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly around: string;
}

/** More than these nobody looks at from here; all of them are counted. */
const doubtfulAtMost = 10;

export interface DecidePanelProps {
  readonly selection: TextSelection | undefined;
  readonly find: PlacedFind | undefined;
  readonly role: SpanRole;
  readonly onRole: (role: SpanRole) => void;
  readonly isEverywhere: boolean;
  readonly onEverywhere: (isEverywhere: boolean) => void;
  readonly onHide: (action: 'remove' | 'pseudonym') => void;
  readonly onGeneralise: () => void;
  readonly onLetStand: () => void;
  /** What became of the last decision. */
  readonly said: string;
  /** Something that is hidden holds what is selected. */
  readonly isHidden: boolean;
  readonly onOtherWord: () => void;
  /** Of the places that were hidden last those that may be another word, each with the words around it. */
  readonly doubtful: readonly DoubtfulPlace[];
  readonly onGoTo: (place: DoubtfulPlace) => void;
  readonly code: Code | undefined;
}

/** What is selected, whom it is about, and what is done with it. */
export function DecidePanel({ selection, find, role, onRole, isEverywhere, onEverywhere, onHide, onGeneralise, onLetStand, isHidden, onOtherWord, said, doubtful, onGoTo, code }: DecidePanelProps) {
  const { t } = useTranslation();
  return (
    <section className="decide">
      <h2>{t('desk.redact.selectionTitle')}</h2>
      {selection ? (
        <blockquote dir="auto" className="selected-words">
          <OriginalText text={selection.words.length > 300 ? `${selection.words.slice(0, 300)}…` : selection.words} />
        </blockquote>
      ) : (
        <p className="small muted">{t('desk.redact.nothingSelected')}</p>
      )}
      {find ? (
        <p className="small">
          <FindWords find={find} />{' '}
          <span className="muted">
            <FindReasons find={find} />
          </span>
        </p>
      ) : null}
      <RoleSelect role={role} isDisabled={!selection} onChange={onRole} />
      <Checkbox isSelected={isEverywhere} onChange={onEverywhere}>
        {t('desk.redact.everyOccurrence')}
      </Checkbox>
      <div className="actions">
        <Button kind="primary" shortcut="R" isDisabled={!selection} onPress={() => onHide('remove')}>
          {t('desk.redact.remove')}
        </Button>
        <Button shortcut="P" isDisabled={!selection} onPress={() => onHide('pseudonym')}>
          {t('desk.redact.pseudonym')}
        </Button>
        <Button shortcut="G" isDisabled={!selection} onPress={onGeneralise}>
          {t('desk.redact.generalise')}
        </Button>
        <Button kind="quiet" shortcut="L" isDisabled={!selection} onPress={onLetStand}>
          {t('desk.redact.found.letStand')}
        </Button>
        <Button kind="quiet" shortcut="F" isDisabled={!isHidden} onPress={onOtherWord}>
          {t('desk.redact.otherWord.say')}
        </Button>
      </div>
      <p className="said small muted" role="status">
        {said}
      </p>
      {doubtful.length === 0 ? null : (
        <>
          <p className="small rare" role="alert">
            {t('desk.redact.doubtful', { count: doubtful.length })}
          </p>
          <ul>
            {doubtful.slice(0, doubtfulAtMost).map((place) => (
              <li key={`${place.textId} ${place.start}`}>
                <Button isSmall kind="quiet" label={t('desk.redact.otherWord.lookAt', { text: place.around })} onPress={() => onGoTo(place)}>
                  <bdi dir="auto">{place.around}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {code === undefined ? null : <ErrorBanner code={code} />}
    </section>
  );
}
