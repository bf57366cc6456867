import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundPlaceUnits, type CompoundFactsView } from '#shared/contract/compound-calls.ts';
import { compoundKinds, standings } from '#shared/domain/compound.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtName, districtsOf } from '#shared/gazetteer/districts.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';

const unknown = 'unknown';

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
        options={options(provinces, (code) => provinceName(code, locale), t('desk.compounds.noProvince'))}
        onChange={(chosen) => onChange({ ...facts, province: provinces.find((code) => code === chosen) ?? null, district: null })}
      />
      {facts.province === null ? null : (
        <Select
          key={facts.province}
          label={t('desk.compounds.district')}
          value={facts.district ?? unknown}
          options={options(
            districtsOf(facts.province).map(({ code }) => code),
            (code) => districtName(code, locale),
            t('desk.compounds.noDistrict'),
          )}
          onChange={(chosen) => onChange({ ...facts, district: chosen === unknown ? null : chosen })}
        />
      )}
      <TextField label={t('desk.compounds.place')} description={t('desk.compounds.placeWords')} value={facts.place} onChange={(place) => onChange({ ...facts, place })} maxLength={compoundPlaceUnits} />
    </>
  );
}
