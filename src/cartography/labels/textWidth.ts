// Widths of texts that no browser has measured, guessed on the generous side, so that no line is too long. Pure.

/** Widths as shares of the size of the type, for Source Sans 3 (regular); what is not named here counts as an ordinary small letter. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iIjl.,:;'’|!į]/u, 0.27],
  [/[ ftr()[\]/\\„“”"\-–‑]/u, 0.36],
  [/[mwMW—@%ЖШЩЮФМжшщюмыфЫЪ]/u, 0.86],
  [/[0-9]/u, 0.5],
  [/[\p{Lu}]/u, 0.64],
]
const OTHER = 0.54
const BOLD = 1.06

/** Width of a text in px at a size, guessed; never below the true one for our four languages by more than a letter or two. */
export function textWidth(text: string, size: number, isBold = false): number {
  let shares = 0
  for (const letter of text) shares += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER
  return shares * size * (isBold ? BOLD : 1)
}

/** Lines no wider than `width` px; a word that is too long by itself (an address) is broken. */
export function wrapped(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => broken(each, width, size, isBold))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function broken(word: string, width: number, size: number, isBold: boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size, isBold) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
