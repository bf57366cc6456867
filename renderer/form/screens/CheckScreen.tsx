import { useTranslation } from '#i18n/form-translation.ts';
import { sizeText } from '../amounts.ts';
import { filesBytes, sealedText, type Draft } from '../draft.ts';
import { Screen, StepButtons } from '../Screen.tsx';
import type { Step } from '../steps.ts';

interface CheckScreenProps {
  readonly draft: Draft;
  readonly hasFailed: boolean;
  readonly onChange: (step: Step) => void;
  readonly onSeal: () => void;
  readonly onBack: () => void;
}

export function CheckScreen({ draft, hasFailed, onChange, onSeal, onBack }: CheckScreenProps) {
  const { t, locale } = useTranslation();
  const nothing = t('form.check.nothing');
  const files = draft.files.length === 0 ? nothing : t('form.check.filesTotal', { count: draft.files.length, size: sizeText(filesBytes(draft.files), locale) });
  const rows: readonly (readonly [name: string, text: string, step: Step])[] = [
    [t('form.check.narrative'), sealedText(draft.narrative), 'narrative'],
    [t('form.check.place'), sealedText(draft.place) || nothing, 'circumstances'],
    [t('form.check.when'), sealedText(draft.when) || nothing, 'circumstances'],
    [t('form.check.files'), files, 'files'],
  ];
  return (
    <Screen title={t('form.check.title')}>
      {hasFailed && <p className="problem">{t('form.sealing.failed')}</p>}
      <p className="hint">{t('form.check.hint')}</p>
      <div className="rows">
        {rows.map(([name, text, step]) => (
          <section key={name} aria-label={name}>
            <div className="row-head">
              <h2>{name}</h2>
              <button type="button" className="link" aria-label={t('form.check.changeNamed', { name })} onClick={() => onChange(step)}>
                {t('form.check.change')}
              </button>
            </div>
            <p className="written" dir="auto">
              {text}
            </p>
          </section>
        ))}
      </div>
      <StepButtons next={{ label: t('form.check.seal'), go: onSeal }} onBack={onBack} />
    </Screen>
  );
}
