import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CallName } from '#shared/contract/contract.ts';
import { chosenAtMost, type ChosenTip } from '#shared/domain/chosen-tips.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { withoutQuotes } from '#shared/search/search-pieces.ts';
import { BesideTips } from './features/finding/BesideTips.tsx';
import { FoundWords } from './features/finding/FoundWords.tsx';
import { SavedSearchActions } from './features/finding/SavedSearchActions.tsx';
import { viewOfTag, type Filter } from './features/inbox/filter.ts';
import { Inbox } from './features/inbox/Inbox.tsx';
import { TipClaims } from './features/claims/TipClaims.tsx';
import { TipCompounds } from './features/compounds/TipCompounds.tsx';
import { TipIncidents } from './features/incidents/TipIncidents.tsx';
import { TipIndividuals } from './features/individuals/TipIndividuals.tsx';
import { TipReferrals } from './features/referrals/TipReferrals.tsx';
import { TipRenderings } from './features/renderings/TipRenderings.tsx';
import { LastChange } from './features/many/LastChange.tsx';
import { ChangeChosenDialog } from './features/many/ChangeChosenDialog.tsx';
import { EmergencyCardDialog } from './features/emergency-card/EmergencyCardDialog.tsx';
import { TipReplies } from './features/replies/TipReplies.tsx';
import { TipPlaces } from './features/tip-places/TipPlaces.tsx';
import { TipScreening } from './features/screening/TipScreening.tsx';
import { TagChosenDialog } from './features/tags/TagChosenDialog.tsx';
import { TipTags } from './features/tags/TipTags.tsx';
import { TipView } from './features/tip/TipView.tsx';
import { TipWork } from './features/work/TipWork.tsx';
import type { Evidence } from './features/tip/use-evidence.ts';
import { useOpenTip } from './features/tip/use-open-tip.ts';
import { useTipsAhead } from './features/tip/use-tips-ahead.ts';

export interface TipsScreenProps {
  /** What stands in the search field, and whether somebody types there. */
  readonly typed: string;
  readonly isTyping: boolean;
  /** The saved search that the list shows. */
  readonly shownSearch: SavedSearch | undefined;
  /** To the lists of compounds, incidents and organisations that fit words. */
  readonly onCompounds: (words: string) => void;
  readonly onIncidents: (words: string) => void;
  readonly onOrganisations: (words: string) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly openTipId: string | undefined;
  readonly onOpen: (tipId: string) => void;
  /** Of the tip that is read: where the keyboard goes from the list. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly chosen: readonly ChosenTip[];
  readonly onChosen: (chosen: readonly ChosenTip[]) => void;
  /** The change of many tips whose line was put away. */
  readonly putAwayChange: string | undefined;
  readonly onPutAwayChange: (batchId: string) => void;
  /** All tips of the vault; undefined until they are counted. */
  readonly tipCount: number | undefined;
  readonly evidence: Evidence;
  readonly may: (call: CallName) => boolean;
  readonly onCompound: (compoundId: string) => void;
  readonly onIncident: (incidentId: string) => void;
  readonly onOrganisation: (organisationId: string) => void;
  readonly onKeys: () => void;
  readonly onImport: () => void;
  readonly onDelete: (tipIds: readonly string[]) => void;
  /** To the page where a dossier is made of the chosen tips. */
  readonly onDossier: () => void;
  readonly onCustody: (tip: Tip) => void;
  /** The tip that was open is there no more. */
  readonly onGone: () => void;
}

/** What can be done with chosen tips: whoever may do none of it has nothing to choose for. */
const withChosen: readonly CallName[] = ['tags.add', 'many.change', 'dossier.create', 'deletion.begin'];
/** Everything on this screen that a search goes through: what came, what staff wrote, and names. */
const searchedTexts = '.excerpt, .row-said, .row-tag, .original, .tip .pre, .rendering-text, .transcript-text, .tip-tag bdi, .tip-compounds bdi, .claim bdi';

/** The list of tips beside the one that is read. */
export function TipsScreen({ typed, isTyping, shownSearch, onCompounds, onIncidents, onOrganisations, filter, onFilter, openTipId, onOpen, headingRef, chosen, onChosen, putAwayChange, onPutAwayChange, tipCount, evidence, may, onCompound, onIncident, onOrganisation, onKeys, onImport, onDelete, onDossier, onCustody, onGone }: TipsScreenProps) {
  const { t } = useTranslation();
  const { tip, isCurrent, isLate, code, put } = useOpenTip(openTipId);
  const onBeside = useTipsAhead(isCurrent ? tip : undefined);
  const isGone = code === 'not-found';
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  const goTo = (tipId: string): void => {
    onOpen(tipId);
    headingRef.current?.focus();
  };
  const canChoose = withChosen.some(may);
  const [isTagging, setTagging] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const [cardOf, setCardOf] = useState<{ readonly tipId: string; readonly number: number }>();
  /** How often chosen tips were looked at to be changed: what was done last is asked anew. */
  const [changes, setChanges] = useState(0);
  return (
    <FoundWords words={withoutQuotes(filter.words)} within={searchedTexts}>
      <Inbox
        typed={typed}
        isTyping={isTyping}
        savedName={shownSearch?.name}
        searchActions={<SavedSearchActions typed={typed} saved={shownSearch} />}
        beside={(words) => <BesideTips words={words} onCompound={onCompound} onIncident={onIncident} onOrganisation={onOrganisation} onCompounds={onCompounds} onIncidents={onIncidents} onOrganisations={onOrganisations} />}
        filter={filter}
        onFilter={onFilter}
        openTipId={openTipId}
        onOpen={onOpen}
        onBeside={onBeside}
        onEnter={() => headingRef.current?.focus()}
        chosen={chosen}
        onChosen={onChosen}
        canChoose={canChoose}
        chosenActions={
          chosen.length === 0 ? null : (
            <>
              {may('tags.add') ? (
                <Button isSmall onPress={() => setTagging(true)}>
                  {t('desk.tags.tagChosen', { count: chosen.length })}
                </Button>
              ) : null}
              {may('many.change') ? (
                <Button isSmall onPress={() => setChanging(true)}>
                  {t('desk.workflow.many.open', { count: chosen.length })}
                </Button>
              ) : null}
              {may('dossier.create') ? (
                <Button isSmall onPress={onDossier}>
                  {t('desk.dossiers.ofChosen', { count: chosen.length })}
                </Button>
              ) : null}
              {may('deletion.begin') ? (
                <Button isSmall onPress={() => onDelete(chosen.map((tip) => tip.tipId))}>
                  {t('desk.deletion.deleteChosen', { count: chosen.length })}
                </Button>
              ) : null}
            </>
          )
        }
        lastChange={may('many.undo') ? <LastChange key={changes} putAway={putAwayChange} onPutAway={onPutAwayChange} /> : null}
        hasTips={tipCount === undefined || tipCount > 0}
        onKeys={onKeys}
        onImport={onImport}
      />
      <div className="reading">
        {openTipId === undefined && tipCount !== undefined && tipCount > 0 ? (
          <EmptyState title={t('desk.inbox.nothingOpenTitle')}>
            <p>{t('desk.inbox.nothingOpenWords')}</p>
          </EmptyState>
        ) : null}
        {code === undefined || isGone ? null : <ErrorBanner code={code} />}
        {isLate ? <p className="page muted loading">{t('desk.loading')}</p> : null}
        {tip === undefined ? null : (
          <TipView
            tip={tip}
            isCurrent={isCurrent}
            isHidden={isLate}
            put={put}
            evidence={evidence}
            headingRef={headingRef}
            chosenCount={chosen.length}
            canChoose={canChoose}
            isChoiceFull={chosen.length >= chosenAtMost}
            canDelete={may('deletion.begin')}
            canSaveCustody={may('custody.export')}
            tags={({ tipId }) => <TipTags key={`tags ${tipId}`} tipId={tipId} onTag={(tag) => onFilter(viewOfTag(tag.name))} />}
            work={({ tipId }) => <TipWork key={`work ${tipId}`} tipId={tipId} />}
            original={(tip) => <TipClaims key={`claims ${tip.tipId}`} tip={tip} isCurrent={isCurrent} onTip={goTo} onCompound={onCompound} onIncident={onIncident} onOrganisation={onOrganisation} />}
            screening={(tip) => <TipScreening key={`screening ${tip.tipId}`} tipId={tip.tipId} />}
            renderings={(tip) => <TipRenderings key={`renderings ${tip.tipId}`} tipId={tip.tipId} />}
            compounds={(tip) => (
              <>
                <TipCompounds key={`compounds ${tip.tipId}`} tip={tip} onOpen={onCompound} />
                <TipPlaces key={`places ${tip.tipId}`} tip={tip} />
                <TipIncidents key={`incidents ${tip.tipId}`} tipId={tip.tipId} onOpen={onIncident} />
                <TipIndividuals key={`individuals ${tip.tipId}`} tipId={tip.tipId} onTip={goTo} />
              </>
            )}
            referrals={(tip) => <TipReferrals key={`referrals ${tip.tipId}`} tip={tip} />}
            replies={(tip) => <TipReplies key={`replies ${tip.tipId}`} tip={tip} />}
            onCard={setCardOf}
            onDelete={(tipId) => onDelete([tipId])}
            onCustody={onCustody}
            onTip={goTo}
            isChosen={chosen.some(({ tipId }) => tipId === tip.tipId)}
            onChoose={(one, isChosen) => onChosen(isChosen ? [...chosen, one] : chosen.filter(({ tipId }) => tipId !== one.tipId))}
          />
        )}
      </div>
      {isChanging && chosen.length > 0 ? <ChangeChosenDialog tipIds={chosen.map(({ tipId }) => tipId)} onClose={() => {
            setChanging(false);
            setChanges(changes + 1);
          }} /> : null}
      {cardOf === undefined ? null : <EmergencyCardDialog key={cardOf.tipId} tip={cardOf} onClose={() => setCardOf(undefined)} />}
      {isTagging && chosen.length > 0 ? <TagChosenDialog tipIds={chosen.map(({ tipId }) => tipId)} onClose={() => setTagging(false)} /> : null}
    </FoundWords>
  );
}
