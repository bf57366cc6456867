import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits, type TipReferrals } from '#shared/contract/referral-calls.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { isOverrideReasoned, overrideReasons, overrideWordsAtLeast } from '#shared/domain/consent.ts';
import { sharedItems } from '#shared/domain/referral.ts';
import { CutNote } from '#ui/CutNote.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { Basis } from './Basis.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { PoliceWarning } from '../../sharing/PoliceWarning.tsx';
import { PurposeFields } from '../../sharing/PurposeFields.tsx';
import { TickBoxes } from './TickBoxes.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

export interface PlanDialogProps {
  readonly tip: { readonly tipId: string; readonly number: number };
  readonly referrals: TipReferrals;
  readonly receivers: readonly ReceiverView[];
  readonly onDone: (tip: TipReferrals) => void;
  readonly onClose: () => void;
}

/** To whom, what for, what, and what it rests on. No receiver and no basis is chosen beforehand; the vault has the last word. */
export function PlanDialog({ tip: { tipId, number }, referrals: { consents, dossiers, dossiersTotal }, receivers, onDone, onClose }: PlanDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const mayOverride = useMay('referrals.planWithoutConsent');
  const [isChecked, setChecked] = useState(false);
  const drafted = useDraftedForm('referral', tipId, { receiverId: null, purpose: null, purposeWords: '', items: [], dossierId: null, basis: null, reason: null, words: '' }, onDone, onClose);
  if (drafted.value === undefined) {
    return (
      <FormDialog title={t('desk.referrals.planTitle', { number: String(number) })} save={t('desk.referrals.save')} {...drafted.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { value: form, change } = drafted;
  const { purpose, purposeWords, items, basis, reason, words } = form;
  const receiver = receivers.find(({ receiverId }) => receiverId === form.receiverId);
  const dossierId = items.includes('dossier') ? form.dossierId : null;
  const isWithout = basis === 'without';
  const submit = (): void => {
    setChecked(true);
    if (receiver === undefined || purpose === null || items.length === 0 || (items.includes('dossier') && dossierId === null) || (purpose === 'other' && purposeWords.trim() === '')) return;
    if (isWithout && (reason === null || !isOverrideReasoned(words))) return;
    const sharing = { tipId, receiverId: receiver.receiverId, purpose, purposeWords, items: [...items], dossierId };
    drafted.submit(() => (isWithout ? api['referrals.planWithoutConsent']({ ...sharing, reason, words }) : api['referrals.plan']({ ...sharing, consentId: basis })));
  };
  return (
    <FormDialog title={t('desk.referrals.planTitle', { number: String(number) })} save={t('desk.referrals.save')} {...drafted.dialog} onSubmit={submit}>
      <p className="small muted">{t('desk.referrals.planIntro')}</p>
      <Select
        label={t('desk.referrals.receiverLabel')}
        placeholder={t('desk.referrals.choose')}
        value={form.receiverId}
        options={receivers.map(({ receiverId, name, kind }) => ({ value: receiverId, text: `${name} · ${t(`desk.referrals.kind.${kind}`)}` }))}
        onChange={(receiverId) => change({ receiverId, basis: null })}
        {...(isChecked && receiver === undefined ? { error: t('desk.referrals.receiverMissing') } : {})}
      />
      {receiver?.kind === 'police' ? <PoliceWarning /> : null}
      <PurposeFields purpose={purpose} words={purposeWords} isChecked={isChecked} onChange={(chosen, typed) => change({ purpose: chosen, purposeWords: typed, ...(chosen === purpose && chosen !== 'other' ? {} : { basis: null }) })} />
      <TickBoxes
        label={t('desk.referrals.sharedItems')}
        options={sharedItems.map((value) => ({ value, text: t(`desk.referrals.item.${value}`) }))}
        ticked={items}
        onChange={(ticked) => change({ items: [...ticked], basis: null })}
        error={isChecked && items.length === 0 ? t('desk.referrals.itemsMissing') : undefined}
      />
      {items.includes('dossier') && dossiers.length === 0 ? <p className="small muted">{t('desk.referrals.noDossiers')}</p> : null}
      {items.includes('dossier') && dossiers.length > 0 ? (
        <Select
          label={t('desk.referrals.dossierLabel')}
          placeholder={t('desk.referrals.choose')}
          value={form.dossierId}
          options={dossiers.map((dossier) => ({ value: dossier.dossierId, text: dossier.hasLeft ? dossier.title : t('desk.referrals.dossierUnsent', { title: dossier.title }) }))}
          onChange={(chosen) => change({ dossierId: chosen })}
          {...(isChecked && dossierId === null ? { error: t('desk.referrals.dossierMissing') } : {})}
        />
      ) : null}
      {items.includes('dossier') ? <CutNote shown={dossiers.length} total={dossiersTotal} /> : null}
      {receiver !== undefined && purpose !== null && items.length > 0 ? <Basis consents={consents} sharing={{ purpose, purposeWords, receiver, items }} mayOverride={mayOverride} basis={basis} onChange={(chosen) => change({ basis: chosen })} /> : null}
      {isWithout ? (
        <>
          <p className="small">{t('desk.referrals.withoutWords')}</p>
          <RadioGroup label={t('desk.referrals.reasonLabel')} value={reason} options={overrideReasons.map((value) => ({ value, text: t(`desk.referrals.reason.${value}`) }))} onChange={(chosen) => change({ reason: chosen })} />
          {isChecked && reason === null ? <p className="field-error" role="alert">{t('desk.referrals.reasonMissing')}</p> : null}
          <TextField
            label={t('desk.referrals.reasonWords')}
            value={words}
            onChange={(typed) => change({ words: typed })}
            isMultiline
            rows={3}
            maxLength={referralWordsUnits}
            {...(isChecked && !isOverrideReasoned(words) ? { error: t('desk.referrals.reasonWordsShort', { count: overrideWordsAtLeast }) } : {})}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
