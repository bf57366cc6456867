import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { presetNames, presets } from '#shared/redaction/presets.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { WhatLeaves } from '../../sharing/WhatLeaves.tsx';
import type { OpenDossier } from './use-dossier.ts';

export type PreviewedPreset = Request<'dossier.preview'>['preset'];

export interface LeavesColumnProps {
  readonly preset: PreviewedPreset;
  readonly onPreset: (preset: PreviewedPreset) => void;
  readonly blocks: OpenDossier['blocks'];
}

/** What a file would hold, for whom it is made: a preset leaves out what its readers may not know. */
export function LeavesColumn({ preset, onPreset, blocks }: LeavesColumnProps) {
  const { t } = useTranslation();
  return (
    // The text in it takes no focus, so the column itself does: the arrow keys scroll it (WCAG 2.2, 2.1.1).
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <section className="column" aria-labelledby="redact-leaves" tabIndex={0}>
      <h2 id="redact-leaves">{t('desk.redact.leaves')}</h2>
      <Select
        label={t('desk.redact.leavesFor')}
        value={preset.name}
        options={presetNames.map((value) => ({ value, text: t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${value}`), tlp: presets[value].tlp }) }))}
        onChange={(name) => onPreset({ name, isReasoned: false })}
      />
      {presets[preset.name].shownWithReason.length === 0 ? null : (
        <Checkbox isSelected={preset.isReasoned} onChange={(isReasoned) => onPreset({ ...preset, isReasoned })}>
          {t('desk.redact.leavesReasoned')}
        </Checkbox>
      )}
      <div className="sheet leaves">
        {blocks.state === 'ready' ? <WhatLeaves blocks={blocks.value.blocks} /> : null}
        {blocks.state === 'failed' ? <ErrorBanner code={blocks.code} /> : null}
      </div>
    </section>
  );
}
