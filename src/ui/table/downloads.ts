// Tables that a reader can take away; a test holds the list to the data package.
export const PUBLISHED = [
  'eras',
  'movements',
  'places',
  'place_names',
  'units',
  'place_units',
  'flows',
  'stocks',
  'claims',
  'account',
  'definitions',
  'sources',
  'people',
  'communities',
  'decrees',
  'reasons',
] as const
