// Precision, recall and F1 of `kept analyse duplicates` on the tables of ../shared/data whose truth
// is known. The truth is read here alone: the program sees neither labels nor clusters. Fails below
// the goals of docs/duplicates.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import { expect, root, scratchPath, shared, skipUnless, total } from './tools.mjs'

skipUnless(join(shared, 'febrl'))
const program = process.env.KEPT_PROGRAM ?? join(root, 'build/release/kept')

// The clusters of historical figures and of fake_1000 stand in a column; Febrl writes the person's
// number into the record's id.
const byColumn = (rows, header) => {
  const at = header.indexOf('cluster')
  return new Map(rows.map((row) => [row[0], row[at]]))
}
const byId = (rows) => new Map(rows.map((row) => [row[0], row[0].split('-')[1]]))

const tables = [
  { name: 'febrl 1', file: 'febrl/dataset1.csv', truth: byId, least: 0.97 },
  { name: 'febrl 2', file: 'febrl/dataset2.csv', truth: byId, least: 0.97 },
  {
    name: 'historical 50k',
    file: 'people_historical50k/historical_figures_dev.csv.gz',
    truth: byColumn,
    least: 0.9,
  },
  { name: 'fake 1000', file: 'people_fake1000/fake_1000.csv', truth: byColumn, least: 0.95 },
]

// Cells as these tables write them: quotes only around commas.
const cellsOf = (line) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replaceAll('"', '').trim())
const rowsOf = (text) => text.trimEnd().split(/\r?\n/).map(cellsOf)

function measure({ file, truth }) {
  const bytes = readFileSync(join(shared, file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  const [header, ...rows] = rowsOf(text)
  const person = truth(rows, header)
  const table = scratchPath('people.csv')
  const pairs = scratchPath('pairs.csv')
  writeFileSync(table, text)
  const out = execFileSync(program, ['analyse', 'duplicates', table, '--json', '--pairs', pairs])
  const found = rowsOf(readFileSync(pairs, 'utf8')).slice(1)
  const right = found.filter(([one, other]) => person.get(one) === person.get(other)).length
  const sizes = new Map()
  for (const each of person.values()) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  const known = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const precision = right / Math.max(found.length, 1)
  const recall = right / known
  const f1 = (2 * precision * recall) / Math.max(precision + recall, 1e-9)
  return { ...JSON.parse(out), known, precision, recall, f1 }
}

console.log('table             rows  compared    pairs     true  precision recall F1     goal seconds')
for (const table of tables) {
  const it = measure(table)
  const numbers = [it.rows, it.compared, it.pairs, it.known].map((n) => String(n).padStart(9)).join('')
  const shares = [it.precision, it.recall, it.f1].map((share) => share.toFixed(4)).join('  ')
  console.log(
    `${table.name.padEnd(14)}${numbers}    ${shares}  ${table.least}  ${it.seconds.toFixed(1)}`,
  )
  expect(`${table.name}: F1 at least ${table.least}`, it.f1 >= table.least)
}
total()
