import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits, type TipReferrals } from '#shared/contract/referral-calls.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { consentStatements, consentWays, statementsMissing } from '#shared/domain/consent.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { receiverKinds } from '#shared/domain/receiver.ts';
import { sharedItems } from '#shared/domain/referral.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { Banner } from '#ui/Banner.tsx';
import { localTime } from '#ui/local-time.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { PoliceWarning } from '../../sharing/PoliceWarning.tsx';
import { PurposeFields } from '../../sharing/PurposeFields.tsx';
import { TickBoxes } from './TickBoxes.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

export interface ConsentDialogProps {
  readonly tipId: string;
  readonly receivers: readonly ReceiverView[];
  readonly onDone: (tip: TipReferrals) => void;
  readonly onClose: () => void;
}

/** What somebody agreed to: for one purpose, for whom, and what. Nothing is ticked or chosen beforehand but today. */
export function ConsentDialog({ tipId, receivers, onDone, onClose }: ConsentDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [isChecked, setChecked] = useState(false);
  const [today] = useState(() => localTime(Date.now()).slice(0, 10));
  const drafted = useDraftedForm('consent', tipId, { purpose: null, purposeWords: '', told: [], way: null, language: 'und', givenOn: today, reach: null, items: [], words: '' }, onDone, onClose);
  if (drafted.value === undefined) {
    return (
      <FormDialog title={t('desk.referrals.recordConsentTitle')} save={t('desk.referrals.save')} {...drafted.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { value: form, change } = drafted;
  const { purpose, way, reach, told, items } = form;
  const givenOn = form.givenOn.trim();
  const isDay = givenOn.length === 10 && isPartialDate(givenOn);
  const areTold = way === 'through-other' || statementsMissing(told).length === 0;
  const submit = (): void => {
    setChecked(true);
    if (purpose === null || way === null || reach === null || !isDay || !areTold || items.length === 0 || (purpose === 'other' && form.purposeWords.trim() === '')) return;
    drafted.submit(() => api['consents.record']({ tipId, ...form, purpose, way, reach, givenOn, told: [...told], items: [...items] }));
  };
  const only = (isOfPolice: boolean) => receivers.filter(({ kind }) => (kind === 'police') === isOfPolice).map(({ receiverId, name }) => ({ value: receiverId, text: t('desk.referrals.reachReceiver', { name }) }));
  const any = (isOfPolice: boolean) => receiverKinds.filter((kind) => (kind === 'police') === isOfPolice).map((kind) => ({ value: kind, text: t('desk.referrals.reachKind', { kind: t(`desk.referrals.kind.${kind}`) }) }));
  // Police after all others, as in every list of receivers.
  const reaches = [...only(false), ...any(false), ...only(true), ...any(true)];
  const chooseReach = (chosen: string): void => {
    const kind = receiverKinds.find((one) => one === chosen);
    change({ reach: kind === undefined ? { receiverId: chosen } : { kind } });
  };
  const isPolice = reach !== null && ('kind' in reach ? reach.kind : receivers.find(({ receiverId }) => receiverId === reach.receiverId)?.kind) === 'police';
  return (
    <FormDialog title={t('desk.referrals.recordConsentTitle')} save={t('desk.referrals.save')} {...drafted.dialog} onSubmit={submit}>
      <p className="small muted">{t('desk.referrals.recordConsentIntro')}</p>
      <PurposeFields purpose={purpose} words={form.purposeWords} isChecked={isChecked} onChange={(chosen, purposeWords) => change({ purpose: chosen, purposeWords })} />
      <Select
        label={t('desk.referrals.reach')}
        placeholder={t('desk.referrals.choose')}
        value={reach === null ? null : 'kind' in reach ? reach.kind : reach.receiverId}
        options={reaches}
        onChange={chooseReach}
        {...(isChecked && reach === null ? { error: t('desk.referrals.reachMissing') } : {})}
      />
      {isPolice ? <PoliceWarning /> : null}
      <TickBoxes
        label={t('desk.referrals.items')}
        options={sharedItems.map((value) => ({ value, text: t(`desk.referrals.item.${value}`) }))}
        ticked={items}
        onChange={(ticked) => change({ items: [...ticked] })}
        error={isChecked && items.length === 0 ? t('desk.referrals.itemsMissing') : undefined}
      />
      <RadioGroup label={t('desk.referrals.way')} value={way} options={consentWays.map((value) => ({ value, text: t(`desk.referrals.ways.${value}`) }))} onChange={(chosen) => change({ way: chosen })} />
      {isChecked && way === null ? <p className="field-error" role="alert">{t('desk.referrals.wayMissing')}</p> : null}
      {way === 'through-other' ? (
        <Banner tone="note" role="status">
          {t('desk.referrals.throughOther')}
        </Banner>
      ) : null}
      <TickBoxes
        label={t('desk.referrals.statements')}
        options={consentStatements.map((value) => ({ value, text: t(`desk.referrals.statement.${value}`) }))}
        ticked={told}
        onChange={(ticked) => change({ told: [...ticked] })}
        error={isChecked && !areTold ? t('desk.referrals.statementsMissing') : undefined}
      />
      <Select label={t('desk.referrals.language')} value={form.language} options={toldLanguages.map((value) => ({ value, text: t(`desk.writing.languages.${value}`) }))} onChange={(language) => change({ language })} />
      <TextField label={t('desk.referrals.givenOn')} value={form.givenOn} onChange={(day) => change({ givenOn: day })} maxLength={10} {...(isChecked && !isDay ? { error: t('desk.referrals.givenOnWrong') } : {})} />
      <TextField label={t('desk.referrals.consentWords')} value={form.words} onChange={(words) => change({ words })} isMultiline rows={2} maxLength={referralWordsUnits} />
    </FormDialog>
  );
}
