import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CommitmentItem } from '#shared/contract/commitment-calls.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { isOverrideReasoned } from '#shared/domain/consent.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { Banner } from '#ui/Banner.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { useReply } from '../../api/use-reply.ts';

/** Says nothing of whose file it is about. */
const openingFileName = 'opening.json';

const nothingTyped: FormDraft<'commitment-opening'> = { item: null, receiverId: null, because: '' };

export interface OpenCommitmentDialogProps {
  readonly disclosureId: string;
  readonly onDone: (reply: Reply<'commitments.open'>) => void;
  readonly onClose: () => void;
}

/** Which commitment is opened, for whom and why, behind a warning that says what that gives away. */
export function OpenCommitmentDialog({ disclosureId, onDone, onClose }: OpenCommitmentDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const form = useDraftedForm('commitment-opening', disclosureId, nothingTyped, onDone, onClose);
  const { loaded } = useReply('commitments.list', { disclosureId });
  const { loaded: known } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  const [isUnderstood, setUnderstood] = useState(false);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) return <FormDialog title={t('desk.commitments.title')} save={t('desk.commitments.save')} {...form.dialog} isOpening onSubmit={() => undefined}>{null}</FormDialog>;
  const { item: chosenItem, receiverId, because } = form.value;
  const chosen = chosenItem === null ? null : keyOf(chosenItem);
  const items = loaded.state === 'ready' ? loaded.value.items : [];
  const receivers = known.state === 'ready' ? known.value.receivers : [];
  const item = items.find((each) => keyOf(each) === chosen);
  const wordsOf = ({ report, tipNumber, number }: CommitmentItem): string => {
    const said = { report: String(report), number: String(tipNumber) };
    return number === 0 ? t('desk.commitments.sealedTip', said) : t('desk.commitments.attachment', { ...said, file: String(number) });
  };
  const open = async (opened: CommitmentItem, to: string): Promise<void> => {
    const place = await host.choose('commitment-opening', openingFileName);
    if (!place) return;
    form.submit(() => api['commitments.open']({ disclosureId, tipId: opened.tipId, number: opened.number, receiverId: to, because, handle: place.handle }));
  };
  const submit = (): void => {
    setChecked(true);
    if (item === undefined || receiverId === null || !isOverrideReasoned(because) || !isUnderstood) return;
    void open(item, receiverId);
  };
  return (
    <FormDialog title={t('desk.commitments.title')} save={t('desk.commitments.save')} {...form.dialog} onSubmit={submit}>
      <Banner tone="warning">
        <p>{t('desk.commitments.warning')}</p>
      </Banner>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      <Select
        label={t('desk.commitments.item')}
        placeholder={t('desk.disclosures.choose')}
        value={item === undefined ? null : chosen}
        options={items.map((each) => ({ value: keyOf(each), text: wordsOf(each) }))}
        onChange={(key) => {
          const picked = items.find((each) => keyOf(each) === key);
          form.change({ item: picked === undefined ? null : { tipId: picked.tipId, number: picked.number } });
        }}
        {...(isChecked && item === undefined ? { error: t('desk.disclosures.choose') } : {})}
      />
      <Select
        label={t('desk.commitments.receiver')}
        placeholder={t('desk.disclosures.choose')}
        value={receiverId}
        options={receivers.map(({ receiverId: value, name, kind }) => ({ value, text: `${name} · ${t(`desk.referrals.kind.${kind}`)}` }))}
        onChange={(to) => form.change({ receiverId: to })}
        {...(isChecked && receiverId === null ? { error: t('desk.disclosures.receiverMissing') } : {})}
      />
      <TextField label={t('desk.commitments.because')} description={t('desk.commitments.becauseHelp')} value={because} onChange={(typed) => form.change({ because: typed })} isMultiline rows={2} maxLength={referralWordsUnits} {...(isChecked && !isOverrideReasoned(because) ? { error: t('desk.commitments.becauseMissing') } : {})} />
      <div className="field">
        <Checkbox isSelected={isUnderstood} onChange={setUnderstood}>
          {t('desk.commitments.understood')}
        </Checkbox>
        {isChecked && !isUnderstood ? <p className="field-error">{t('desk.commitments.understoodMissing')}</p> : null}
      </div>
    </FormDialog>
  );
}

const keyOf = ({ tipId, number }: Pick<CommitmentItem, 'tipId' | 'number'>): string => `${tipId} ${String(number)}`;
