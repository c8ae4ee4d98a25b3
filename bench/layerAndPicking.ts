// What the atlas draws and picks flows with, and nothing else: weighed by itself.
export { FlowLayer } from '../src/map/flowLayer'
export { FlowPicker } from '../src/map/flowPicker'
export { screenDrawn } from '../src/map/screen'
