// The former name, for components that have not been renamed yet.
export { AtlasState as View } from './atlasState.svelte'
