// Finds a place by any of its names: those of today in four languages, those of other times, and other spellings.
import { plainWords, soundOf } from './foldName'
import { LANGUAGES } from '../../record/language'
import type { Place } from '../../record/record'

/** Keys of a name from its first word on, from the second on, and so forth. */
type Tails = readonly string[]

type IndexedName = {
  /** As written in the record. */
  readonly name: string
  readonly letters: Tails
  readonly sounds: Tails
}

type IndexedPlace = { readonly place: Place; readonly names: readonly IndexedName[] }

export type PlaceIndex = readonly IndexedPlace[]

export type FoundPlace = {
  readonly place: Place
  /** The names that fit best, as written in the record, those of today first; never empty. */
  readonly names: readonly string[]
}

/** Names of a place, those of today first. */
const namesOf = (place: Place): readonly string[] => [
  ...new Set([
    ...LANGUAGES.map((language) => place.name[language]),
    ...place.periodNames.flatMap(({ name }) => LANGUAGES.map((language) => name[language])),
    ...place.spellings,
  ]),
]

/** Index over all names of the places. Build it once. */
export function placeIndex(places: Iterable<Place>): PlaceIndex {
  return [...places].map((place) => ({ place, names: namesOf(place).map(indexedName) }))
}

function indexedName(name: string): IndexedName {
  const words = plainWords(name)
  const letters = words.map((_, at) => words.slice(at).join(''))
  return { name, letters, sounds: letters.map(soundOf) }
}

/** How well a name fits, best first: the whole name, its beginning, the beginning of another word, letters inside. */
const WHOLE = 0
const BEGINNING = 1
const OTHER_WORD = 2
const INSIDE = 3
const NONE = Infinity

type Fit = (tails: Tails, key: string) => number

const fits: Fit = (tails, key) => {
  if (tails[0] === key) return WHOLE
  if (tails[0]?.startsWith(key) === true) return BEGINNING
  if (tails.some((tail) => tail.startsWith(key))) return OTHER_WORD
  return tails[0]?.includes(key) === true ? INSIDE : NONE
}

/** Whether a word begins with the key but for one edit. */
const fitsAlmost: Fit = (tails, key) =>
  tails.some((tail) => [-1, 0, 1].some((more) => isOneEdit(tail.slice(0, key.length + more), key))) ? BEGINNING : NONE

/** Shorter words with a letter wrong are other words. */
const FUZZY_FROM_LETTERS = 5

/**
 * Places of which a name fits the query, at most `limit`: whole names first, then beginnings of names, beginnings of their other
 * words, letters inside; among equals by rank. Only when none fits, names of which one letter is missing, wrong, too many or changed places.
 */
export function findPlaces(index: PlaceIndex, query: string, limit: number): readonly FoundPlace[] {
  const letters = plainWords(query).join('')
  if (letters === '') return []
  const found = hits(index, letters, fits)
  if (found.length > 0 || letters.length < FUZZY_FROM_LETTERS) return found.slice(0, limit)
  return hits(index, letters, fitsAlmost).slice(0, limit)
}

function hits(index: PlaceIndex, letters: string, fitOf: Fit): FoundPlace[] {
  const sound = soundOf(letters)
  return index
    .map(({ place, names }) => {
      const ways = names.flatMap(({ name, letters: own, sounds }) => [
        { name, fit: fitOf(own, letters) },
        // Of names that sound alike those in the reader's own letters are told.
        { name, fit: fitOf(sounds, sound) + 0.5 },
      ])
      const fit = Math.min(...ways.map((way) => way.fit))
      return { place, fit, names: ways.filter((way) => way.fit === fit).map(({ name }) => name) }
    })
    .filter(({ fit }) => fit !== NONE)
    .sort((a, b) => Math.floor(a.fit) - Math.floor(b.fit) || a.place.rank - b.place.rank)
    .map(({ place, names }) => ({ place, names }))
}

/** Whether two texts differ by one letter missing, wrong or too many, or by two neighbours that changed places. */
export function isOneEdit(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
