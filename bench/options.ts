// The words after `npm run bench --` that choose parts of the comparison. Pure.
export const WAYS = ['blank', 'own', 'maplibre-filter', 'maplibre-state', 'deck', 'flowmap'] as const
export const MODES = ['software', 'free'] as const
/** MapLibre's projection: the plane of the atlas is handed to it as Mercator. */
export const MAPS = ['mercator'] as const
export const SIZES = ['real', '100', '1000', '10000', '100000'] as const
/** The table of all ways, and what flows add to a map without any. */
export const PARTS = ['ways', 'beside'] as const

export type WayName = (typeof WAYS)[number]
export type Mode = (typeof MODES)[number]
export type Projection = (typeof MAPS)[number]
export type Size = (typeof SIZES)[number]
export type Part = (typeof PARTS)[number]

export type Options = {
  readonly ways: readonly WayName[]
  readonly modes: readonly Mode[]
  readonly sizes: readonly Size[]
  readonly maps: readonly Projection[]
  readonly parts: readonly Part[]
}

/** Values of one option, comma-separated; all when it is not given. Throws on a word that is none of them. */
function chosen<T extends string>(words: readonly string[], option: string, all: readonly T[]): readonly T[] {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (at < 0) return all
  const text = words[at]?.includes('=') === true ? words[at].slice(option.length + 1) : (words[at + 1] ?? '')
  return text.split(',').map((word) => {
    const known = all.find((value) => value === word)
    if (known === undefined) throw new Error(`${option}: found "${word}", expected of ${all.join(', ')}.`)
    return known
  })
}

/** `--sizes 1000,real --ways own,blank --mode free --parts ways` */
export const optionsOf = (words: readonly string[]): Options => ({
  ways: chosen(words, '--ways', WAYS),
  modes: chosen(words, '--mode', MODES),
  sizes: chosen(words, '--sizes', SIZES),
  maps: chosen(words, '--maps', MAPS),
  parts: chosen(words, '--parts', PARTS),
})
