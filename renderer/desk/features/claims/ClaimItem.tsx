import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimView } from '#shared/contract/claim-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { HistoryLine } from '#ui/HistoryLine.tsx';
import type { ClaimActions } from './ClaimList.tsx';
import { ClaimSubjects } from './ClaimSubjects.tsx';
import { GradeChip } from './GradeChip.tsx';
import { PassageQuote } from './PassageQuote.tsx';

/** One claim: its passage, what staff judge of it, and what others say to it. */
export function ClaimItem({ claim, mayChange, onShow, onChange, onRelate, onWithdrawn, onUnrelate, onTip, onCompound, onIncident, onOrganisation }: ClaimActions & { readonly claim: ClaimView }) {
  const { t } = useTranslation();
  const { isWithdrawn, relations } = claim;
  const number = String(claim.number);
  return (
    <li className={isWithdrawn ? 'claim claim-withdrawn' : 'claim'}>
      <div className="claim-head">
        {isWithdrawn ? (
          <b>
            {t('desk.claims.number', { number })} ({t('desk.claims.isWithdrawn')})
          </b>
        ) : (
          <Button isSmall kind="quiet" label={t('desk.claims.showInText', { number })} onPress={() => onShow(claim)}>
            {t('desk.claims.number', { number })}
          </Button>
        )}
        <GradeChip reliability={claim.reliability} credibility={claim.credibility} />
      </div>
      {claim.statement === '' ? null : (
        <p>
          <bdi dir="auto">{claim.statement}</bdi>
        </p>
      )}
      <p className="small">
        <PassageQuote passage={claim.passage} />
      </p>
      {isWithdrawn ? null : (
        <p className="small">
          <b>{t(`desk.claims.echo.${claim.echo}`)}</b> · {t('desk.claims.sources', { count: claim.sources })}
        </p>
      )}
      {claim.lacksSource && !isWithdrawn ? <p className="claim-warning small">{t('desk.claims.lacksSource')}</p> : null}
      <ClaimSubjects claim={claim} onCompound={onCompound} onIncident={onIncident} onOrganisation={onOrganisation} />
      {relations.length === 0 ? null : (
        <ul className="plain-list claim-relations small" aria-label={t('desk.claims.relationsOf', { number })}>
          {relations.map((other) => {
            const names = { number: String(other.number), tip: String(other.tipNumber) };
            return (
              <li key={other.claimId}>
                {t(`desk.claims.relation.${other.relation}`, names)}
                {other.isWithdrawn ? ` (${t('desk.claims.isWithdrawn')})` : ''}: {other.statement === '' ? <PassageQuote passage={other.passage} /> : <bdi dir="auto">{other.statement}</bdi>}{' '}
                {other.tipId === claim.tipId ? null : (
                  <Button isSmall kind="quiet" onPress={() => onTip(other.tipId)}>
                    {t('desk.claims.openTip', { number: names.tip })}
                  </Button>
                )}
                {mayChange ? (
                  <Button isSmall kind="quiet" label={t('desk.claims.unrelateOf', names)} onPress={() => onUnrelate(claim, other.claimId)}>
                    {t('desk.claims.unrelate')}
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {mayChange ? (
        <div className="actions">
          {isWithdrawn ? (
            <Button isSmall label={t('desk.claims.restoreOf', { number })} onPress={() => onWithdrawn(claim, false)}>
              {t('desk.claims.restore')}
            </Button>
          ) : (
            <>
              <Button isSmall label={t('desk.claims.changeOf', { number })} onPress={() => onChange(claim)}>
                {t('desk.claims.change')}
              </Button>
              <Button isSmall label={t('desk.claims.relateOf', { number })} onPress={() => onRelate(claim)}>
                {t('desk.claims.relate')}
              </Button>
              <Button isSmall kind="quiet" label={t('desk.claims.withdrawOf', { number })} onPress={() => onWithdrawn(claim, true)}>
                {t('desk.claims.withdraw')}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {claim.versionsTotal < 2 ? null : (
        <details className="small">
          <summary>{t('desk.claims.versions')}</summary>
          <ol className="history" aria-label={t('desk.claims.versionsOf', { number })}>
            {[...claim.versions].reverse().map((version, index) => (
              <HistoryLine key={`${version.at} ${index}`} {...version}>
                {t(`desk.claims.version.${version.type}`, { grade: `${version.reliability}${version.credibility}` })}
                {version.statement === '' ? null : (
                  <>
                    : <bdi dir="auto">{version.statement}</bdi>
                  </>
                )}
              </HistoryLine>
            ))}
          </ol>
          <CutNote shown={claim.versions.length} total={claim.versionsTotal} />
        </details>
      )}
    </li>
  );
}
