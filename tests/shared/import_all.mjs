// Every vCard and every contact table of ../shared/data comes in: people and unknown properties are
// counted, refusals named; a second import changes nothing; undo leaves what was there before; what
// goes out comes in as the same.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Kept, expect, expectEqual, scratchPath, shared, skipUnless, total } from './tools.mjs'

skipUnless(join(shared, 'vcards'))

// What a person has a member for, and what only says how a card is written.
const known = new Set(
  'BEGIN END VERSION N FN NICKNAME EMAIL TEL ADR LABEL BDAY ORG TITLE NOTE PHOTO UID LANG KIND TZ CHARSET'.split(' ')
)

function files() {
  const found = []
  for (const part of ['vcards', 'contact_csv']) {
    for (const entry of readdirSync(join(shared, part), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name)
      if (!entry.isFile() || entry.name === 'README.md' || entry.name === 'FILES.csv') continue
      if (entry.name === 'export_headers.tsv') continue // header lines of several programs, no table
      found.push(path)
    }
  }
  return found.sort()
}

// The names of properties that no member takes, read without Kept's reader.
function unknownNames(card) {
  const names = []
  if (card.startsWith('[')) {
    const cards = JSON.parse(card)
    for (const one of cards[0] === 'vcard' ? [cards] : cards)
      for (const property of one[1]) names.push(property[0].toUpperCase())
  } else {
    let soft = false // the line before ended in a soft break of quoted-printable
    for (const line of card.replace(/\r?\n[ \t]/g, '').split(/\r\n|\n|\r/)) {
      const continued = soft
      soft = line.endsWith('=') && (soft || /QUOTED-PRINTABLE/i.test(line))
      if (continued) continue
      const found = /^(?:[\w-]+\.)?([A-Za-z0-9-]+)(?:;[^:]*)?:/.exec(line)
      if (found) names.push(found[1].toUpperCase())
    }
  }
  return names.filter((name) => !known.has(name) && !name.startsWith('X-KEPT-'))
}

function missingOf(names, others) {
  const left = new Map()
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1)
  return names.filter((name) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count <= 0
  })
}

// Ids differ from Kept to Kept.
const withoutIds = (vcf) =>
  vcf.replace(/\r\n /g, '').replace(/^(UID:urn:kept:|X-KEPT-ID:).*$/gm, '$1').replace(/urn:kept:\w{13}/g, 'urn:kept:')

async function everything(kept) {
  const parts = []
  for (const what of ['people', 'organisations', 'conversations', 'promises'])
    parts.push((await kept.export('json', what)).replace(/"version":\d+,/g, '').replace(/"changed_at":"[^"]*",?/g, ''))
  parts.push(await kept.export('vcf'))
  return parts.join('\n')
}

const sum = { files: 0, rows: 0, people: 0, refused: 0, unknown: 0, kept: 0, again: 0 }

// On an empty Kept: what comes in, what is left of it on a second trip.
async function alone(path, name) {
  const one = await Kept.withOwner()
  const first = await one.import(path)
  if (first.refused_whole !== undefined) {
    console.log(`${name}: refused whole: ${first.refused_whole}`)
    return expect(`${name} is read`, false, first.refused_whole)
  }
  const bytes = readFileSync(path)
  const unknown = first.format === 'vcard' ? unknownNames(bytes.toString('utf8')) : []
  const vcf = await one.export('vcf') + await one.export('vcf', 'organisations')
  const lost = missingOf(unknown, unknownNames(vcf))
  const again = scratchPath('again.vcf')
  writeFileSync(again, vcf)
  const two = await Kept.withOwner()
  if (first.created > 0) await two.import(again)
  const second = await two.export('vcf') + await two.export('vcf', 'organisations')
  const survived = unknown.length - missingOf(unknown, unknownNames(second)).length
  console.log(
    `${name}: ${first.rows} rows, ${first.created} created, ${first.updated + first.unchanged} the same, ` +
      `${first.refused} refused; ${unknown.length} unknown properties, ${survived} after the round trip`
  )
  for (const problem of first.problems) {
    if (!problem.refused) continue
    console.log(`  row ${problem.row}, line ${problem.line}: ${problem.code} ${problem.column} ${problem.detail}`)
  }
  expect(`${name}: every row counts`, first.rows === first.created + first.updated + first.unchanged + first.refused)
  if (first.refused === 0) expect(`${name}: unknown properties stay`, lost.length === 0, lost.join(' '))
  expectEqual(`${name}: what goes out comes in as the same`, withoutIds(second), withoutIds(vcf))
  ++sum.files
  sum.rows += first.rows
  sum.people += first.created
  sum.refused += first.refused
  sum.unknown += unknown.length
  sum.kept += unknown.length - lost.length
  sum.again += survived
  one.remove()
  two.remove()
}

// On one that the files before have filled: nothing twice, and the way back.
async function together(kept, path, name) {
  const before = await everything(kept)
  const first = await kept.import(path)
  if (first.refused_whole !== undefined || first.state !== 'done') return
  const after = await everything(kept)
  const second = await kept.import(path)
  expect(`${name}: a second import changes nothing`, second.created === 0 && second.updated === 0,
    `created ${second.created}, updated ${second.updated}`)
  expectEqual(`${name}: nor what goes out`, await everything(kept), after)
  await kept.run('import', '--undo', second.id)
  await kept.run('import', '--undo', first.id)
  expectEqual(`${name}: undone, all is as before`, await everything(kept), before)
  await kept.import(path)
}

const all = await Kept.withOwner()
for (const path of files()) {
  const name = relative(shared, path)
  await alone(path, name)
  await together(all, path, name)
}
console.log(
  `${sum.files} files, ${sum.rows} rows, ${sum.people} people, ${sum.refused} refused; ` +
    `${sum.unknown} unknown properties, ${sum.kept} kept, ${sum.again} after the round trip`
)
total()
