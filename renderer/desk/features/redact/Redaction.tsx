import { useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { DecidePanel } from './DecidePanel.tsx';
import { EntityDialog, type EntityChange } from './EntityDialog.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { findGroups, keptGroups, nextFind, placedFinds, stillOpen, type PlacedFind } from './finds.ts';
import { FoundList } from './FoundList.tsx';
import { GeneraliseDialog } from './GeneraliseDialog.tsx';
import { HiddenList } from './HiddenList.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { LeavesColumn, type PreviewedPreset } from './LeavesColumn.tsx';
import { PictureList } from './PictureList.tsx';
import { OriginalBox } from './OriginalBox.tsx';
import { hiddenGroups, shownAs, type HiddenGroup } from './pieces.ts';
import { findAt } from './suggested-role.ts';
import { StatementsPanel } from './StatementsPanel.tsx';
import { clampToClusters } from '#shared/redaction/spans.ts';
import { hiddenAround, useDecisions, type Said } from './use-decisions.ts';
import { useDossier } from './use-dossier.ts';
import { useTextSelection } from './use-text-selection.ts';

/** Units shown on either side of a place. */
const aroundUnits = 10;

const noFinds: readonly PlacedFind[] = [];

/** The original on one side, what leaves on the other, decisions beside them. */
export function Redaction({ dossierId, onBack }: { readonly dossierId: string; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const mayDecide = useMay('dossier.hide');
  const originals = useRef<HTMLElement>(null);
  const [preset, setPreset] = useState<PreviewedPreset>({ name: 'internal', isReasoned: false });
  const dossier = useDossier(dossierId, preset);
  const { loaded, blocks, showBlocks, found, code, show, askAgain, markReviewed } = dossier;
  const { loaded: pictures, put: putPictures } = useReply('dossier.pictures', { dossierId });
  const draft = loaded.state === 'ready' ? loaded.value : undefined;
  const { selection, now, clear } = useTextSelection(originals, draft);
  const [caret, setCaret] = useState<{ readonly textId: string; readonly at: number }>();
  const [target, setTarget] = useState<PlacedFind>();
  const [changing, setChanging] = useState<HiddenGroup>();
  const preview = blocks.state === 'ready' ? blocks.value : undefined;
  const shown = useMemo(() => shownAs(preview), [preview]);
  const waiting = found.state === 'ready' ? found.value : undefined;
  const finds = useMemo(() => stillOpen(draft, placedFinds(waiting)), [draft, waiting]);
  const findsOf = useMemo(() => new Map(waiting?.texts.map((text) => [text.textId, text.finds])), [waiting]);

  const decisions = useDecisions({
    dossier,
    draft,
    finds,
    selection,
    now,
    mayDecide,
    onDecided: ({ textId, end }) => {
      setCaret({ textId, at: end });
      clear();
    },
  });
  const { said, setSaid, asking, stopAsking } = decisions;
  const goTo = (find: PlacedFind | undefined): void => setTarget(find && { ...find });
  const goToNext = (): void => {
    const chosen = now();
    if (draft) goTo(nextFind(draft, finds, chosen ? { textId: chosen.textId, at: chosen.start + 1 } : caret));
  };
  const showAgain = async ({ redactionIds, action, otherWords }: HiddenGroup): Promise<void> => {
    for (const place of otherWords) {
      if (!(await dossier.otherWord(place, false))) return;
      setSaid('hiddenAgain');
    }
    if (otherWords.length > 0) return;
    if (await show(redactionIds)) setSaid(action === 'keep' ? 'asked' : 'shown');
  };
  const change = async ({ entity, role: before }: HiddenGroup, { role, sameAs }: EntityChange): Promise<void> => {
    if (role !== before && !(await dossier.setRole(entity, role))) return;
    if (sameAs !== undefined && !(await dossier.link(entity, sameAs))) return;
    setChanging(undefined);
  };
  const saidWords = (what: Said | undefined): string => {
    if (what === undefined) return '';
    if (typeof what === 'object') return t('desk.redact.said.role', { role: t(`desk.redact.role.${what.role}`) });
    return what === 'shown' || what === 'stands' || what === 'asked' || what === 'changed' || what === 'other' || what === 'hiddenAgain' ? t(`desk.redact.said.${what}`) : t('desk.redact.hid', { label: t(`desk.redact.${what}`) });
  };
  useShortcut('next-find', goToNext, mayDecide);

  const backButton = (
    <Button kind="quiet" onPress={onBack}>
      ← {t('desk.redact.back')}
    </Button>
  );
  if (loaded.state === 'failed') {
    return (
      <div className="page">
        <ErrorBanner code={loaded.code} />
        <div>{backButton}</div>
      </div>
    );
  }
  if (!draft) return <p className="page muted loading">{t('desk.loading')}</p>;
  const groups = hiddenGroups(draft, shown);
  const toReview = draft.texts.filter((text) => !draft.reviewed.includes(text.textId)).length;

  return (
    <div className="redaction">
      <div className="redaction-head">
        {backButton}
        <h1>{draft.title}</h1>
        <p className="small muted">{t('desk.redact.hint')}</p>
      </div>
      <section ref={originals} className="column" aria-labelledby="redact-original">
        <h2 id="redact-original">{t('desk.redact.original')}</h2>
        {draft.texts.map((text) => (
          <OriginalBox
            key={text.textId}
            text={text}
            shown={shown}
            isReviewed={draft.reviewed.includes(text.textId)}
            onReviewed={(reviewed) => void markReviewed(text.textId, reviewed)}
            caretAt={caret?.textId === text.textId ? caret.at : undefined}
            finds={findsOf.get(text.textId) ?? noFinds}
            target={target?.textId === text.textId ? target : undefined}
          />
        ))}
      </section>
      <LeavesColumn preset={preset} onPreset={setPreset} blocks={blocks} />
      <aside className="decisions" aria-label={t('desk.redact.decisions')}>
        {mayDecide ? (
          <>
            <DecidePanel
              selection={selection}
              find={selection && findAt(finds, selection)}
              role={decisions.role}
              onRole={(role) => void decisions.sayRole(role)}
              isEverywhere={decisions.isEverywhere}
              onEverywhere={decisions.setEverywhere}
              onHide={(action) => void decisions.hide(action)}
              onGeneralise={() => decisions.ask('generalise')}
              onLetStand={() => void decisions.letStand()}
              said={saidWords(said)}
              isHidden={hiddenAround(draft, selection) !== undefined}
              onOtherWord={() => void decisions.sayOtherWord()}
              doubtful={dossier.doubtful.map((place) => ({ ...place, around: around(draft, place) }))}
              onGoTo={(place) => setTarget({ textId: place.textId, start: place.start, end: place.end, kinds: [] })}
              code={asking === undefined && changing === undefined ? code : undefined}
            />
            {found.state === 'failed' ? <ErrorBanner code={found.code} /> : null}
            {found.state === 'loading' ? <p className="small muted">{t('desk.redact.found.looking')}</p> : null}
            {waiting ? <FoundList likely={waiting.likely} possible={waiting.possible} groups={findGroups(draft, finds)} kept={keptGroups(draft, waiting)} onNext={goToNext} onGoTo={goTo} onAskAgain={(kept) => void askAgain(kept)} /> : null}
            {dossier.rarity.state === 'failed' ? <ErrorBanner code={dossier.rarity.code} /> : null}
            <HiddenList
              groups={groups}
              rarity={dossier.rarity.state === 'ready' ? dossier.rarity.value : undefined}
              onShow={(group) => void showAgain(group)}
              onChange={(group) => {
                dossier.dismiss();
                setChanging(group);
              }}
              onUnlink={(entity) => void dossier.unlink(entity)}
            />
            {pictures.state === 'failed' ? <ErrorBanner code={pictures.code} /> : null}
            {pictures.state === 'ready' ? (
              <PictureList
                dossierId={dossierId}
                pictures={pictures.value}
                onTaken={(taken) => {
                  putPictures(taken);
                  showBlocks();
                }}
              />
            ) : null}
            <StatementsPanel draft={draft} onChanged={dossier.reload} />
            <ExportPanel draft={draft} preview={preview} toReview={toReview} toSee={pictures.state === 'ready' ? pictures.value.pictures.filter(({ reviewed }) => !reviewed).length : undefined} toDecide={waiting?.likely} onGoTo={(place) => setTarget({ ...place, kinds: [] })} />
          </>
        ) : (
          <CallReason call="dossier.hide" />
        )}
      </aside>
      {asking?.about === 'keep' ? <KeepDialog place={{ dossierId, textId: asking.selection.textId, start: asking.selection.start, end: asking.selection.end }} words={asking.selection.words} role={decisions.roleOf(asking.selection)} code={code} onKeep={(because) => decisions.keepBecause(asking.selection, because)} onClose={stopAsking} /> : null}
      {asking?.about === 'generalise' ? (
        <GeneraliseDialog
          words={asking.selection.words}
          request={{ dossierId, textId: asking.selection.textId, start: asking.selection.start, end: asking.selection.end }}
          code={code}
          onGeneralise={(instead) => decisions.generalise(asking.selection, instead)}
          onClose={stopAsking}
        />
      ) : null}
      {changing === undefined ? null : (
        <EntityDialog group={changing} others={groups.filter(({ group }) => group !== changing.group)} code={code} onSave={(wanted) => void change(changing, wanted)} onClose={() => setChanging(undefined)} />
      )}
    </div>
  );
}

/** A place with the words around it. */
function around(draft: DossierDraft, { textId, start, end }: { readonly textId: string; readonly start: number; readonly end: number }): string {
  const text = draft.texts.find((each) => each.textId === textId)?.text ?? '';
  const shown = clampToClusters(text, start - aroundUnits, end + aroundUnits);
  return shown === undefined ? '' : `${shown.start > 0 ? '…' : ''}${text.slice(shown.start, shown.end).replace(/\s+/gu, ' ')}${shown.end < text.length ? '…' : ''}`;
}
