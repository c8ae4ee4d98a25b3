// A plain page in each language for search engines and for readers without scripts: the eras, their main numbers, their movements.
import { LANGUAGES, type Language } from '../src/record/language'
import type { Era, HistoricalRecord } from '../src/record/record'
import { largestOf, leadOf } from '../src/scene/lead'
import { readingOf } from '../src/scene/reading'
import { sceneOf } from '../src/scene/scene'
import { FIRST_VIEW } from '../src/scene/viewState'
import { translator } from '../src/words/translate'

export const readerPagePath = (language: Language): string => `read.${language}.html`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)

/** Tags that tell of a page to those who link to it; a picture needs a whole address, so there is none without `site`. */
export function sharingTags(language: Language, site: string | null): readonly Readonly<Record<string, string>>[] {
  const t = translator(language)
  const tags = [
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: t.text('title') },
    { property: 'og:description', content: t.text('subtitle') },
    { property: 'og:locale', content: { lt: 'lt_LT', en: 'en_GB', ru: 'ru_RU', pl: 'pl_PL' }[language] },
  ]
  if (site === null) return tags
  return [
    ...tags,
    { property: 'og:url', content: site },
    { property: 'og:image', content: new URL('opengraph.png', site).href },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
  ]
}

/** The page in a language as HTML; all that comes from the record is escaped. `site` is the address of the atlas, where it is known. */
export function readerPage(record: HistoricalRecord, language: Language, site: string | null): string {
  const t = translator(language)
  const addressOf = (path: string): string => (site === null ? `./${path}` : new URL(path, site).href)
  const alternates = LANGUAGES.map(
    (other) => `<link rel="alternate" hreflang="${other}" href="${addressOf(readerPagePath(other))}" />`,
  )
  const languages = LANGUAGES.map((other) => {
    const name = new Intl.DisplayNames([other], { type: 'language' }).of(other) ?? other
    return other === language
      ? `<b>${name}</b>`
      : `<a href="./${readerPagePath(other)}" hreflang="${other}">${name}</a>`
  })
  const tags = sharingTags(language, site).map(
    ({ property = '', content = '' }) => `<meta property="${property}" content="${escaped(content)}" />`,
  )
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${escaped(`${t.text('title')}. ${t.text('subtitle')}`)}" />
    <title>${escaped(`${t.text('title')}: ${t.text('subtitle')}`)}</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./read.css" />
    ${[...alternates, ...tags].join('\n    ')}
  </head>
  <body>
    <nav>${languages.join(' · ')}</nav>
    <main>
      <h1>${escaped(t.text('title'))}</h1>
      <p>${escaped(t.text('subtitle'))}. <a href="./?lang=${language}">${escaped(t.text('readerPageMap'))}</a></p>
${record.eras.map((era) => eraSection(record, era, language)).join('\n')}
    </main>
  </body>
</html>
`
}

function eraSection(record: HistoricalRecord, era: Era, language: Language): string {
  const scene = sceneOf(record, { ...FIRST_VIEW, language, year: era.span.start, mode: 'era' })
  const reading = readingOf(scene)
  const { title, when, said } = leadOf(reading, record, scene.t)
  const numbers = said.map((pieces) => pieces.map(({ text }) => text).join('')).join('; ')
  const largest = largestOf(reading, scene.t).rows.map(
    ({ id, title: place, figure }) =>
      `<li><a href="./?lang=${language}&amp;mode=era&amp;year=${String(era.span.start)}&amp;row=${encodeURIComponent(id)}">${escaped(place)}</a>: ${escaped(figure)}</li>`,
  )
  const movements = [...record.movements.values()]
    .filter((movement) => movement.era === era.id && movement.kind !== 'context')
    .map(({ name, text }) => `<h3>${escaped(name[language])}</h3>\n<p>${escaped(text[language])}</p>`)
  return `      <section>
<h2>${escaped(title)}, ${escaped(when)}</h2>
<p><strong>${escaped(numbers)}.</strong></p>
${largest.length === 0 ? '' : `<ul>${largest.join('')}</ul>`}
${movements.join('\n')}
      </section>`
}
