// bench.mjs [--people 1m|small] [--mails N] [--engine sqlite|postgres|both] [--only PART] [--database URL] [--json FILE]
// PART is forecasts, reads, searches, page, creates, imports or mails.
// Measures every figure that Kept states about its speed, in one run, each beside its limit.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { Server, median, record, release, rows, run, say, scratch, table } from './tools.mjs'
import { likeScanMs, oneLetterWrong, pieces, sampleNames } from './searches.mjs'
import { measureMails } from './mails.mjs'
import { writeCsv } from './people_csv.mjs'
import { measurePage } from './page.mjs'

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '1m' },
    mails: { type: 'string' },
    engine: { type: 'string', default: 'both' },
    database: { type: 'string' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'string' }
  }
})
const seconds = Number(options.seconds)
const parts = ['forecasts', 'reads', 'searches', 'page', 'creates', 'imports', 'mails']
if (options.only && !parts.includes(options.only)) throw new Error(`no such part: ${options.only}`)
const wanted = (part) => !options.only || options.only === part
const mails = Number(options.mails ?? (options.people === '1m' ? 1_000_000 : 10_000))
const kept = join(release, 'kept')
const benchServer = join(release, 'kept_bench_server')
const slowFsync = join(release, 'libkept_slow_fsync.so')

function place(data, database) {
  return ['--data', data, ...(database ? ['--database', database] : [])]
}

function tokenFor(data, database) {
  const output = run(kept, ['user', 'add', ...place(data, database), '--name', 'Bench', '--email',
    'bench@kept.example', '--access', 'owner', '--print-token'])
  return output.trim().split('\n').at(-1)
}

/** The engine alone, from a record of a hundred thousand deliveries. */
function forecasts() {
  const found = JSON.parse(run(join(release, 'forecast_bench'), ['100000']))
  record('engine', 'forecast with seven days, of 100,000 deliveries', found.forecast_ms, 'ms', 1, false)
  record('engine', 'a delivery into the record of 100,000', found.delivery_ms, 'ms', 20, false)
  record('engine', 'learn 100,000 deliveries', found.learn_ms, 'ms', 3_000, false)
}

async function emptyFolder() {
  const data = join(scratch, 'empty')
  mkdirSync(data)
  const server = await Server.start({ data })
  await new Promise((done) => setTimeout(done, 1000))
  record('sqlite', 'memory idle on an empty folder', server.megabytes(), 'MB', 40, false)
  await server.stop()
}

async function reads(engine, server, limits) {
  const ids = []
  for (const letter of 'ABEHKMNSTÅم') {
    const page = await server.get(`/api/people?limit=200&from=${encodeURIComponent(letter)}`)
    ids.push(...page.items.map((item) => item.id))
  }
  const lists = [...'ABDEFGHIJKLMNOPRSTVØ'].map((letter) => `/api/people?limit=50&from=${encodeURIComponent(letter)}`)
  const kinds = { fixed: ['/api/bench/fixed'], person: ids.map((id) => `/api/people/${id}`), list: lists, today: ['/api/today'] }
  for (const connections of [8, 64]) {
    const measured = {}
    for (const kind of Object.keys(kinds)) measured[kind] = []
    // Interleaved, so that a slow minute of the machine falls on all of them alike.
    for (let round = 0; round < 3; ++round)
      for (const [kind, targets] of Object.entries(kinds))
        measured[kind].push(await server.wrk({ connections, seconds, targets }))
    const rate = (kind) => median(measured[kind].map((each) => each.rate))
    const errors = Object.values(measured).flat().reduce((sum, each) => sum + each.errors, 0)
    if (errors > 0) throw new Error(`${errors} requests failed`)
    const at = `at ${connections} connections`
    record(engine, `fixed answer ${at}`, rate('fixed'), 'req/s')
    record(engine, `read one person ${at}`, (100 * rate('person')) / rate('fixed'), '%', limits ? 50 : null)
    record(engine, `list 50 by name ${at}`, (100 * rate('list')) / rate('fixed'), '%', limits ? 20 : null)
    record(engine, `Today p99 ${at}`, median(measured.today.map((each) => each.p99)), 'ms', limits && connections === 8 ? 25 : null, false)
  }
  record(engine, 'memory at load', server.megabytes(), 'MB', limits ? 150 : null, false)
}

async function searches(engine, server, data, limits) {
  const names = await sampleNames(server)
  // Alone, the time that one search takes; at eight connections it also waits for seven others, so
  // that the cores of the machine decide.
  const asked = Object.entries(pieces(names))
  for (const [connections, words] of [[1, 'at one connection'], [8, 'at 8 connections']])
    for (const [kind, queries] of asked) {
      const targets = queries.map((query) => `/api/search?q=${encodeURIComponent(query)}`)
      await server.wrk({ connections, seconds: 1, targets })
      const { p99, errors } = await server.wrk({ connections, seconds, targets })
      if (errors > 0) throw new Error(`${errors} searches failed`)
      const limit = kind === 'one letter wrong' ? 15 : 10
      record(engine, `search ${kind}, p99 ${words}`, p99, 'ms', limits && connections === 1 ? limit : null, false)
    }
  record(engine, 'one letter wrong still finds', await oneLetterWrong(server, names), '%', limits ? 95 : null)
  if (engine === 'sqlite') {
    const scan = likeScanMs(data, names)
    record(engine, 'a LIKE scan for three letters', scan, 'ms')
    const targets = pieces(names)['three letters anywhere'].map((query) => `/api/search?q=${encodeURIComponent(query)}`)
    const { p50 } = await server.wrk({ connections: 1, seconds, targets })
    record(engine, 'LIKE scan / search, median at one connection', scan / p50, 'times', limits ? 100 : null)
  }
}

async function creates(engine, data, database, token) {
  const rate = async (env, word) => {
    const server = await Server.start({ program: benchServer, data, database, token, env })
    const result = await server.wrk({ connections: 64, seconds: seconds + 2, create: word })
    await server.stop()
    if (result.errors > 0) throw new Error(`${result.errors} creates failed`)
    return result.rate
  }
  const together = [], alone = []
  for (const round of [1, 2, 3]) {
    together.push(await rate({}, `together${round}`))
    if (engine === 'sqlite') alone.push(await rate({ KEPT_BENCH_JOBS_PER_COMMIT: '1' }, `alone${round}`))
  }
  record(engine, 'durable create at 64 connections', median(together), 'req/s')
  if (engine !== 'sqlite') return
  record(engine, 'create with one commit each', median(alone), 'req/s')
  record(engine, 'grouped / one commit each', median(together) / median(alone), 'times', 2)
  const probe = () => Number(run(join(release, 'single_commits'), [scratch], { env: { ...process.env, LD_PRELOAD: slowFsync } }))
  const single = probe()
  const slow = await rate({ LD_PRELOAD: slowFsync }, 'slow')
  record(engine, 'single-row commits, fsync 2 ms slower', single, 'per s')
  record(engine, 'create / single-row commits, fsync 2 ms slower', slow / single, 'times', 5)
}

async function imports(engine, data, database, limits) {
  const exported = join(scratch, 'exported.csv')
  const file = join(scratch, 'people.csv')
  const seconds = (args) => {
    const began = process.hrtime.bigint()
    const output = run(kept, args)
    return { took: Number(process.hrtime.bigint() - began) / 1e9, output }
  }
  const out = seconds(['export', '--to', exported, '--what', 'people', ...place(data, database)])
  const people = await writeCsv(file, exported)
  record(engine, `CSV export of ${people} people`, people / out.took, 'per s')
  // SQLite takes them into an empty folder, PostgreSQL beside those there.
  const into = database ? place(data, database) : place(join(scratch, 'imported'))
  if (!database) tokenFor(join(scratch, 'imported'))
  const { took, output } = seconds(['import', file, '--json', ...into])
  const made = JSON.parse(output)
  if (made.created !== people) throw new Error(`imported ${made.created} of ${people}: ${JSON.stringify(made.problems).slice(0, 500)}`)
  record(engine, `CSV import of ${people} people`, people / took, 'per s', limits ? 25_000 : null)
}

async function engine(name, database) {
  const limits = name === 'sqlite' && options.people === '1m'
  const data = join(scratch, name)
  say(`${name}: a made-up firm (${options.people})`)
  const began = Date.now()
  run(kept, ['demo', '--size', options.people, ...place(data, database)])
  record(name, `kept demo --size ${options.people}`, (Date.now() - began) / 1000, 's', limits ? 240 : null, false)
  const token = tokenFor(data, database)
  const starts = []
  for (let round = 0; round < 3; ++round) {
    const server = await Server.start({ data, database, token })
    starts.push(server.startMs)
    await server.stop()
  }
  record(name, 'start to first 200', median(starts), 'ms', limits ? 150 : null, false)
  const server = await Server.start({ program: benchServer, data, database, token })
  if (wanted('reads')) await reads(name, server, limits)
  if (wanted('searches')) await searches(name, server, data, limits)
  await server.stop()
  if (name === 'sqlite' && wanted('page')) await measurePage(name, data, limits)
  if (wanted('creates')) await creates(name, data, database, token)
  if (wanted('imports')) await imports(name, data, database, limits)
  if (wanted('mails')) await measureMails(name, { data, database, token, seconds, count: mails })
}

try {
  if (wanted('forecasts')) forecasts()
  if (options.engine !== 'postgres') {
    await emptyFolder()
    await engine('sqlite')
  }
  if (options.engine !== 'sqlite') await engine('postgres', options.database)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(table())
if (options.json) writeFileSync(options.json, JSON.stringify(rows, null, 1))
process.exit(rows.some((row) => row.met === false) ? 1 : 0)
