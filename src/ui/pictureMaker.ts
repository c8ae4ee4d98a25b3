// Everything that makes a picture, as one part of the program that is fetched by itself.
import type { FeatureCollection } from 'geojson'
import type { MapLine } from '../../geo/flowFeatures'
import { LIGHT } from '../map/palette'
import { borderItems, groundItems, groundNames } from '../picture/groundFromGeoJson'
import { picture, type EmbeddedType, type Picture } from '../picture/picture'
import { addressOf, type Period } from '../state/loadAtlas'
import type { View } from '../state/View.svelte'
import { citedNow } from './cited'
import { pictureInput, type Stage } from './pictureInput'
import { embeddedType } from './pictureOut'

export { pictureName } from './pictureInput'
export { densityOf, pngOf, putForPrint, removePrinted, save, svgBlob } from './pictureOut'

/** The published files of the ground, as they came; they are read when a picture is made. */
export type GroundTexts = { readonly land: string; readonly water: string; readonly names: string }

/** Fetches the ground, which the map fetches too. Rejects with the address of a file that does not come. */
export async function loadGround(): Promise<GroundTexts> {
  const text = async (path: string): Promise<string> => {
    const response = await fetch(addressOf(path))
    if (!response.ok) throw new Error(path)
    return response.text()
  }
  const [land, water, names] = await Promise.all(['geo/land.json', 'geo/water.json', 'geo/names.json'].map(text))
  return { land: land ?? '', water: water ?? '', names: names ?? '' }
}

/** The picture of the present view. */
export function makePicture(
  view: View,
  flows: readonly MapLine[] | null,
  period: Period,
  stage: Stage,
  texts: GroundTexts,
  type: EmbeddedType | null = null,
): Picture {
  const read = (text: string) => JSON.parse(text) as FeatureCollection
  return picture(
    pictureInput(view, {
      flows,
      stage,
      ground: [
        ...groundItems(read(texts.land), read(texts.water), LIGHT),
        ...borderItems(period.borders, view.year, LIGHT),
      ],
      polities: period.polities,
      names: groundNames(read(texts.names), view.language),
      cited: citedNow(view),
      type,
    }),
  )
}

/** The same with its type in it, so that it can be drawn as an image. */
export async function makePictureWithType(...input: Parameters<typeof makePicture>): Promise<Picture> {
  const [view, flows, period, stage, texts] = input
  return makePicture(
    view,
    flows,
    period,
    stage,
    texts,
    await embeddedType(makePicture(view, flows, period, stage, texts).svg),
  )
}
