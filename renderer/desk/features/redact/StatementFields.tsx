import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { DossierStatement } from '#shared/contract/statement-calls.ts';
import { isReason, statementReasonUnits, statementUnits, type TellingDecision, type ToldReason } from '#shared/domain/dossier-statement.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { LongText } from '#ui/LongText.tsx';
import { TextField } from '#ui/TextField.tsx';
import { TellingFields } from '../../sharing/TellingFields.tsx';
import { ClaimsOfReport } from './ClaimsOfReport.tsx';

export interface StatementTyped {
  readonly statement: string;
  readonly verbatimBecause: string;
  readonly telling: TellingDecision | null;
  /** The same reasons for every report that lacks them. */
  readonly isForAll: boolean;
}

export interface StatementFieldsProps {
  readonly dossierId: string;
  readonly tip: DossierStatement;
  readonly texts: DossierDraft['texts'];
  readonly total: number;
  readonly isForAll: boolean;
  readonly onForAll: (isForAll: boolean) => void;
  /** Something was typed or chosen. */
  readonly onTyped: (typed: Omit<StatementTyped, 'isForAll'>) => void;
  /** What was decided about one of its claims is in the vault. */
  readonly onClaimKept: () => void;
  readonly actions: (typed: StatementTyped) => ReactNode;
}

/** One report, and what others are told of it. */
export function StatementFields({ dossierId, tip, texts, total, isForAll, onForAll, onTyped, onClaimKept, actions }: StatementFieldsProps) {
  const { t } = useTranslation();
  const [statement, setStatement] = useState(tip.statement);
  const [isVerbatim, setVerbatim] = useState(tip.verbatimBecause !== '');
  const [because, setBecause] = useState(tip.verbatimBecause);
  const [why, setWhy] = useState<ToldReason | null>(tip.telling?.why ?? null);
  const [words, setWords] = useState(tip.telling?.words ?? '');
  const verbatimBecause = isVerbatim ? because : '';
  const telling = why === null ? null : { why, words };
  const latest = useRef(onTyped);
  const isFirst = useRef(true);
  useEffect(() => {
    latest.current = onTyped;
  });
  useEffect(() => {
    if (!isFirst.current) latest.current({ statement, verbatimBecause, telling: why === null ? null : { why, words } });
    isFirst.current = false;
  }, [statement, verbatimBecause, why, words]);
  return (
    <div className="statement-sides">
      <section className="statement-said" aria-label={t('desk.redact.statements.said', { tip: tip.tipNumber })}>
        <h3>{t('desk.redact.statements.said', { tip: tip.tipNumber })}</h3>
        {texts.map((text) => (
          <LongText key={text.textId} text={text.text} language={text.language} />
        ))}
      </section>
      <div className="stack">
        <TextField label={t('desk.redact.statements.field')} description={t('desk.redact.statements.fieldHelp')} value={statement} onChange={setStatement} maxLength={statementUnits} isMultiline rows={7} takesFocus />
        {tip.repeated === 0 ? null : (
          <p className="small" role="status">
            {t('desk.redact.statements.repeated', { count: tip.repeated })}
          </p>
        )}
        {tip.proposed === '' || statement.trim() !== '' ? null : (
          <div>
            <Button isSmall onPress={() => setStatement(tip.proposed)}>
              {t('desk.redact.statements.fromClaims')}
            </Button>
          </div>
        )}
        {tip.claims === 0 ? (
          <>
            <Checkbox isSelected={isVerbatim} onChange={setVerbatim}>
              {t('desk.redact.statements.verbatim')}
            </Checkbox>
            {isVerbatim ? (
              <TextField
                label={t('desk.redact.statements.verbatimBecause')}
                description={t('desk.redact.statements.reasonHelp')}
                value={because}
                onChange={setBecause}
                maxLength={statementReasonUnits}
                {...(because !== '' && !isReason(because) ? { error: t('desk.redact.statements.reasonShort') } : {})}
              />
            ) : null}
            <TellingFields why={why} words={words} because={t('desk.redact.statements.noClaims')} onWhy={setWhy} onWords={setWords} />
            {total === 1 ? null : (
              <Checkbox isSelected={isForAll} onChange={onForAll}>
                {t('desk.redact.statements.forAll')}
              </Checkbox>
            )}
          </>
        ) : (
          <>
            {tip.verbatimBecause === '' ? null : <p className="small">{t('desk.redact.statements.wholeBefore', { reason: tip.verbatimBecause })}</p>}
            <ClaimsOfReport dossierId={dossierId} tipId={tip.tipId} onKept={onClaimKept} />
          </>
        )}
        <div className="actions actions-closing">{actions({ statement, verbatimBecause, telling, isForAll: isForAll && tip.claims === 0 })}</div>
      </div>
    </div>
  );
}
