import type { PhoneRegion } from '#shared/redaction/detect/candidate.ts';

/**
 * A number of each plan that the detectors label, as it is written in the country and abroad. None of these countries sets numbers aside for fiction that we know of (as the United States do with 555-01xx), and a number out of a range that is not
 * assigned has no plan and so no label. They are rows of counting digits, as the public metadata of numbering plans gives them for examples: nobody's as far as we know, and nobody is to call them.
 */
export const plannedNumbers: readonly { readonly region: PhoneRegion; readonly national: string; readonly international: string }[] = [
  { region: 'KH', national: '091 234 567', international: '+855 91 234 567' },
  { region: 'CN', national: '131 2345 6789', international: '+86 131 2345 6789' },
  { region: 'TH', national: '081 234 5678', international: '+66 81 234 5678' },
  { region: 'VN', national: '0912 345 678', international: '+84 912 345 678' },
  { region: 'MM', national: '09 212 3456', international: '+95 9 212 3456' },
  { region: 'LA', national: '020 23 123 456', international: '+856 20 23 123 456' },
  { region: 'MY', national: '012-345 6789', international: '+60 12 345 6789' },
  { region: 'ID', national: '0812-345-678', international: '+62 812 345 678' },
  { region: 'PH', national: '0905 123 4567', international: '+63 905 123 4567' },
  { region: 'IN', national: '081234 56789', international: '+91 81234 56789' },
  { region: 'TW', national: '0912 345 678', international: '+886 912 345 678' },
  { region: 'HK', national: '5123 4567', international: '+852 5123 4567' },
  { region: 'BD', national: '01812-345678', international: '+880 1812 345678' },
  { region: 'PK', national: '0301 2345678', international: '+92 301 2345678' },
  { region: 'NP', national: '984-1234567', international: '+977 984 1234567' },
  { region: 'KE', national: '0712 123456', international: '+254 712 123456' },
  { region: 'UG', national: '0712 345678', international: '+256 712 345678' },
  { region: 'ET', national: '091 123 4567', international: '+251 91 123 4567' },
];
