// The date phrases of ../shared/data through `kept analyse notes`: how many are read right, wrong
// or not at all, by language and grain. Fails where fewer than 95 of 100 that denote days, weeks,
// months, quarters or years are right, or where a promise is given a day that is over.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, root, scratchPath, shared, skipUnless, total } from './tools.mjs'

const folder = join(shared, 'date_phrases')
skipUnless(folder)

const program = process.env.KEPT_PROGRAM ?? join(root, 'build/release/kept')
const today = '2013-02-12' // the reference moment of the phrases
const days = ['day', 'week', 'month', 'quarter', 'year']
const grains = [...days, 'hour', 'minute', 'second']
const least = 0.95
const listed = process.argv.includes('--list')

const quoted = (text) => `"${text.replaceAll('"', '""')}"`
// What makes a promise of a phrase.
const promising = { en: "I'll send it", da: 'Jeg sender det', ar: 'سأرسلها' }

function analyse(texts, language) {
  const file = scratchPath(`${language}.csv`)
  const rows = texts.map((text) => `${quoted(text)},${language}`)
  writeFileSync(file, `text,language\n${rows.join('\n')}\n`)
  const words = ['analyse', 'notes', file, '--json', '--today', today]
  const out = execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return out.trimEnd().split('\n').map((line) => JSON.parse(line))
}

// The data write the first of a month as day 00 here and there.
const day_of = (moment) => moment.slice(0, 10).replaceAll('-00', '-01')

function outcome(phrase, reading) {
  const [date] = reading.dates
  if (!date) return 'unknown'
  return date.day === day_of(phrase.from) ? 'right' : 'wrong'
}

console.log('language grain    right wrong unknown')
for (const language of ['en', 'da', 'ar']) {
  const phrases = JSON.parse(readFileSync(join(folder, `${language}_dev.json`), 'utf8'))
  const texts = phrases.map(({ text }) => text)
  const readings = analyse(texts, language)
  expect(`${language}: a row for every phrase`, readings.length === phrases.length)
  const counts = Object.fromEntries(grains.map((grain) => [grain, { right: 0, wrong: 0, unknown: 0 }]))
  phrases.forEach((phrase, at) => {
    const told = outcome(phrase, readings[at])
    ++counts[phrase.grain][told]
    if (listed && told !== 'right')
      console.log(`  ${told}: ${phrase.text} | ${phrase.from} | ${JSON.stringify(readings[at].dates)}`)
  })
  for (const grain of grains) {
    const { right, wrong, unknown } = counts[grain]
    if (right + wrong + unknown === 0) continue
    const numbers = [right, wrong, unknown].map((number) => String(number).padStart(6)).join('')
    console.log(`${language.padEnd(8)} ${grain.padEnd(8)}${numbers}`)
  }
  for (const [name, of] of [['day', ['day']], ['days to years', days]]) {
    const sum = (told) => of.reduce((all, grain) => all + counts[grain][told], 0)
    const all = sum('right') + sum('wrong') + sum('unknown')
    const share = sum('right') / all
    console.log(`${language}: ${name}: ${sum('right')} of ${all} right (${(100 * share).toFixed(1)} %)`)
    expect(`${language}: at least 95 of 100 right, ${name}`, share >= least, `${share}`)
  }
  const promised = analyse(texts.map((text) => `${promising[language]} ${text}`), language)
  const past = promised.flatMap(({ row, promises }) =>
    promises.filter(({ day }) => day !== null && day < today).map(({ day }) => `${texts[row - 1]}: ${day}`)
  )
  const given = promised.filter(({ promises }) => promises.some(({ day }) => day !== null)).length
  console.log(`${language}: ${given} of ${texts.length} as promises with a day, ${past.length} of them over`)
  expect(`${language}: no promise with a day that is over`, past.length === 0, past.join('\n  '))
}
total()
