// Everything that makes a picture, as one part of the program that is fetched by itself.
import type { MapLine } from '../../geo/flowFeatures'
import { picture, type EmbeddedType, type Picture } from '../picture/picture'
import type { GroundData } from '../state/loadGround'
import type { View } from '../state/View.svelte'
import { citedNow } from './cited'
import { pictureInput, type Stage } from './pictureInput'
import { embeddedType } from './pictureOut'

export { pictureName } from './pictureInput'
export { densityOf, pngOf, putForPrint, removePrinted, save, svgBlob } from './pictureOut'
export { loadGround } from '../state/loadGround'

/** The picture of the present view. */
export function makePicture(
  view: View,
  flows: readonly MapLine[] | null,
  stage: Stage,
  ground: GroundData,
  type: EmbeddedType | null = null,
): Picture {
  return picture(pictureInput(view, { flows, stage, ground, cited: citedNow(view), type }))
}

/** The same with its type in it, so that it can be drawn as an image. */
export async function makePictureWithType(...input: Parameters<typeof makePicture>): Promise<Picture> {
  const [view, flows, stage, ground] = input
  return makePicture(view, flows, stage, ground, await embeddedType(makePicture(view, flows, stage, ground).svg))
}
