// When a place first occurs in the record: a town is not named on the map of a time that did not know it.
import type { Place } from '../../record/record'
import { remembered } from '../../record/remembered'

/** First year of a flow, count, association or person at each place; places that occur without a date are left out. */
export const firstMentions = remembered((record): ReadonlyMap<Place, number> => {
  const years = new Map<Place, number>()
  const mention = (place: Place | null, span: { readonly start: number } | null): void => {
    if (place !== null && span !== null) years.set(place, Math.min(years.get(place) ?? Infinity, span.start))
  }
  for (const { origin, destination, span } of [...record.flows.values(), ...record.people.values()]) {
    mention(origin, span)
    mention(destination, span)
  }
  for (const { place, span } of [...record.stocks.values(), ...record.communities.values()]) mention(place, span)
  return years
})
