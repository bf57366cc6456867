import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundPlaceUnits, type CompoundFactsView } from '#shared/contract/compound-calls.ts';
import { compoundKinds, standings } from '#shared/domain/compound.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtName, districtsOf } from '#shared/gazetteer/districts.ts';
import { nameOfProvinceCode } from '#shared/gazetteer/known-places.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { UnknownPlace } from './UnknownPlace.tsx';

const unknown = 'unknown';
/** What is recorded can be kept, also where the list does not have it. */
const withOwn = (codes: readonly string[], own: string | null): readonly string[] => (own === null || codes.includes(own) ? codes : [...codes, own]);

/** What may be known of a compound beside its names. Another province takes the district along. */
export function FactsFields({ facts, onChange }: { readonly facts: CompoundFactsView; readonly onChange: (facts: CompoundFactsView) => void }) {
  const { t, locale } = useTranslation();
  const byName = new Intl.Collator(locale).compare;
  const options = <K extends string>(codes: readonly K[], nameOf: (code: K) => string, none: string): readonly { readonly value: string; readonly text: string }[] => [
    { value: unknown, text: none },
    ...codes.map((value) => ({ value, text: nameOf(value) })).sort((one, other) => byName(one.text, other.text)),
  ];
  return (
    <>
      <Select label={t('desk.compounds.kindLabel')} value={facts.kind} options={compoundKinds.map((value) => ({ value, text: t(`desk.compounds.kind.${value}`) }))} onChange={(kind) => onChange({ ...facts, kind })} />
      <Select label={t('desk.compounds.standingLabel')} value={facts.standing} options={standings.map((value) => ({ value, text: t(`desk.compounds.standing.${value}`) }))} onChange={(standing) => onChange({ ...facts, standing })} />
      <Select
        label={t('desk.compounds.province')}
        value={facts.province ?? unknown}
        options={options(withOwn(provinces, facts.province), (code) => nameOfProvinceCode(code, locale), t('desk.compounds.noProvince'))}
        onChange={(chosen) => onChange({ ...facts, province: chosen === unknown ? null : chosen, district: null })}
      />
      {facts.province === null ? null : (
        <Select
          key={facts.province}
          label={t('desk.compounds.district')}
          value={facts.district ?? unknown}
          options={options(
            withOwn(
              districtsOf(facts.province).map(({ code }) => code),
              facts.district,
            ),
            (code) => districtName(code, locale),
            t('desk.compounds.noDistrict'),
          )}
          onChange={(chosen) => onChange({ ...facts, district: chosen === unknown ? null : chosen })}
        />
      )}
      <UnknownPlace facts={facts} />
      <TextField label={t('desk.compounds.place')} description={t('desk.compounds.placeWords')} value={facts.place} onChange={(place) => onChange({ ...facts, place })} maxLength={compoundPlaceUnits} />
    </>
  );
}
