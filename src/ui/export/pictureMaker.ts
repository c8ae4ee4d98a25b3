// Everything that makes a picture, as one part of the program that is fetched by itself.
import type { MapLine } from '../../geometry/flowFeatures'
import { LIGHT, PRINT, type Palette } from '../../cartography/palette'
import { picture, type EmbeddedType, type Picture } from '../../picture/picture'
import type { GroundData } from '../../state/loadGround'
import type { AtlasState } from '../../state/atlasState.svelte'
import { citedNow } from './pageCitation'
import { pictureInput, type Stage } from '../../picture/pictureInput'
import { embeddedType } from './exportPicture'

export { pictureName } from '../../picture/pictureInput'
export { densityOf, pngOf, putForPrint, removePrinted, save, svgBlob } from './exportPicture'
export { loadGroundAt } from '../../state/loadGround'

/** The picture of the present view: a file is light whatever the device asks for. */
export function makePicture(
  view: AtlasState,
  flows: readonly MapLine[] | null,
  stage: Stage,
  ground: GroundData,
  palette: Palette = LIGHT,
  type: EmbeddedType | null = null,
): Picture {
  return picture(pictureInput(view.scene, { flows, stage, ground, palette, cited: citedNow(view), type }))
}

/** The picture in the colours for paper. */
export const makePictureForPaper = (...[view, flows, stage, ground]: Parameters<typeof makePicture>): Picture =>
  makePicture(view, flows, stage, ground, PRINT)

/** The same with its type in it, so that it can be drawn as an image. */
export async function makePictureWithType(...input: Parameters<typeof makePicture>): Promise<Picture> {
  const [view, flows, stage, ground] = input
  return makePicture(view, flows, stage, ground, LIGHT, await embeddedType(makePicture(view, flows, stage, ground).svg))
}
