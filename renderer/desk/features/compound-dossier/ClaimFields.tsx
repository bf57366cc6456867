import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierClaim } from '#shared/contract/compound-dossier-calls.ts';
import { compoundStatementUnits } from '#shared/domain/compound-dossier.ts';
import type { ToldReason } from '#shared/domain/dossier-statement.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { TellingFields } from '../../sharing/TellingFields.tsx';

export interface ClaimFieldsProps {
  readonly compoundId: string;
  readonly claim: DossierClaim;
  /** Its place among all claims of the compound, from 1. */
  readonly number: number;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onKept: () => void;
}

interface Typed {
  readonly isChosen: boolean;
  readonly statement: string;
  readonly why: ToldReason | null;
  readonly words: string;
}

/** One claim: what its report says, and what the dossier tells of it. Each key goes into the vault, so that a lock takes nothing. */
export function ClaimFields({ compoundId, claim, number, isChecked, onKept }: ClaimFieldsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { claimId } = claim;
  const [typed, setTyped] = useState<Typed>({ isChosen: claim.isChosen, statement: claim.statement, why: claim.telling?.why ?? null, words: claim.telling?.words ?? '' });
  const [code, setCode] = useState<Code>();
  const kept = useKeptDraft(async ({ isChosen, statement, why, words }: Typed) => {
    const telling = why === null ? null : { why, words };
    const result = await api['compoundDossier.setClaim']({ compoundId, claimId, isChosen, statement, telling });
    if (result.ok) onKept();
    // The rest is in the vault; only the choice is not.
    else if (result.code === 'dossier-full') setTyped((before) => ({ ...before, isChosen: false }));
    return result;
  }, setCode);
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    setCode(undefined);
    kept.keep(next);
  };
  const name = String(number);
  const isMissing = typed.statement.trim() === '';
  const problem = isMissing ? (isChecked ? t('desk.compoundDossier.statementMissing') : undefined) : claim.isCopied ? t('desk.compoundDossier.copied') : undefined;
  return (
    <li className="card stack-tight">
      <h3>{t('desk.compoundDossier.claim', { number: name, topic: claim.topic === null ? t('desk.compoundDossier.noTopic') : t(`desk.claims.topic.${claim.topic}`) })}</h3>
      <p className="small muted">
        {[t('desk.claims.grade', { grade: `${claim.reliability}${claim.credibility}` }), t('desk.claims.sources', { count: claim.sources }), ...(claim.against > 0 ? [t('desk.claims.against', { count: claim.against })] : []), t('desk.claims.openTip', { number: String(claim.tipNumber) })].join(' · ')}
      </p>
      <p className="small">{t('desk.compoundDossier.said')}</p>
      <blockquote className="original" dir="auto">
        <OriginalText text={claim.passage} />
      </blockquote>
      <Checkbox label={t('desk.compoundDossier.chooseOf', { number: name })} isSelected={typed.isChosen} onChange={(isChosen) => change({ isChosen })}>
        {t('desk.compoundDossier.choose')}
      </Checkbox>
      {typed.isChosen ? (
        <>
          <TextField
            label={t('desk.compoundDossier.statementOf', { number: name })}
            description={t('desk.compoundDossier.statementHelp')}
            value={typed.statement}
            onChange={(statement) => change({ statement })}
            maxLength={compoundStatementUnits}
            isMultiline
            rows={3}
            {...(problem === undefined ? {} : { error: problem })}
          />
          {claim.proposed === '' || !isMissing ? null : (
            <div>
              <Button isSmall label={t('desk.compoundDossier.proposeOf', { number: name })} onPress={() => change({ statement: claim.proposed })}>
                {t('desk.compoundDossier.propose')}
              </Button>
            </div>
          )}
          {claim.isKnownToFew ? <TellingFields why={typed.why} words={typed.words} because={t('desk.compoundDossier.knownToFew')} onWhy={(why) => change({ why })} onWords={(words) => change({ words })} /> : null}
        </>
      ) : null}
      {code === undefined ? null : <ErrorBanner code={code} />}
    </li>
  );
}
