import { forcedLabourIndicators } from '#shared/domain/indicators.ts';
import type { AllegedAct } from '#shared/domain/screening.ts';
import type { ToldLanguage } from '#shared/domain/telling-way.ts';
import type { ComposedTip, Mood, ToldSentence } from './compose-tip.ts';
import type { PlannedBasis, PlannedClaim, PlannedFinding, PlannedReferral, PlannedRendering, PlannedScreening } from './planned-knowledge.ts';
import type { PlannedWork } from './planned-tip.ts';
import type { SampleLanguage } from './sample-languages.ts';
import { meaningOf } from './sentence-meanings.ts';
import { below, oneOf, type Random } from './seeded-random.ts';

export interface KnownOf {
  readonly tip: ComposedTip;
  readonly mood: Mood;
  readonly compound: number | undefined;
  readonly work: PlannedWork;
}

type Knowledge = Pick<PlannedWork, 'renderings' | 'claims' | 'findings' | 'screening' | 'referrals'>;

const interpreters = ['', '', 'Interpreter on call (invented)'] as const;
const reliabilities = ['B', 'C', 'C', 'D', 'F', 'F', 'F'] as const;
const credibilities = ['2', '3', '3', '6', '6'] as const;

/**
 * What an invented desk learns of a tip beside how urgent it is, of a few among many: a translation or what it says in short, statements that are marked, indicators,
 * a record of screening, referrals under consent. The same numbers draw the same.
 */
export function drawKnowledge(random: Random, known: KnownOf): Knowledge {
  const { mood, work } = known;
  const renderings = drawRenderings(random, known);
  const claims = drawClaims(random, known);
  const findings = mood !== 'calm' && below(random, 100) < 12 ? drawFindings(random, known, claims) : [];
  const screening = findings.length > 0 && below(random, 5) === 0 ? drawScreening(random, known.tip.language) : undefined;
  const isReferred = work.statuses.some(({ to }) => to === 'referred');
  const referrals = isReferred && below(random, 10) < 6 ? [drawReferral(random, known)] : [];
  return {
    ...(renderings.length === 0 ? {} : { renderings }),
    ...(claims.length === 0 ? {} : { claims }),
    ...(findings.length === 0 ? {} : { findings }),
    ...(screening === undefined ? {} : { screening }),
    ...(referrals.length === 0 ? {} : { referrals }),
  };
}

/** Most of the office reads Khmer, so that Khmer is translated less often. */
function drawRenderings(random: Random, { tip: { language, sentences = [] }, mood }: KnownOf): readonly PlannedRendering[] {
  const isTranslated = below(random, 100) < (language === 'km' ? 8 : 18);
  if (language === 'en' || sentences.length === 0) return [];
  const translator = oneOf(random, interpreters);
  const worst = sentences.find(({ kind }) => kind === 'pressing') ?? sentences.find(({ kind }) => kind === 'held');
  const isSummed = mood !== 'calm' && sentences.length > 6 && below(random, 4) === 0;
  return [
    ...(isTranslated ? [{ kind: 'translation', language: 'en', text: sentences.map(({ english }) => english).join(' '), translator } as const] : []),
    ...(isSummed && worst !== undefined ? [{ kind: 'summary', language: 'en', text: `${sentences.find(({ kind }) => kind === 'place')?.english ?? ''} ${worst.english}`.trim(), translator: '' } as const] : []),
  ];
}

function drawClaims(random: Random, { tip: { sentences = [] }, compound, work }: KnownOf): readonly PlannedClaim[] {
  if (compound === undefined || work.link !== 'linked' || below(random, 100) >= 18) return [];
  const worth = sentences.filter(({ kind, index }) => meaningOf(kind, index) !== undefined);
  // A passage that stands there twice is marked once.
  const chosen = worth.filter(({ text }, at) => worth.findIndex((each) => each.text === text) === at && below(random, 3) > 0).slice(0, 3);
  return chosen.map(({ kind, index, text, english }) => {
    const topic = meaningOf(kind, index)?.topic ?? 'other';
    const key = `${compound} ${kind} ${index}`;
    return { passage: text, statement: english, topic, reliability: oneOf(random, reliabilities), credibility: oneOf(random, credibilities), key, echoes: { key, relation: below(random, 12) === 0 ? 'contradicts' : 'supports' } };
  });
}

/** The eleven of the ILO, as far as the sentences show them and somebody asked. */
function drawFindings(random: Random, { tip: { sentences = [] } }: KnownOf, claims: readonly PlannedClaim[]): readonly PlannedFinding[] {
  const showing = (sentence: ToldSentence): readonly string[] => meaningOf(sentence.kind, sentence.index)?.shows ?? [];
  return forcedLabourIndicators.flatMap((indicator): readonly PlannedFinding[] => {
    const shown = sentences.find((sentence) => showing(sentence).includes(indicator));
    const other = below(random, 10);
    if (shown === undefined) return other < 3 ? [{ indicator, answer: 'not-asked' }] : other === 3 ? [{ indicator, answer: 'absent' }] : [];
    const claim = claims.findIndex(({ passage }) => passage === shown.text);
    return [{ indicator, answer: 'present', ...(claim < 0 ? {} : { claim }) }];
  });
}

const acts: readonly (readonly AllegedAct[])[] = [['immigration'], ['immigration', 'work-permit'], ['online-fraud'], ['online-fraud', 'immigration'], []];

function drawScreening(random: Random, language: SampleLanguage): PlannedScreening {
  const isHeld = below(random, 2) === 0;
  const result = oneOf(random, ['not-screened', 'in-progress', 'reasonable-grounds', 'reasonable-grounds', 'not-a-victim', 'unknown'] as const);
  const isDecided = result === 'reasonable-grounds' || result === 'not-a-victim';
  return {
    afterDays: 3 + below(random, 20),
    place: isHeld ? 'detained' : 'free',
    screenerRole: result === 'not-screened' ? '' : 'Case worker of a partner (invented)',
    language: result === 'not-screened' ? '' : language,
    interpreter: oneOf(random, ['yes', 'no', 'unknown'] as const),
    consent: result === 'not-screened' ? 'not-asked' : 'given',
    allegedActs: isHeld ? oneOf(random, acts) : [],
    causalLink: isDecided ? oneOf(random, ['direct-result', 'under-compulsion', 'not-assessed'] as const) : 'not-assessed',
    result,
    decidingBody: isDecided ? oneOf(random, ['ngo', 'police', 'other-authority'] as const) : 'unknown',
    laterTreatment: isHeld ? [oneOf(random, ['detained', 'deported', 'fined'] as const)] : isDecided ? ['referred'] : [],
  };
}

const purposes = ['protection', 'shelter', 'return', 'legal', 'health'] as const;
/** Indices of the receivers of every invented vault (invented-receivers.ts). */
const receiverFor: Readonly<Record<(typeof purposes)[number], number>> = { shelter: 0, protection: 1, return: 2, legal: 3, health: 4 };
const overrideWords = 'Said to be sold tonight; nobody can reach them before it (invented).';

function drawReferral(random: Random, { tip: { language }, mood }: KnownOf): PlannedReferral {
  const purpose = oneOf(random, purposes);
  const consent = { way: oneOf(random, ['in-tip', 'message', 'spoken'] as const), language: language satisfies ToldLanguage, words: '' };
  const basis: PlannedBasis = mood === 'pressing' && below(random, 12) === 0 ? { reason: 'imminent-danger', words: overrideWords } : consent;
  const sentAfterDays = 1 + below(random, 3);
  const acknowledgedAfterDays = sentAfterDays + 1 + below(random, 2);
  const steps = below(random, 20);
  const outcome = oneOf(random, ['accepted', 'accepted', 'accepted', 'refused', 'no-answer'] as const);
  return {
    receiver: receiverFor[purpose],
    purpose,
    items: oneOf(random, [['summary', 'place'], ['summary', 'place', 'people', 'danger'], ['summary', 'contact'], ['summary', 'danger', 'identity', 'contact']] as const),
    basis,
    plannedAfterDays: sentAfterDays,
    ...(steps > 0 ? { sentAfterDays } : {}),
    ...(steps > 1 ? { acknowledgedAfterDays } : {}),
    ...(steps > 4 ? { closed: { afterDays: acknowledgedAfterDays + 1 + below(random, 20), outcome, words: '' } } : {}),
  };
}
