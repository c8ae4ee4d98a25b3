/** Where Lithuania lies while it is outside the picture: degrees clockwise from north at the middle of the map, and km to the nearest 100. */
export type Away = { readonly bearing: number; readonly km: number }
