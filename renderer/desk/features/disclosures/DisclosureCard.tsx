import { useTranslation } from '#i18n/desk-translation.ts';
import { dossierFormats } from '#shared/domain/dossier-format.ts';
import { cardPreset } from '#shared/domain/emergency-card.ts';
import type { Disclosure } from '#shared/contract/disclosure-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { dateAndTime } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useWords } from '../../sharing/use-words.ts';
import { Commitments } from './Commitments.tsx';
import { ReadOut } from './ReadOut.tsx';
import { DisclosedTips } from './DisclosedTips.tsx';
import { FileOnDisk, type LookedFor } from './FileOnDisk.tsx';

export interface DisclosureCardProps {
  readonly disclosure: Disclosure;
  readonly onTip: (tipId: string) => void;
  readonly onReviewed: () => void;
  /** What a look at the disk found of its file, and of those that open commitments of it. */
  readonly files: readonly LookedFor[];
  readonly onDeleted: () => void;
}

/** One file that left: to whom, what for, on whose word, and which tips were in it. */
export function DisclosureCard({ disclosure, onTip, onReviewed, files, onDeleted }: DisclosureCardProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const words = useWords();
  const call = useCall<Disclosure>();
  const mayReview = useMay('disclosures.review');
  const { disclosureId, title, disclosedAt, by, preset, tlp, receiver, purpose, purposeWords, approval, reviewed } = disclosure;
  const isCard = preset === cardPreset;
  const { kind } = disclosure;
  const name = isCard ? t('desk.emergencyCard.register.name') : title === '' ? t(kind === 'briefing' ? 'desk.briefing.untitled' : kind === 'compound-dossier' ? 'desk.compoundDossier.untitled' : 'desk.disclosures.untitled') : title;
  const isReadAloud = disclosure.format === 'read-aloud';
  const when = dateAndTime(disclosedAt, locale);
  const format = dossierFormats.find((known) => known === disclosure.format);
  const isWaiting = disclosure.needsReview && reviewed === null;
  const review = (): void => void call.run(() => api['disclosures.review']({ disclosureId }), onReviewed);
  const said = [
    { key: 'without', text: disclosure.withoutConsentWords === '' ? '' : t('desk.disclosures.withoutBecause', { words: disclosure.withoutConsentWords }) },
    { key: 'approval', text: approval.words === '' ? '' : t('desk.disclosures.approvalBecause', { words: approval.words }) },
    { key: 'shown', text: disclosure.shownBecause === '' ? '' : t('desk.disclosures.shownBecause', { words: disclosure.shownBecause }) },
    { key: 'plain', text: disclosure.plainBecause === '' ? '' : t('desk.disclosures.plainWords', { words: disclosure.plainBecause }) },
  ].filter(({ text }) => text !== '');
  return (
    <>
      <div className="referral-head">
        <h2 dir="auto">{name}</h2>
        {kind === 'briefing' ? <Chip tone="plain">{t('desk.briefing.kind')}</Chip> : null}
        {kind === 'compound-dossier' ? <Chip tone="plain">{t('desk.compoundDossier.kind')}</Chip> : null}
        <Chip tone="plain">{tlp}</Chip>
        {isWaiting ? <Chip tone="u2">{t('desk.disclosures.waits')}</Chip> : null}
      </div>
      <p dir="auto">
        {isCard ? '' : `${t(`desk.disclosures.preset.${preset}`)} · `}{receiver === null || purpose === null ? t('desk.disclosures.inOffice') : t('desk.disclosures.to', { name: words.receiver(receiver), purpose: words.purpose({ purpose, purposeWords }) })}
      </p>
      <p className="small">
        {t('desk.disclosures.madeBy', { when, actor: words.actor(by) })}
        {' · '}
        {approval.by === null ? t(approval.override === null ? 'desk.disclosures.notApproved' : isCard && approval.override === 'danger' ? 'desk.emergencyCard.register.override' : `desk.disclosures.override.${approval.override}`) : t('desk.disclosures.approvedBy', { actor: words.actor(approval.by) })}
      </p>
      {disclosure.plainBecause !== '' || isReadAloud ? null : (
        <p className="small">
          {t(`desk.disclosures.sealedAs.${disclosure.sealing ?? 'before'}`)}
          {disclosure.keyFingerprint === null ? null : ` · ${t('desk.disclosures.sealedTo', { fingerprint: disclosure.keyFingerprint })}`}
        </p>
      )}
      {said.map(({ key, text }) => (
        <p key={key} className="small" dir="auto">
          {text}
        </p>
      ))}
      <DisclosedTips tips={disclosure.tips} onTip={onTip} />
      <CutNote shown={disclosure.tips.length} total={disclosure.tipsTotal} />
      {disclosure.comparedWith === null ? null : <p className="small">{t(kind === 'briefing' ? 'desk.briefing.together.laidBeside' : 'desk.held.comparedWith', { count: disclosure.comparedWith })}</p>}
      {isReadAloud ? <ReadOut disclosure={disclosure} /> : null}
      <p className="tiny muted">{isReadAloud ? t('desk.emergencyCard.register.readAloud') : t('desk.disclosures.file', { format: format === undefined ? disclosure.format : t(`desk.disclosures.format.${format}`), size: fileSize(disclosure.sizeBytes, locale) })}</p>
      <p className="hash">
        {t('desk.disclosures.hash')} {disclosure.sha256}
      </p>
      <Commitments disclosure={disclosure} name={name} files={files} onDeleted={onDeleted} />
      <FileOnDisk file={files.find(({ openingId }) => openingId === null)} fileRemoved={disclosure.fileRemoved} deleteLabel={t('desk.disclosures.deleteFileOf', { title: name, when })} onDeleted={onDeleted} />
      {reviewed === null ? null : <p className="small muted">{t('desk.disclosures.reviewed', { when: dateAndTime(reviewed.at, locale), actor: words.actor(reviewed) })}</p>}
      {isWaiting && mayReview && disclosure.mayReview ? (
        <div className="actions">
          <Button isSmall label={t('desk.disclosures.reviewOf', { title: name, when })} isPending={call.isBusy} onPress={review}>
            {t('desk.disclosures.review')}
          </Button>
        </div>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
    </>
  );
}
