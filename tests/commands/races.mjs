// races.mjs [--rounds N]: fifty clients at once against the release, on SQLite and, where
// KEPT_TEST_DATABASE names one, on PostgreSQL: one owner, nobody refused, no number twice, no change
// lost; then a process of PostgreSQL, and Kept itself, are killed (kill -9) under load: what was
// answered is there, once.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Server, sleep } from '../bench/tools.mjs'

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } })
const rounds = Number(options.rounds)
const clients = 50
const postgres = process.env.KEPT_TEST_DATABASE
const scratch = mkdtempSync(join(tmpdir(), 'kept-races-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

let passed = 0
let failed = 0
function expect(what, holds, detail = '') {
  if (holds) ++passed
  else {
    ++failed
    console.log(`FAILED ${what} ${detail}`)
  }
}

function together(count, work) {
  return Promise.all(Array.from({ length: count }, (_, at) => work(at)))
}

class House {
  static async open(engine) {
    const house = new House()
    house.engine = engine
    house.data = join(scratch, engine)
    house.database = engine === 'PostgreSQL' ? postgres : undefined
    house.cookie = ''
    await house.start()
    return house
  }

  async start() {
    this.server = await Server.start({ data: this.data, database: this.database })
  }

  // The answer's status, body and headers; status 0 when there was none.
  async ask(method, path, body, headers = {}) {
    const origin = `http://127.0.0.1:${this.server.port}`
    try {
      const answer = await fetch(origin + path, {
        method,
        headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: this.cookie, ...headers },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(20_000)
      })
      return { status: answer.status, headers: answer.headers, body: await answer.json().catch(() => null) }
    } catch {
      return { status: 0 }
    }
  }

  // Sends it until it is answered: the key makes sending twice safe.
  async create(name) {
    for (let tries = 1; ; ++tries) {
      const answer = await this.ask('POST', '/api/people', { name }, { 'Idempotency-Key': `key ${name}` })
      if (answer.status === 201) return answer.body.id
      if (answer.status !== 0 && answer.status !== 503 && answer.status !== 500)
        throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
      if (tries === 300) throw new Error(`${name}: no answer after ${tries} tries`)
      await sleep(100)
    }
  }

  async people() {
    const found = []
    for (let after = ''; after !== null; ) {
      const page = await this.ask('GET', `/api/people?limit=200${after && `&after=${after}`}`)
      if (page.status !== 200) throw new Error(`list: ${page.status}`)
      found.push(...page.body.items)
      after = page.body.next
    }
    return found
  }

  async ready() {
    for (let tries = 0; tries < 300; ++tries) {
      if ((await this.server.status('/readyz')) === 200) return true
      await sleep(100)
    }
    return false
  }
}

async function oneOwner(house) {
  const firm = { name: 'Firm', country: 'DK', time_zone: 'Europe/Copenhagen', language: 'en', currency: 'DKK' }
  const answers = await together(clients, (n) =>
    house.ask('POST', '/api/setup', {
      name: `Owner ${n}`,
      email: `owner${n}@kept.example`,
      password: 'correct horse battery staple',
      firm
    })
  )
  const made = answers.filter((answer) => answer.status === 201)
  const others = new Set(answers.map((answer) => answer.status))
  expect(`${house.engine}: one of ${clients} set-ups makes the owner`, made.length === 1, [...others].join(' '))
  house.cookie = made[0].headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const users = await house.ask('GET', '/api/users')
  const owners = users.body.items.filter((user) => user.access === 'owner')
  expect(`${house.engine}: exactly one owner`, owners.length === 1 && users.body.items.length === 1)
}

async function creators(house) {
  const each = 10
  const answers = (
    await together(clients, async (n) => {
      const mine = []
      for (let at = 0; at < each; ++at) mine.push(await house.ask('POST', '/api/people', { name: `Creator ${n} ${at}` }))
      return mine
    })
  ).flat()
  const refused = answers.filter((answer) => answer.status !== 201)
  expect(`${house.engine}: no creator is refused`, refused.length === 0, JSON.stringify(refused[0]))
  const ids = new Set(answers.map((answer) => answer.body?.id))
  expect(`${house.engine}: no number twice`, ids.size === clients * each, `${ids.size}`)
}

// Each client adds its own mark to one person until it is in; every mark must be there.
async function changes(house) {
  const id = await house.create('Changed by all')
  let stale = 0
  await together(clients, async (n) => {
    for (let tries = 0; tries < 1000; ++tries) {
      const now = await house.ask('GET', `/api/people/${id}`)
      const emails = [...now.body.emails, { label: '', value: `c${n}@kept.example` }].slice(0, 100)
      const answer = await house.ask('PATCH', `/api/people/${id}`, { emails }, { 'If-Match': now.headers.get('etag') })
      if (answer.status === 200) return
      if (answer.status !== 412) throw new Error(`change: ${answer.status} ${JSON.stringify(answer.body)}`)
      ++stale
    }
    throw new Error(`client ${n} never got through`)
  })
  const after = await house.ask('GET', `/api/people/${id}`)
  const marks = new Set(after.body.emails.map((way) => way.value))
  expect(`${house.engine}: no change is lost`, marks.size === clients && after.body.version === clients + 1,
    `${marks.size} marks, version ${after.body.version}`)
  console.log(`${house.engine}: ${stale} changes were told to look again`)
}

// Writers work while `kill` strikes; afterwards everybody who was answered is there once.
async function underLoad(house, how, kill) {
  const began = performance.now()
  const answered = new Map()
  let over = false
  const writing = together(clients, async (n) => {
    for (let at = 0; !over; ++at) {
      const name = `${how} ${n} ${at}`
      answered.set(name, await house.create(name))
    }
  })
  for (let round = 0; round < rounds; ++round) {
    await sleep(300 + Math.random() * 700)
    await kill(round)
    expect(`${house.engine}: ready after ${how} ${round + 1}`, await house.ready())
  }
  over = true
  await writing
  const there = new Map()
  for (const person of await house.people()) {
    if (!person.name.startsWith(how)) continue
    there.set(person.name, [...(there.get(person.name) ?? []), person.id])
  }
  const lost = [...answered].filter(([name, id]) => !there.get(name)?.includes(id))
  const doubled = [...there.values()].filter((ids) => ids.length > 1)
  expect(`${house.engine}: ${how}: nothing answered is lost`, lost.length === 0, `${lost.length} lost`)
  expect(`${house.engine}: ${how}: nothing is there twice`, doubled.length === 0, `${doubled.length} twice`)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${house.engine}: ${how}: ${answered.size} answered, ${lost.length} lost, ${doubled.length} twice, ${rounds} kills in ${seconds} s`)
}

// The processes of PostgreSQL that serve Kept; none while it recovers from the kill before.
function backends() {
  const asked = "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
  try {
    const list = execFileSync('psql', [postgres, '-At', '-c', asked], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return list.trim().split('\n').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

// kill -9 of one of them: PostgreSQL then ends all connections and recovers.
async function killBackend() {
  for (let tries = 0; tries < 100; ++tries) {
    const pids = backends()
    if (pids.length > 0) return process.kill(pids[Math.floor(Math.random() * pids.length)], 'SIGKILL')
    await sleep(100)
  }
  throw new Error('PostgreSQL did not come back')
}

async function killKept(house) {
  house.server.process.kill('SIGKILL')
  await house.server.gone
  await house.start()
}

for (const engine of postgres ? ['SQLite', 'PostgreSQL'] : ['SQLite']) {
  const house = await House.open(engine)
  await oneOwner(house)
  await creators(house)
  await changes(house)
  if (engine === 'PostgreSQL') await underLoad(house, 'PostgreSQL killed', killBackend)
  await underLoad(house, 'Kept killed', () => killKept(house))
  await house.server.stop()
}
if (!postgres) console.log('skipped PostgreSQL: KEPT_TEST_DATABASE names none')
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
