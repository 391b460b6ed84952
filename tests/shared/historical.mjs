// 25,700 people with the errors of a historical table come in as CSV; each kind of export, brought
// into an empty Kept, exports as the same; a backup goes from SQLite to PostgreSQL and back and is
// equal in every row of every table. Each step's time and memory are printed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Kept, expect, expectEqual, run, scratchPath, shared, skipUnless, total } from './tools.mjs'

const source = join(shared, 'people_historical50k/historical_figures_dev.csv.gz')
skipUnless(source)

function say(step, took) {
  console.log(`${step}: ${took}`)
}

// Ids differ from Kept to Kept, and so do the times at which each made its own.
function withoutIdsAndTimes(text) {
  return text
    .replace(/\r\n /g, '')
    .replace(/\b[0-9A-Z]{13}\b/g, 'ID')
    .replace(/"(created_at|changed_at)":"[^"]*"/g, '"$1":""')
}

async function exports(kept) {
  const texts = []
  for (const what of ['people', 'organisations'])
    for (const format of ['vcf', 'csv', 'json']) texts.push([`${what} as ${format}`, withoutIdsAndTimes(await kept.export(format, what))])
  return texts
}

async function thereAndBack(one) {
  const before = await exports(one)
  for (const format of ['vcf', 'csv', 'zip']) {
    const file = scratchPath(`people.${format}`)
    say(`export as ${format}`, await one.exportTo(file))
    const two = await Kept.withOwner()
    const again = await two.import(file)
    say(`import of that`, again.took)
    expect(`every row of ${format} comes in again`, again.refused === 0 && again.created === again.rows,
      JSON.stringify(again.problems?.slice(0, 3)))
    const after = await exports(two)
    before.forEach(([name, text], at) => expectEqual(`by ${format}: ${name}`, after[at][1], text))
    const same = await one.import(file)
    say(`import of that where it came from`, same.took)
    expect(`${format} changes nothing where it came from`, same.unchanged === same.rows,
      `${same.created} created, ${same.updated} updated`)
    two.remove()
  }
}

// Every row of every table of the database in a backup, in an order of its own.
function rowsOf(backup) {
  const folder = scratchPath('unpacked')
  run('python3', '-m', 'zipfile', '-e', backup, folder)
  const database = join(folder, 'kept.db')
  const tables = run('sqlite3', database, "select name from sqlite_schema where type = 'table' and name not like 'search%' order by 1")
  const found = new Map()
  for (const table of tables.trim().split('\n'))
    found.set(table, run('sqlite3', '-cmd', '.mode quote', database, `select * from ${table}`).split('\n').sort().join('\n'))
  return found
}

async function backUp(kept, name) {
  const file = scratchPath(`${name}.zip`)
  const done = await kept.run('backup', file)
  expect(`${name} is made`, done.status === 0, done.stderr)
  say(`${name}`, done.took)
  return file
}

async function restore(kept, file, name) {
  const done = await kept.run('restore', file)
  expect(`${name} is restored`, done.status === 0, done.stderr)
  say(`restore of ${name}`, done.took)
  const check = await kept.run('check')
  expect(`${name} is whole`, check.status === 0 && check.stdout.endsWith('whole\n'), check.stderr)
}

async function acrossEngines(one) {
  if (!process.env.KEPT_TEST_DATABASE) {
    console.log('skipped: no PostgreSQL (script/postgres-for-tests gives one)')
    return
  }
  const first = await backUp(one, 'backup of SQLite')
  const postgres = new Kept(process.env.KEPT_TEST_DATABASE)
  await restore(postgres, first, 'into PostgreSQL')
  const second = await backUp(postgres, 'backup of PostgreSQL')
  const back = new Kept()
  await restore(back, second, 'into SQLite')
  const third = await backUp(back, 'backup of what came back')
  const [left, middle, right] = [first, second, third].map(rowsOf)
  let rows = 0
  for (const [table, text] of left) {
    rows += text ? text.split('\n').length - 1 : 0
    expectEqual(`${table} in PostgreSQL`, middle.get(table) ?? '', text)
    expectEqual(`${table} back in SQLite`, right.get(table) ?? '', text)
  }
  expect('no table more', right.size === left.size && middle.size === left.size)
  console.log(`${left.size} tables, ${rows} rows compared`)
}

const table = scratchPath('historical.csv')
writeFileSync(table, gunzipSync(readFileSync(source)))
const one = await Kept.withOwner()
const first = await one.import(table)
say(`import of ${first.rows} rows: ${first.created} people, ${first.refused} refused`, first.took)
const reasons = new Map()
for (const problem of first.problems)
  if (problem.refused) reasons.set(`${problem.code} ${problem.column}`, (reasons.get(`${problem.code} ${problem.column}`) ?? 0) + 1)
for (const [reason, count] of reasons) console.log(`  ${reason}: ${count} of the ${first.problems.length} told`)
expect('every row is a person or refused', first.rows === 25_700 && first.created + first.refused === first.rows)
await thereAndBack(one)
const firm = new Kept()
say('a firm', (await firm.run('demo')).took)
await firm.import(table)
await acrossEngines(firm)
total()
