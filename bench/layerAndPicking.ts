// What the atlas draws and picks flows with, and nothing else: weighed by itself.
export { planeView } from '../src/geometry/planeView'
export { FlowLayer } from '../src/map/flows-gl/flowLayer'
export { FlowPicker } from '../src/map/picking/flowPicker'
