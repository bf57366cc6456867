import { useTranslation } from '#i18n/desk-translation.ts';
import type { Renderings, RenderingVersion } from '#shared/contract/language-calls.ts';
import { OriginalText } from '#ui/OriginalText.tsx';
import { dateAndTime } from '#ui/time.ts';

/** A summary first, since it is the shortest; then of every text and language the newest translation. Earlier versions are folded. */
export function RenderingVersions({ renderings: { versions, total, sources } }: { readonly renderings: Renderings }) {
  const { t } = useTranslation();
  const groups = new Map<string, RenderingVersion[]>();
  for (const version of versions) {
    const key = version.kind === 'summary' ? 'summary' : `${version.sourceId ?? ''} ${version.language}`;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  const inOrder = [...groups.entries()].sort(([one], [other]) => Number(other === 'summary') - Number(one === 'summary'));
  return (
    <>
      {inOrder.map(([key, [newest, ...older]]) =>
        newest === undefined ? null : (
          <div key={key} className="rendering">
            <Version version={newest} sources={sources} />
            {older.length === 0 ? null : (
              <details>
                <summary>{t('desk.languages.older', { count: older.length })}</summary>
                {older.map((version) => (
                  <Version key={version.renderingId} version={version} sources={sources} />
                ))}
              </details>
            )}
          </div>
        ),
      )}
      {total > versions.length ? <p className="small muted">{t('desk.languages.notAll', { shown: versions.length, count: total })}</p> : null}
    </>
  );
}

function Version({ version, sources }: { readonly version: RenderingVersion; readonly sources: Renderings['sources'] }) {
  const { t, locale } = useTranslation();
  const actor = `${version.actor === '' ? t('desk.people.recoveryName') : version.actor}${version.actorRemoved ? ` (${t('desk.people.leftHere')})` : ''}`;
  const when = dateAndTime(version.writtenAt, locale);
  const transcript = sources.find(({ sourceId, from }) => sourceId === version.sourceId && from === 'transcript');
  return (
    <div className="rendering-version">
      <h4>
        {t('desk.languages.into', { kind: t(`desk.languages.kind.${version.kind}`), language: t(`desk.writing.languages.${version.language}`) })}
        {transcript === undefined ? '' : ` · ${t('desk.languages.ofTranscript', { position: transcript.position })}`}
      </h4>
      <p className="tiny muted">
        {version.translator === null ? t('desk.languages.by', { actor, when }) : t(version.isReturned ? 'desk.languages.returned' : 'desk.languages.byOther', { translator: version.translator, actor, when })}
      </p>
      <div className="rendering-text" lang={version.language} dir="auto">
        <OriginalText text={version.text} />
      </div>
    </div>
  );
}
