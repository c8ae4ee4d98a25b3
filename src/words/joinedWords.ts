// Flows told as one in words: the figure and the place at the head of an arc, its way, its sum.
import type { Joined } from '../domain/regions/joinedArcs'
import type { Told } from '../domain/regions/levels'
import type { Sum } from '../domain/regions/sums'
import type { Translator } from './translate'

/** Significant digits of a sum of figures that are not all exact. */
const DIGITS = 3

/** A sum as exact as its figures allow: those of several rows, and estimates, to three digits. */
export function roundedSum({ best, rows, modifier }: Sum): number {
  return rows.length > 1 || modifier !== '' ? Number(best.toPrecision(DIGITS)) : best
}

/** "5,861", "about 35,600", "over 10,000". */
export function headFigure(sum: Sum, t: Translator): string {
  const figure = t.number(roundedSum(sum))
  switch (sum.modifier) {
    case 'about':
      return t.text('modifierAbout', { figure })
    case 'over':
      return t.text('modifierOver', { figure })
    case 'under':
      return t.text('modifierUnder', { figure })
    case '':
      return figure
  }
}

/** Name of what a place is told as. */
export const toldName = ({ id, name }: Told, t: Translator): string => name?.[t.language] ?? t.country(id)

/** "Lithuania – Krasnoyarsk Krai"; for a mark the place alone. */
export function joinedRoute({ origin, destination }: Joined, t: Translator): string {
  const to = toldName(destination.told, t)
  return origin === null ? to : t.text('route', { origin: toldName(origin.told, t), destination: to })
}

/** A sum of people: "about 35,600 people". */
export const joinedBest = (sum: Sum, t: Translator): string =>
  headFigure(sum, t).replace(t.number(roundedSum(sum)), t.plural('persons', roundedSum(sum)))

/** The same with its range: "about 35,600 people (34,100–37,000)". */
export function joinedFigure(sum: Sum, t: Translator): string {
  const figure = joinedBest(sum, t)
  return sum.low === sum.high ? figure : `${figure} (${t.number(sum.low)}–${t.number(sum.high)})`
}
