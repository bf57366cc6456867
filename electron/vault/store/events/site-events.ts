import { isCompoundPoint, pointPrecisions } from '#shared/domain/compound-point.ts';
import { isKnownFigure } from '#shared/domain/figure.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { countShape, fields, idShape, nullable, oneOf, PayloadFault, textShape, wholeShape, type Shape } from './payload-shape.ts';

const bounds = fields({ least: countShape, most: countShape });
const peopleShape: Shape<ReturnType<typeof bounds>> = (value) => {
  const read = bounds(value);
  if (!isKnownFigure(read.least, read.most)) throw new PayloadFault('a number of people from least to most');
  return read;
};

const point = fields({ latitude: wholeShape, longitude: wholeShape, precision: oneOf(pointPrecisions) });
const pointShape: Shape<ReturnType<typeof point>> = (value) => {
  const read = point(value);
  if (!isCompoundPoint(read)) throw new PayloadFault('a point no more exact than stated');
  return read;
};

/** `storeys`, `people` null: nobody says. What is said is said by `source`. */
const building = { name: textShape, storeys: nullable(countShape), people: nullable(peopleShape), source: textShape, reliability: oneOf(reliabilities), credibility: oneOf(credibilities), note: textShape };

/** Events about what of a compound stands where. Like the compound it is staff's own knowledge, said whole. */
export const siteEvents = {
  'compound-building-recorded': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, buildingId: idShape, ...building, recordedAt: countShape }) },
  /** All that is said of it, as it is from now on. */
  'compound-building-changed': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, buildingId: idShape, ...building }) },
  /** It was recorded by mistake. It stays in sight and counts no more. */
  'compound-building-withdrawn': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, buildingId: idShape, withdrawnAt: countShape }) },
  'compound-building-restored': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, buildingId: idShape }) },
  /** `latitude`, `longitude`: whole hundred-thousandths of a degree (WGS 84), with no more digits than the precision has. null: none is known after all. */
  'compound-point-set': { version: 1, subject: 'compoundId', shape: fields({ compoundId: idShape, point: nullable(pointShape), source: textShape, recordedAt: countShape }) },
} as const;
