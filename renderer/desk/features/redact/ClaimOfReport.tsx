import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimInDossier } from '#shared/contract/statement-calls.ts';
import { isDecided, isReason, statementReasonUnits, type TellingDecision, type ToldReason } from '#shared/domain/dossier-statement.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { TellingFields } from '../../sharing/TellingFields.tsx';

export interface ClaimOfReportProps {
  readonly dossierId: string;
  readonly claim: ClaimInDossier;
  /** Its place among the claims of the report, from 1. */
  readonly number: number;
  /** Other claims of the report that have no answer. */
  readonly others: number;
  readonly onKept: () => void;
  /** Gives them the same answer. */
  readonly onSame: (telling: TellingDecision) => void;
}

interface Typed {
  readonly isVerbatim: boolean;
  readonly because: string;
  readonly why: ToldReason | null;
  readonly words: string;
}

/** One claim: whether its passage stands in the reporter's own words, and who could have told it. Each key goes into the vault, so that a lock takes nothing. */
export function ClaimOfReport({ dossierId, claim, number, others, onKept, onSame }: ClaimOfReportProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { claimId, sources } = claim;
  const [typed, setTyped] = useState<Typed>({ isVerbatim: claim.isVerbatim, because: claim.verbatimBecause, why: claim.telling?.why ?? null, words: claim.telling?.words ?? '' });
  const [code, setCode] = useState<Code>();
  const kept = useKeptDraft(async ({ isVerbatim, because, why, words }: Typed) => {
    const result = await api['statements.setClaim']({ dossierId, claimId, isVerbatim, verbatimBecause: because, telling: why === null ? null : { why, words } });
    if (result.ok) onKept();
    return result;
  }, setCode);
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    setCode(undefined);
    kept.keep(next);
  };
  const name = String(number);
  const telling = typed.why === null ? null : { why: typed.why, words: typed.words };
  return (
    <li className="card stack-tight statement-claim">
      <h4>{t('desk.redact.statements.claim', { number: name })}</h4>
      <blockquote className="selected-words" dir="auto">
        <OriginalText text={claim.passage} />
      </blockquote>
      {claim.isOfNarrative ? (
        <Checkbox isSelected={typed.isVerbatim} onChange={(isVerbatim) => change({ isVerbatim })}>
          {t('desk.redact.statements.passage', { number: name })}
        </Checkbox>
      ) : (
        <p className="small muted">{t('desk.redact.statements.notOfText')}</p>
      )}
      {claim.isOfNarrative && typed.isVerbatim ? (
        <TextField
          label={t('desk.redact.statements.passageBecause', { number: name })}
          description={t('desk.redact.statements.reasonHelp')}
          value={typed.because}
          onChange={(because) => change({ because })}
          maxLength={statementReasonUnits}
          {...(typed.because !== '' && !isReason(typed.because) ? { error: t('desk.redact.statements.reasonShort') } : {})}
        />
      ) : null}
      {claim.isAsked ? (
        <TellingFields
          labels={{ asked: t('desk.redact.statements.whoCouldClaim', { number: name }), words: t('desk.redact.statements.neededWordsClaim', { number: name }) }}
          why={typed.why}
          words={typed.words}
          because={t('desk.redact.statements.claimOnce')}
          onWhy={(why) => change({ why })}
          onWords={(words) => change({ words })}
        />
      ) : (
        <p className="small muted">{t('desk.redact.statements.claimSeveral', { count: sources })}</p>
      )}
      {claim.isAsked && telling !== null && isDecided(telling) && others > 0 ? (
        <div>
          <Button isSmall onPress={() => void kept.flush().then(() => onSame(telling))}>
            {t('desk.redact.statements.sameAnswer', { number: name, count: others })}
          </Button>
        </div>
      ) : null}
      {code === undefined ? null : <ErrorBanner code={code} />}
    </li>
  );
}
