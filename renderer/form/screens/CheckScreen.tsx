import { provinceName } from '#shared/domain/province-names.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { sizeText } from '../amounts.ts';
import { attachmentBytes, draftAttachments, sealedText, takesSafeContact, type Draft } from '../draft.ts';
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
  const { t } = useTranslation();
  const rows = useRows(draft);
  return (
    <Screen title={t('form.check.title')}>
      {hasFailed && <p className="problem">{t('form.sealing.failed')}</p>}
      <p className="hint">{t('form.check.hint')}</p>
      <div className="rows">
        {rows.map(({ name, lines, step }) => (
          <section key={name} aria-label={name}>
            <div className="row-head">
              <h2>{name}</h2>
              <button type="button" className="link" aria-label={t('form.check.changeNamed', { name })} onClick={() => onChange(step)}>
                {t('form.check.change')}
              </button>
            </div>
            {lines.length === 0 && <p className="written quiet">{t('form.check.nothing')}</p>}
            {lines.map((line, index) => (
              <p key={index} className="written" dir="auto">
                {line}
              </p>
            ))}
          </section>
        ))}
      </div>
      <StepButtons ways={{ onNext: onSeal, onBack }} nextLabel={t('form.check.seal')} />
    </Screen>
  );
}

interface Row {
  readonly name: string;
  /** Empty: nothing was given. */
  readonly lines: readonly string[];
  readonly step: Step;
}

/** Everything that would be sealed, in the words of this page's language. */
function useRows({ narrative, place, when, answers, safeContact, receipt, voice, files }: Draft): readonly Row[] {
  const { t, locale } = useTranslation();
  const { country, province, placeKnown, happened, people, children, danger = [], contact } = answers;
  const given = (...lines: readonly (string | undefined)[]): readonly string[] => lines.filter((line) => line !== undefined && line !== '') as readonly string[];
  const sent = draftAttachments({ voice: undefined, files });
  return [
    { name: t('form.check.narrative'), lines: given(sealedText(narrative), voice && t('formVoice.inPlace', { size: sizeText(voice.blob.size, locale) })), step: 'narrative' },
    {
      name: t('form.check.where'),
      lines: given(sealedText(place), province && provinceName(province, locale), country && t(`form.country.${country}`), placeKnown && t(`form.placeKnown.${placeKnown}`)),
      step: 'where',
    },
    { name: t('form.check.when'), lines: given(happened && t(`form.happened.${happened}`), sealedText(when)), step: 'when' },
    { name: t('form.check.people'), lines: given(people && t(`form.peopleRange.${people}`), children && t('form.check.children', { answer: t(`form.yesNo.${children}`) })), step: 'people' },
    { name: t('form.check.danger'), lines: danger.map((sign) => t(`form.sign.${sign}`)), step: 'danger' },
    { name: t('form.check.files'), lines: sent.length === 0 ? [] : [t('form.check.filesTotal', { count: sent.length, size: sizeText(attachmentBytes(sent), locale) })], step: 'files' },
    {
      name: t('form.check.contact'),
      lines: given(contact && t(`form.contactChoice.${contact}`), takesSafeContact(answers) ? sealedText(safeContact) : undefined, receipt && t('form.check.withWords')),
      step: 'contact',
    },
  ];
}
