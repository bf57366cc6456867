/** Words of the search field; the first of several is printed, all are read. None holds a space or a colon, but those of countries, which stand in quotes. */
export const searchWords = {
  keys: { urgency: ['urgency'], status: ['status'], is: ['is'], assigned: ['assigned'], outcome: ['outcome'], tag: ['tag'], compound: ['compound'], place: ['place'], language: ['language'], indicator: ['indicator'], due: ['due'], received: ['received'], sort: ['sort'] },
  urgencies: { U0: ['U0', 'not-assessed'], U1: ['U1', 'danger-now'], U2: ['U2', '24h'], U3: ['U3', '72h'], U4: ['U4', 'information'] },
  statuses: { open: ['open'], new: ['new'], 'in-review': ['in-review'], waiting: ['waiting'], referred: ['referred'], closed: ['closed'] },
  marks: { unread: ['unread'], overdue: ['overdue'], hinted: ['maybe-danger'], due: ['due'], second: ['needs-second'], aside: ['set-aside'], written: ['written-down'], mine: ['mine'], unassigned: ['unassigned'], open: ['open'], new: ['new'], closed: ['closed'] },
  assigned: { me: ['me'], nobody: ['nobody'] },
  outcomes: { none: ['not-recorded'] },
  languages: { km: ['khmer', 'km'], th: ['thai', 'th'], my: ['burmese', 'my'], lo: ['lao', 'lo'], zh: ['chinese', 'zh'], vi: ['vietnamese', 'vi'], id: ['indonesian', 'id'], ms: ['malay', 'ms'], fil: ['filipino', 'tagalog', 'fil'], hi: ['hindi', 'hi'], bn: ['bengali', 'bn'], ne: ['nepali', 'ne'], ur: ['urdu', 'ur'], si: ['sinhala', 'si'], sw: ['swahili', 'sw'], am: ['amharic', 'am'], ar: ['arabic', 'ar'], fr: ['french', 'fr'], pt: ['portuguese', 'pt'], en: ['english', 'en'], und: ['unknown', 'und'], latin: ['latin'] },
  indicators: { 'abuse-of-vulnerability': ['abuse-of-vulnerability'], deception: ['deception'], 'restriction-of-movement': ['restriction-of-movement'], isolation: ['isolation'], violence: ['violence'], intimidation: ['intimidation'], 'retention-of-documents': ['retention-of-documents'], 'withholding-of-wages': ['withholding-of-wages'], 'debt-bondage': ['debt-bondage'], 'abusive-conditions': ['abusive-conditions'], 'excessive-overtime': ['excessive-overtime'] },
  answers: { present: ['present'], absent: ['absent'], 'not-asked': ['not-asked'], unknown: ['unknown'] },
  sorts: { urgency: ['urgency'], received: ['newest'], oldest: ['oldest'], due: ['due'], changed: ['changed'], place: ['place'] },
  places: { 'no-district': ['district-unknown'], 'no-province': ['province-unknown'], nowhere: ['unknown'] },
  // Unicode CLDR, territories.
  countries: { MM: ['Myanmar'], LA: ['Laos'], TH: ['Thailand'], VN: ['Vietnam'], PH: ['Philippines'], MY: ['Malaysia'], other: ['another country'] },
};
