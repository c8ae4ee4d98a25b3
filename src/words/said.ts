// A number of people with what happened to them, in pieces: the words that bear the colour of the map stand apart.
import type { Flow, Kind } from '../record/record'
import type { MessageKey } from './messages/catalogue'
import type { Translator } from './translate'

/** A piece of a sentence; `kind` names the colour of a word that is the key to the map. */
export type Piece = { readonly text: string; readonly kind: Kind | null }

const SAID = {
  moved: 'saidMoved',
  exiled: 'saidExiled',
  deported: 'saidDeported',
  redeported: 'saidRedeported',
  imprisoned: 'saidImprisoned',
  fled: 'saidFled',
  lifetime: 'saidLifetime',
  returned: 'saidReturned',
  released: 'saidReleased',
  reburied: 'saidReburied',
  pupils: 'saidPupils',
} as const satisfies Readonly<Record<string, MessageKey>>

/** Measures of flows that can be said; a test holds them against the record. */
export const isSaid = (measure: string): measure is keyof typeof SAID => measure in SAID

/**
 * "131,600 people [deported]"; with a name, "Operation Osen: 16,150 people [deported]". Of a measure that is not known here the figure
 * alone is said.
 */
export function saidOf(
  { measure, movement: { kind } }: Pick<Flow, 'measure' | 'movement'>,
  figure: string,
  name: string | null,
  t: Translator,
): readonly Piece[] {
  const said = isSaid(measure) ? t.text(SAID[measure], { figure }) : figure
  const text = name === null ? said : t.text('saidNamed', { name, said })
  const [, before = '', word = '', after = ''] = /^(.*?)\[(.*?)\](.*)$/s.exec(text) ?? [text, text]
  return [
    { text: before, kind: null },
    { text: word, kind },
    { text: after, kind: null },
  ].filter((piece) => piece.text !== '')
}
