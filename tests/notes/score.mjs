// How well the chips of a note are found: `kept analyse notes` on labelled sentences, counted by
// language and kind. Fails where fewer than 90 of 100 chips of a language are right.
//   node tests/notes/score.mjs [--list] FILE...      --list names what is wrong or missed
// A label file has the columns text, language and one for each kind, values parted by " | "; days
// that are as good are parted by "/", "-" is none. Words are counted from Monday 23 November 2026.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const program = process.env.KEPT_PROGRAM ?? join(root, 'build/release/kept')
const today = '2026-11-23'
const least = 0.9
const listed = process.argv.includes('--list')
const files = process.argv.slice(2).filter((word) => word !== '--list')
const kinds = ['promises', 'interests', 'next_talks', 'people', 'needs', 'deal_breakers']

function rows_of(text) {
  const rows = []
  let row = [''], quoted = false
  for (let at = 0; at < text.length; ++at) {
    const c = text[at]
    if (quoted && c === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at]
    else if (c === '"') quoted = !quoted
    else if (!quoted && c === ',') row.push('')
    else if (!quoted && c === '\n') rows.push(row), (row = [''])
    else if (c !== '\r') row[row.length - 1] += c
  }
  if (row.length > 1) rows.push(row)
  const [header, ...rest] = rows
  return rest.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])))
}

const words_of = (text) =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []

// Words of both in one run.
function longest_run(left, right) {
  let longest = 0
  let before = []
  for (const word of left) {
    const now = right.map((other, at) => (word === other ? (before[at - 1] ?? 0) + 1 : 0))
    longest = Math.max(longest, ...now)
    before = now
  }
  return longest
}

const overlaps = (found, label) => {
  const wanted = words_of(label)
  return 2 * longest_run(words_of(found), wanted) >= wanted.length
}
const holds = (text, part) => ` ${text.join(' ')} `.includes(` ${part.join(' ')} `)
const same_name = (found, label) => {
  const [a, b] = [words_of(found), words_of(label)]
  return a.length > 0 && (holds(a, b) || holds(b, a))
}
const day_fits = (day, label) => label.split('/').includes(day ?? '-')

// Said as one line each, and whether a found one is the labelled one.
const ways = {
  promises: {
    say: (chip) => `${chip.direction}@${chip.day ?? '-'}`,
    fits: (chip, label) => {
      const [direction, days] = label.split('@')
      return chip.direction === direction && day_fits(chip.day, days)
    },
  },
  next_talks: { say: (chip) => chip.day ?? '-', fits: (chip, label) => day_fits(chip.day, label) },
  people: { say: (chip) => chip.name, fits: (chip, label) => same_name(chip.name, label) },
}
const phrase = { say: (chip) => chip, fits: overlaps }
// A chip offers a topic of the vocabulary: "cello" where the label is "plays the cello in a quartet".
ways.interests = {
  say: (chip) => chip,
  fits: (chip, label) => overlaps(chip, label) || same_name(chip, label),
}

function count_row(row, reading, counts) {
  for (const kind of kinds) {
    const way = ways[kind] ?? phrase
    const labels = row[kind] === '' ? [] : row[kind].split(' | ')
    const tell = (what, value) => {
      if (listed) console.log(`${row.language} ${kind} ${what}: ${value}\n    ${row.text}`)
    }
    const count = counts[kind]
    for (const chip of reading[kind] ?? []) {
      ++count.found
      const at = labels.findIndex((label) => way.fits(chip, label))
      if (at < 0) {
        ++count.wrong
        tell('wrong', `${way.say(chip)}${row[kind] ? ` for ${row[kind]}` : ''}`)
      } else {
        ++count.right
        labels.splice(at, 1)
      }
    }
    count.missed += labels.length
    for (const label of labels) tell('missed', label)
  }
}

const of = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(2))
const line = (language, kind, { found, right, wrong, missed }) =>
  [language, kind, found, right, wrong, missed, of(right, found), of(right, right + missed)].join('\t')

const languages = {}
for (const file of files) {
  const out = execFileSync(program, ['analyse', 'notes', file, '--json', '--today', today], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const readings = out.trimEnd().split('\n').map((text) => JSON.parse(text))
  const rows = rows_of(readFileSync(file, 'utf8'))
  if (rows.length !== readings.length) throw new Error(`${file}: ${readings.length} rows were read`)
  for (const [at, row] of rows.entries()) {
    languages[row.language] ??= Object.fromEntries(
      kinds.map((kind) => [kind, { found: 0, right: 0, wrong: 0, missed: 0 }]),
    )
    count_row(row, readings[at], languages[row.language])
  }
}

let failed = 0
console.log('language\tkind\tfound\tright\twrong\tmissed\tprecision\trecall')
for (const [language, counts] of Object.entries(languages)) {
  const all = { found: 0, right: 0, wrong: 0, missed: 0 }
  for (const kind of kinds) {
    console.log(line(language, kind, counts[kind]))
    for (const key of Object.keys(all)) all[key] += counts[kind][key]
  }
  console.log(line(language, 'all', all))
  if (all.found === 0 || all.right / all.found < least) ++failed
}
const passed = Object.keys(languages).length - failed
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed || passed === 0 ? 1 : 0)
