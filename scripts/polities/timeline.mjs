// Who held a piece of land when, by painting in order: later lines paint over earlier ones.

/** Whether an area ("POL:Podlachian&congress", "LTU&!memel", "KAZ") holds a piece with its unit and cuts. */
function holds(area, piece) {
  const [unit, ...conditions] = area.split('&')
  const isUnit = piece.unit === unit || (!unit.includes(':') && piece.unit.split(':')[0] === unit)
  return isUnit && conditions.every((cut) => (cut.startsWith('!') ? !piece[cut.slice(1)] : Boolean(piece[cut])))
}

/** Spans [from, to, polity] of a piece, in order, half-open, without overlap. */
export function timelineOf(piece, paint) {
  let spans = []
  for (const [polity, from, to, areas] of paint) {
    if (!areas.some((area) => holds(area, piece))) continue
    spans = spans.flatMap(([start, end, before]) => {
      if (end <= from || start >= to) return [[start, end, before]]
      return [...(start < from ? [[start, from, before]] : []), ...(end > to ? [[to, end, before]] : [])]
    })
    spans.push([from, to, polity])
    spans.sort(([a], [b]) => a - b)
  }
  const joined = []
  for (const [from, to, polity] of spans) {
    const last = joined.at(-1)
    if (last !== undefined && last[1] === from && last[2] === polity) last[1] = to
    else joined.push([from, to, polity])
  }
  return joined
}
