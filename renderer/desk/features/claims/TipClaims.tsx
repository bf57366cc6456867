import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { claimPassageUnits, type ClaimDraft, type ClaimsOfTip, type ClaimView } from '#shared/contract/claim-calls.ts';
import { notJudged } from '#shared/domain/grade.ts';
import { wholePassage } from '#shared/redaction/whole-passage.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { pageStarts } from '#ui/text-pages.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ClaimDialog } from './ClaimDialog.tsx';
import { ClaimList } from './ClaimList.tsx';
import { MarkedText, placeOfClaim } from './MarkedText.tsx';
import { RelateDialog } from './RelateDialog.tsx';
import { useCall } from '../../api/use-call.ts';
import { useTextRange } from './use-text-range.ts';

export interface TipClaimsProps {
  /** False while another tip is open already: the key that marks means that one. */
  readonly isCurrent: boolean;
  readonly tip: { readonly tipId: string; readonly number: number; readonly textId: string; readonly narrative: string; readonly language: string };
  readonly onTip: (tipId: string) => void;
  readonly onCompound: (compoundId: string) => void;
  readonly onIncident: (incidentId: string) => void;
  readonly onOrganisation: (organisationId: string) => void;
}

const none: readonly ClaimView[] = [];

/** The original of a tip with the passages that staff marked as claims, and the claims. Give it a key: another tip begins anew. */
export function TipClaims({ isCurrent, tip, onTip, onCompound, onIncident, onOrganisation }: TipClaimsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { tipId, textId, narrative } = tip;
  const mayMark = useMay('claims.mark');
  const { loaded, put, reload } = useReply('claims.ofTip', { tipId });
  useNotice('tips.changed', reload);
  useNotice('compounds.changed', reload);
  useNotice('organisations.changed', reload);
  const box = useRef<HTMLDivElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const selected = useTextRange(box);
  const starts = useMemo(() => pageStarts(narrative), [narrative]);
  const [page, setPage] = useState(0);
  const [hasCaret, setCaret] = useState(false);
  const [writing, setWriting] = useState<ClaimDraft>();
  const [relating, setRelating] = useState<ClaimView>();
  const [goingTo, setGoingTo] = useState<string>();
  const [said, say] = useSaid();
  const [isTooLong, setTooLong] = useState(false);
  const call = useCall(put);
  const discard = useCall();
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);

  const claims = loaded.state === 'ready' ? loaded.value.claims : none;
  const shown = useMemo(() => claims.filter((claim) => !claim.isWithdrawn && claim.textId === textId), [claims, textId]);
  const draft = loaded.state === 'ready' ? loaded.value.draft : null;

  const mark = (): void => {
    setTooLong(false);
    const from = starts[page] ?? 0;
    const offsets = selected.now();
    const passage = offsets && wholePassage(narrative, { start: from + offsets.start, end: from + offsets.end });
    if (!passage) {
      say(hasCaret ? ({ t }) => t('desk.claims.selectFirst') : undefined);
      setCaret(true);
      return;
    }
    if (passage.end - passage.start > claimPassageUnits) {
      setTooLong(true);
      return;
    }
    say(undefined);
    setWriting({ claimId: null, passage: { textId, ...passage }, assessment: { statement: '', ...notJudged, compoundId: null, stance: 'supports' } });
  };
  const deselect = (): void => {
    selected.clear();
    document.getSelection()?.removeAllRanges();
  };
  const forget = (): void => {
    if (draft !== null && loaded.state === 'ready') put({ ...loaded.value, draft: null });
    setWriting(undefined);
  };
  const done = (next: ClaimsOfTip): void => {
    const isNew = writing?.claimId === null;
    say(({ t }) => (isNew ? t('desk.claims.marked', { number: String(next.claims.at(-1)?.number ?? '') }) : t('desk.claims.saved')));
    put(next);
    setWriting(undefined);
    deselect();
  };
  useShortcut('claim', mark, mayMark && isCurrent);
  const leaveText = (): void => {
    deselect();
    setCaret(false);
    // The text takes no focus any more; what put the caret there does.
    actions.current?.querySelector('button')?.focus();
  };
  useShortcut('leave', leaveText, hasCaret);

  const showInText = (claim: ClaimView): void => {
    setCaret(false);
    setPage(Math.max(0, starts.findLastIndex((start) => start <= claim.start)));
    setGoingTo(claim.claimId);
  };
  useEffect(() => {
    if (goingTo === undefined) return;
    const place = placeOfClaim(box.current, goingTo);
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
    setGoingTo(undefined);
  }, [goingTo]);

  const change = (claim: ClaimView): void => {
    const { claimId, start, end, statement, reliability, credibility, compound, incident, organisation, topic, stance } = claim;
    setWriting({ claimId, passage: { textId: claim.textId, start, end }, assessment: { statement, reliability, credibility, compoundId: compound?.compoundId ?? null, incidentId: incident?.incidentId ?? null, organisationId: organisation?.organisationId ?? null, topic, stance } });
  };
  const setWithdrawn = async (claim: ClaimView, isWithdrawn: boolean): Promise<void> => {
    const names = { number: String(claim.number) };
    if (await call.run(() => api[isWithdrawn ? 'claims.withdraw' : 'claims.restore']({ claimId: claim.claimId }))) say(({ t }) => t(isWithdrawn ? 'desk.claims.withdrawn' : 'desk.claims.restored', names));
  };
  const unrelate = async (claim: ClaimView, otherClaimId: string): Promise<void> => {
    if (await call.run(() => api['claims.relate']({ claimId: claim.claimId, otherClaimId, to: 'none' }))) say(({ t }) => t('desk.claims.unrelated'));
  };
  const throwAway = (): void => void discard.run(() => api['claims.keepDraft']({ tipId, draft: null }), forget);
  const code = call.code ?? discard.code;
  const numberOf = (claimId: string | null): string => String(claims.find((claim) => claim.claimId === claimId)?.number ?? claims.length + 1);

  return (
    <>
      <MarkedText text={narrative} language={tip.language} tipNumber={tip.number} claims={shown} starts={starts} page={page} onPage={setPage} hasCaret={hasCaret} box={box} />
      <div ref={area} className="claims">
        {mayMark ? (
          <div ref={actions} className="actions">
            <Button isSmall shortcut="M" onPress={mark}>
              {t('desk.claims.mark')}
            </Button>
            {hasCaret ? <span className="small muted">{t('desk.claims.hint')}</span> : null}
          </div>
        ) : null}
        {isTooLong ? <ErrorBanner code="passage-too-long" onDismiss={() => setTooLong(false)} /> : null}
        {loaded.state === 'failed' && loaded.code !== 'not-found' ? <ErrorBanner code={loaded.code} /> : null}
        {code === undefined ? null : (
          <ErrorBanner
            code={code}
            onDismiss={() => {
              call.dismiss();
              discard.dismiss();
            }}
          />
        )}
        {draft === null || writing !== undefined || !mayMark ? null : (
          <Banner tone="note">
            <p>{t('desk.claims.unfinished')}</p>
            <div className="actions">
              <Button isSmall onPress={() => setWriting(draft)}>
                {t('desk.claims.goOn')}
              </Button>
              <Button isSmall kind="quiet" isPending={discard.isBusy} onPress={throwAway}>
                {t('desk.claims.throwAway')}
              </Button>
            </div>
          </Banner>
        )}
        <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
          {said}
        </p>
        <ClaimList claims={claims} mayChange={mayMark} onShow={showInText} onChange={change} onRelate={setRelating} onWithdrawn={(claim, isWithdrawn) => void setWithdrawn(claim, isWithdrawn)} onUnrelate={(claim, other) => void unrelate(claim, other)} onTip={onTip} onCompound={onCompound} onIncident={onIncident} onOrganisation={onOrganisation} />
      </div>
      {writing === undefined ? null : (
        <ClaimDialog
          tipId={tipId}
          title={writing.claimId === null ? t('desk.claims.markTitle') : t('desk.claims.changeTitle', { number: numberOf(writing.claimId) })}
          passage={narrative.slice(writing.passage.start, writing.passage.end)}
          draft={writing}
          compounds={loaded.state === 'ready' ? loaded.value.compounds : []}
          incidents={loaded.state === 'ready' ? loaded.value.incidents : []}
          onDone={done}
          onClose={forget}
        />
      )}
      {relating === undefined ? null : (
        <RelateDialog
          claim={relating}
          onDone={(next) => {
            put(next);
            setRelating(undefined);
            say(({ t }) => t('desk.claims.related'));
          }}
          onClose={() => setRelating(undefined)}
        />
      )}
    </>
  );
}
