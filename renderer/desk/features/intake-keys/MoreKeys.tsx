import { useTranslation } from '#i18n/desk-translation.ts';
import type { LaptopKeyView } from '#shared/contract/epoch-calls.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { formSettingsLimits } from '#shared/domain/form-settings.ts';
import { Checkbox } from '#ui/Checkbox.tsx';

export interface MoreKeysProps {
  /** Valid keys of this vault but the form's own. */
  readonly ownKeys: readonly IntakeKeyView[];
  /** Valid keys of other laptops. */
  readonly laptopKeys: readonly LaptopKeyView[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which further keys the form carries, each with the words to compare. Nothing where there is none. */
export function MoreKeys({ ownKeys, laptopKeys, chosen, onChange }: MoreKeysProps) {
  const { t } = useTranslation();
  const offered = [
    ...laptopKeys.map((key) => ({ keyId: key.laptopKeyId, name: key.name, words: key.fingerprint })),
    ...ownKeys.map((key) => ({ keyId: key.keyId, name: t('desk.epochs.moreKey', { epoch: key.epoch }), words: key.fingerprint })),
  ];
  if (offered.length === 0) return null;
  const isFull = chosen.length >= formSettingsLimits.publicKeys - 1;
  return (
    <fieldset className="stack more-keys">
      <legend>{t('desk.epochs.moreKeys')}</legend>
      <p className="small muted">{t('desk.epochs.moreKeysHelp')}</p>
      {offered.map(({ keyId, name, words }) => {
        const isChosen = chosen.includes(keyId);
        return (
          <Checkbox key={keyId} isSelected={isChosen} isDisabled={isFull && !isChosen} onChange={(isNow) => onChange(isNow ? [...chosen, keyId] : chosen.filter((each) => each !== keyId))}>
            <bdi>{name}</bdi>
            {': '}
            <span lang="en">{words.join(' · ')}</span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
