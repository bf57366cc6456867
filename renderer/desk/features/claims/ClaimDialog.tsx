import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { claimStatementUnits, type ClaimAssessment, type ClaimDraft, type ClaimsOfTip } from '#shared/contract/claim-calls.ts';
import { claimStances } from '#shared/domain/claim.ts';
import { claimTopics } from '#shared/domain/claim-topic.ts';
import { confirmedByOthers, credibilities, reliabilities } from '#shared/domain/grade.ts';
import type { Code } from '#shared/errors.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { useCompoundName } from '../../api/use-compound-name.ts';
import { useCompoundSearch } from '../../api/use-compound-search.ts';
import { PassageQuote } from './PassageQuote.tsx';
import { AboutOthers } from './AboutOthers.tsx';
import { useCall } from '../../api/use-call.ts';

const nothing = 'nothing';

export interface ClaimDialogProps {
  readonly tipId: string;
  readonly title: string;
  /** The reporter's words. */
  readonly passage: string;
  readonly draft: ClaimDraft;
  /** Those that the tip is linked to. */
  readonly compounds: ClaimsOfTip['compounds'];
  readonly incidents: ClaimsOfTip['incidents'];
  readonly onDone: (claims: ClaimsOfTip) => void;
  readonly onClose: () => void;
}

/** What staff judge of one statement. What is typed outlives a lock; a click beside it closes nothing. */
export function ClaimDialog({ tipId, title, passage, draft, compounds, incidents, onDone, onClose }: ClaimDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [assessment, setAssessment] = useState(draft.assessment);
  const [draftCode, setDraftCode] = useState<Code>();
  const kept = useKeptDraft((next: ClaimDraft | null) => api['claims.keepDraft']({ tipId, draft: next }), setDraftCode);
  const call = useCall(onDone);
  const discard = useCall();
  const linkedIds = compounds.map(({ compoundId }) => compoundId);
  const [words, setWords] = useState('');
  const register = useCompoundSearch(words === '' ? linkedIds : []);
  // Those that the tip is linked to are offered first, until somebody looks for another.
  const offered = words === '' && !register.isSearching ? [...compounds, ...register.rows] : register.rows;
  const nameOf = (name: string): string => (name === '' ? t('desk.compounds.nameless') : name);
  const [chosen, setChosen] = useState<ClaimsOfTip['compounds'][number]>();
  const about = [...compounds, ...(chosen === undefined ? [] : [chosen])].find(({ compoundId }) => compoundId === assessment.compoundId)?.name;
  const asked = useCompoundName(about === undefined ? assessment.compoundId : null);
  const aboutName = about ?? asked;
  const set = (part: Partial<ClaimAssessment>): void => {
    const next = { ...assessment, ...part };
    setAssessment(next);
    kept.keep({ ...draft, assessment: next });
  };
  const save = async (): Promise<void> => {
    kept.drop();
    const saved = await call.run(() => (draft.claimId === null ? api['claims.mark']({ tipId, passage: draft.passage, assessment }) : api['claims.change']({ claimId: draft.claimId, assessment })));
    if (saved === undefined) kept.keep({ ...draft, assessment });
  };
  // Left open where the vault refuses to forget it: it would come back without a word.
  const close = async (): Promise<void> => {
    setDraftCode(undefined);
    kept.drop();
    await kept.flush();
    await discard.run(() => api['claims.keepDraft']({ tipId, draft: null }), onClose);
  };
  const code = call.code ?? discard.code ?? draftCode;
  return (
    <FormDialog title={title} save={t('desk.claims.save')} code={code} isBusy={call.isBusy || discard.isBusy} onSubmit={() => void save()} onClose={() => void close()}>
      <div>
        <p className="label">{t('desk.claims.passage')}</p>
        <PassageQuote passage={passage} />
      </div>
      <TextField label={t('desk.claims.statement')} description={t('desk.claims.statementWords')} value={assessment.statement} onChange={(statement) => set({ statement })} maxLength={claimStatementUnits} takesFocus />
      <Select label={t('desk.compounds.reliabilityLabel')} value={assessment.reliability} options={reliabilities.map((value) => ({ value, text: t(`desk.compounds.reliability.${value}`) }))} onChange={(reliability) => set({ reliability })} />
      <Select label={t('desk.compounds.credibilityLabel')} value={assessment.credibility} options={credibilities.map((value) => ({ value, text: t(`desk.compounds.credibility.${value}`) }))} onChange={(credibility) => set({ credibility })} />
      {assessment.credibility === confirmedByOthers ? <p className="small muted">{t('desk.claims.oneWords')}</p> : null}
      <Select
        label={t('desk.claims.topicLabel')}
        value={assessment.topic ?? nothing}
        options={[{ value: nothing, text: t('desk.claims.topicNone') }, ...claimTopics.map((value) => ({ value, text: t(`desk.claims.topic.${value}`) }))]}
        onChange={(chosen) => set({ topic: claimTopics.find((topic) => topic === chosen) ?? null })}
      />
      <SearchSelect
        label={t('desk.claims.about')}
        none={t('desk.claims.aboutNothing')}
        chosen={assessment.compoundId === null ? null : { value: assessment.compoundId, text: aboutName === undefined ? '' : nameOf(aboutName) }}
        options={offered.map(({ compoundId, name }) => ({ value: compoundId, text: nameOf(name) }))}
        total={register.total + (words === '' ? compounds.length : 0)}
        isSearching={register.isSearching}
        code={register.code}
        onSearch={(next) => {
          setWords(next);
          register.search(next);
        }}
        onChoose={(compoundId) => {
          setChosen(offered.find((each) => each.compoundId === compoundId));
          set({ compoundId });
        }}
        maxLength={200}
      />
      {assessment.compoundId === null || compounds.some(({ compoundId }) => compoundId === assessment.compoundId) ? null : <p className="small muted">{t('desk.claims.aboutWords')}</p>}
      <AboutOthers assessment={assessment} linked={incidents} onChange={set} />
      {isAboutNothing(assessment) ? null : (
        <Select label={t('desk.claims.stanceLabel')} value={assessment.stance} options={claimStances.map((value) => ({ value, text: t(`desk.claims.stanceOption.${value}`) }))} onChange={(stance) => set({ stance })} />
      )}
    </FormDialog>
  );
}

/** It speaks for or against nothing then. */
function isAboutNothing({ compoundId, incidentId, organisationId }: ClaimAssessment): boolean {
  return [compoundId, incidentId, organisationId].every((about) => about === null || about === undefined);
}
