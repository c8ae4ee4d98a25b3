// Two keys for the many ways in which the name of a place is spelled: by its letters, and by its sound in Latin and Cyrillic.

/** Latin letters that Unicode does not take apart, and Cyrillic signs without a sound of their own. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', ь: '', ъ: '' }

/** Cyrillic letters by sound; ё, й, ї and ў have lost their marks before. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'z', з: 'z', и: 'i', і: 'i', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c' },
  ...{ ш: 's', щ: 'sc', ы: 'i', э: 'e', ю: 'iu', я: 'ia' },
}

/** Sounds that English and Polish write with two letters, then letters that stand for each other. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/sh|sz/g, 's'],
  [/zh/g, 'z'],
  [/ch|cz|ts/g, 'c'],
  [/[jy]/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1+/gu, '$1'],
]

/**
 * Words of a text in small letters without marks, apostrophes and soft signs: "Усть-Кут" gives ["уст", "кут"].
 * Empty when the text has neither letter nor digit.
 */
export function plainWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼʹ`´]/gu, '')
    .replace(/[łđøßьъ]/g, (letter) => LETTERS[letter] ?? letter)
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** Sound of plain words run together, alike for "krasnoyarsk", "krasnojarsk" and "красноярск". */
export function soundOf(plain: string): string {
  const latin = plain.replace(/\p{Script=Cyrillic}/gu, (letter) => SOUNDS[letter] ?? letter)
  return SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latin)
}
