import type { CompoundView } from '#shared/contract/compound-calls.ts';
import type { Tallies } from '#shared/contract/incident-calls.ts';
import type { CompoundGap } from '#shared/domain/compound-gaps.ts';
import type { FileKind } from '#shared/domain/media-type.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import type { LoadedClaim } from './loaded-claims.ts';
import type { LoadedOperator } from './loaded-operators.ts';
import type { TipCounts } from './tip-counts.ts';

/** One statement of the dossier. No word of a reporter is in it. */
export interface ToldStatement extends Pick<LoadedClaim, 'topic' | 'reliability' | 'credibility'> {
  /** Staff's own words. */
  readonly text: string;
  /** The pseudonym of the source, in this dossier and for these readers. null: they are not told which statements are of one source. */
  readonly source: string | null;
  /** How many independent sources say so. null: these readers are not told. */
  readonly sources: number | null;
  /** Places (from 1) of the statements here that contradict it. */
  readonly contradictedBy: readonly number[];
  /** Something that is not told here contradicts it, or it speaks against all the rest. */
  readonly isDisputedElsewhere: boolean;
}

/** What a dossier about a compound is made of: of the register, of counts and of what staff wrote for it. Everything that a reader may not have stays behind here already. */
export interface CompoundDossierSource {
  readonly preset: PresetName;
  /** Before the title of what is invented; empty for none. */
  readonly mark: string;
  /** Milliseconds since 1970. */
  readonly asOf: number;
  readonly compound: Pick<CompoundView, 'names' | 'namesTotal' | 'kind' | 'standing' | 'province' | 'district' | 'place' | 'state'>;
  /** null: the preset shows none. */
  readonly statements: readonly ToldStatement[] | null;
  readonly counts: TipCounts;
  /** Of which tips the counts are: of all that speak of it, or of those alone whose statements stand in the dossier. */
  readonly counted: 'all' | 'told';
  readonly statuses: readonly Pick<CompoundView['statuses'][number], 'state' | 'since' | 'reliability' | 'credibility' | 'relocatedTo'>[];
  readonly statusesTotal: number;
  readonly raids: readonly { readonly date: string; readonly agency: string; readonly tallies: Tallies; readonly isElsewhereToo: boolean }[];
  readonly raidsTotal: number;
  /** People said to be in its buildings, in those of which somebody gives a number. */
  readonly housed: { readonly least: number; readonly most: number } | null;
  /** Buildings of which nobody does. */
  readonly buildingsUnknown: number;
  /** `called`: the name, or what stands for it. */
  readonly operators: readonly (LoadedOperator & { readonly called: string })[];
  readonly operatorsTotal: number;
  /** A kind for each file; for readers who are not told small counts each kind once. */
  readonly material: readonly FileKind[];
  readonly gaps: readonly CompoundGap[];
}
