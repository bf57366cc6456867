import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipPlace } from '#shared/contract/tip-place-calls.ts';
import type { Code } from '#shared/errors.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtName, districtsOf } from '#shared/gazetteer/districts.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';

export interface ChoosePlaceDialogProps {
  readonly number: number;
  readonly first: TipPlace['province'] | undefined;
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (place: TipPlace) => void;
  readonly onClose: () => void;
}

const none = 'none';

/** A place that no word of the tip names. Another province takes the district along. */
export function ChoosePlaceDialog({ number, first, code, isBusy, onChoose, onClose }: ChoosePlaceDialogProps) {
  const { t, locale } = useTranslation();
  const [province, setProvince] = useState(first);
  const [district, setDistrict] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const byName = new Intl.Collator(locale).compare;
  const sorted = (options: readonly { readonly value: string; readonly text: string }[]) => [...options].sort((one, other) => byName(one.text, other.text));
  return (
    <FormDialog
      title={t('desk.tipPlaces.chooseTitle', { number: String(number) })}
      save={t('desk.tipPlaces.save')}
      code={code}
      isBusy={isBusy}
      onSubmit={() => {
        setChecked(true);
        if (province !== undefined) onChoose({ province, district: district ?? null });
      }}
      onClose={onClose}
    >
      <Select
        label={t('desk.tipPlaces.province')}
        value={province ?? none}
        options={[{ value: none, text: t('desk.tipPlaces.notChosen') }, ...sorted(provinces.map((value) => ({ value, text: provinceName(value, locale) })))]}
        onChange={(chosen) => {
          setProvince(provinces.find((each) => each === chosen));
          setDistrict(undefined);
        }}
      />
      {isChecked && province === undefined ? <p className="field-error">{t('desk.tipPlaces.provinceMissing')}</p> : null}
      {province === undefined ? null : (
        <Select
          key={province}
          label={t('desk.tipPlaces.district')}
          value={district ?? none}
          options={[{ value: none, text: t('desk.tipPlaces.wholeProvince') }, ...sorted(districtsOf(province).map(({ code: value }) => ({ value, text: districtName(value, locale) })))]}
          onChange={(chosen) => setDistrict(chosen === none ? undefined : chosen)}
        />
      )}
    </FormDialog>
  );
}
