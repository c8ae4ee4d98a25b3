import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/record/language'
import { isSaid, saidOf } from '../../src/words/said'
import { translator } from '../../src/words/translate'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const en = translator('en')
const movementOf = (id: string) => {
  const flow = record.flows.get(id)
  if (flow === undefined) throw new Error(`The record has no flow ${id}.`)
  return flow
}

test('every measure of a flow of the record can be said in every language, with one word in the colour of the map', () => {
  for (const flow of record.flows.values()) {
    expect(isSaid(flow.measure), flow.measure).toBe(true)
    for (const language of LANGUAGES) {
      const pieces = saidOf(flow, '§', null, translator(language))
      expect(pieces.filter(({ kind }) => kind === flow.movement.kind)).toHaveLength(1)
      const text = pieces.map((piece) => piece.text).join('')
      expect(text).toContain('§')
      expect(text).not.toMatch(/[[\]{}]/)
    }
  }
})

test('a number is said with what happened, and with a name where there are several', () => {
  const osen = movementOf('osen')
  const said = (name: string | null) => saidOf(osen, '16,150 people', name, en)
  expect(said(null)).toEqual([
    { text: '16,150 people ', kind: null },
    { text: 'deported', kind: 'taken' },
  ])
  expect(said('Operation Osen')[0]?.text).toBe('Operation Osen: 16,150 people ')
})
