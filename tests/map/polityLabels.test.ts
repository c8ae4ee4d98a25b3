import { expect, test } from 'vitest'
import { linesOf } from '../../src/map/polityLabels'

test('a long name is broken at the space nearest to its middle, a short one and a single word are not', () => {
  expect(linesOf('Lietuvos Didžioji Kunigaikštystė')).toEqual(['Lietuvos Didžioji', 'Kunigaikštystė'])
  expect(linesOf('Grand Duchy of Lithuania')).toEqual(['Grand Duchy', 'of Lithuania'])
  expect(linesOf('Soviet Union')).toEqual(['Soviet Union'])
  expect(linesOf('Азербайджанскаяреспублика')).toEqual(['Азербайджанскаяреспублика'])
})
