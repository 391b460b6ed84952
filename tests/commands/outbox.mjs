// outbox.mjs [--rounds N]: Kept sends mails to a server of the test's own that takes its time
// to say 250, and is killed (kill -9) N times while it does. No mail is lost, none is sent twice by
// itself; of which nobody knows is shown, and sent again only when somebody says so. Then what
// servers do wrong: refuse, greylist, hang up after the end.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { release, Server, sleep } from '../bench/tools.mjs'
import { Sink } from './smtp_sink.mjs'

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
const rounds = Number(options.rounds)
const accounts_wanted = 4
const mails_a_round = 8
const program = process.env.KEPT_PROGRAM ?? join(release, 'kept')
const data = join(mkdtempSync(join(tmpdir(), 'kept-outbox-')), 'firm')
let server
process.on('exit', () => {
  server?.process.kill('SIGKILL')
  rmSync(join(data, '..'), { recursive: true, force: true })
})

let passed = 0
let failed = 0
function expect(what, holds, detail = '') {
  if (holds) ++passed
  else {
    ++failed
    console.log(`FAILED ${what} ${detail}`)
  }
}

const token = execFileSync(
  program,
  ['user', 'add', '--data', data, '--name', 'Olga', '--email', 'olga@kept.example', '--access', 'owner', '--print-token'],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
)
  .trim()
  .split('\n')
  .at(-1)
const sink = await Sink.open()

async function start() {
  server = await Server.start({ program, data, options: ['--outgoing-allow', `127.0.0.1:${sink.port}`] })
}

async function ask(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body)
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : null
}

async function write(account, to, subject) {
  const draft = await ask('POST', '/drafts', {
    account_id: account,
    to_them: [{ name: '', address: to }],
    subject,
    body: `.${subject}\n`
  })
  return ask('PUT', `/drafts/${draft.id}/sending`)
}

async function all(state) {
  const found = []
  let after = ''
  for (;;) {
    const page = await ask('GET', `/outbox?limit=200&state=${state}${after && `&after=${encodeURIComponent(after)}`}`)
    found.push(...page.items)
    if (!page.next) return found
    after = page.next
  }
}

async function until(what, seconds, holds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(200)) if (await holds()) return true
  expect(what, false, `not within ${seconds} s`)
  return false
}

const times_taken = (id) => sink.taken.filter((mail) => mail.id === id).length

await start()
const accounts = []
for (let at = 0; at < accounts_wanted; ++at)
  accounts.push(
    (
      await ask('POST', '/mail-accounts', {
        from_address: `olga${at}@kept.example`,
        host: '127.0.0.1',
        port: sink.port,
        security: 'none',
        user_name: 'olga',
        secret: 'secret',
        per_minute: 1000,
        per_day: 100000
      })
    ).id
  )
expect('an account that works says so', (await ask('PUT', `/mail-accounts/${accounts[0]}/test`)).tested_at !== null)

// Killed while sending.
const sent = new Map()
for (let at = 0; at < rounds * mails_a_round; at += accounts_wanted)
  await Promise.all(
    accounts.map(async (account, which) => {
      const mail = await write(account, `p${at + which}@people.example`, `Mail ${at + which}`)
      sent.set(mail.message_id, mail.id)
    })
  )
expect("nothing leaves before its thirty seconds are over", sink.taken.length === 0 || rounds > 50)
sink.delay = () => 40 + Math.random() * 500
let while_sending = 0
const deadline = Date.now() + 31_000
if (rounds <= 50) await sleep(Math.max(0, deadline - Date.now()))
for (let round = 0; round < rounds; ++round) {
  await sleep(80 + Math.random() * 700)
  if (sink.talking > 0) ++while_sending
  server.process.kill('SIGKILL')
  await server.gone
  await start()
}
sink.delay = () => 0
await until('all are sent in the end', 60 + rounds, async () => (await all('waiting')).length + (await all('sending')).length === 0)
const unsure = await all('unsure')
const arrived = new Set((await all('sent')).map((mail) => mail.message_id))
const twice = [...sent.keys()].filter((id) => times_taken(id) > 1)
const lost = [...arrived].filter((id) => times_taken(id) === 0)
const missing = [...sent.keys()].filter((id) => !arrived.has(id) && !unsure.some((mail) => mail.message_id === id))
expect('no mail went twice', twice.length === 0, twice.join(' '))
expect('what is called sent was taken', lost.length === 0, lost.join(' '))
expect('every mail is sent or unsure', missing.length === 0, missing.join(' '))
expect('some were unsure, or the kills met nothing', unsure.length > 0 || rounds < 10)
expect('most kills met mails on their way', while_sending * 2 > rounds, `${while_sending} of ${rounds}`)
const unsure_taken = unsure.filter((mail) => times_taken(mail.message_id) === 1).length
expect('what its server confirmed and we knew is not unsure', unsure.every((mail) => mail.problem === 'unsure_crash'))

// A person decides; nothing else sends an unsure one again.
await server.process.kill('SIGKILL')
await server.gone
await start()
await sleep(2500)
expect('unsure stays unsure over a restart', (await all('unsure')).length === unsure.length)
for (const mail of unsure)
  await ask('PUT', `/outbox/${mail.id}/resolution`, {
    what: times_taken(mail.message_id) > 0 ? 'arrived' : 'send_again'
  })
await until('what was sent again is away', 60, async () => (await all('sent')).length === sent.size)
expect('in the end every mail is there once', [...sent.keys()].every((id) => times_taken(id) === 1))
console.log(
  `${rounds} kills, ${while_sending} with a mail's end written and not answered; ${sent.size} mails: ` +
    `${arrived.size} sent, ${unsure.length} unsure (${unsure_taken} of them had arrived), ` +
    `${lost.length + missing.length} lost, ${twice.length} twice`
)

// What servers do wrong.
const how = { refused: 'refuse', grey: 'later', gone: 'hang_up', nobody: 'refuse_recipient' }
sink.behave = (address) => how[address?.split('@')[0]] ?? 'take'
const wrong = {}
for (const name of Object.keys(how)) wrong[name] = (await write(accounts[0], `${name}@people.example`, name)).id
await sleep(30_500)
const state_of = async (name) => ask('GET', `/outbox/${wrong[name]}`)
await until('each was tried', 20, async () => {
  const mails = await Promise.all(Object.keys(how).map(state_of))
  return mails.every((mail) => mail.attempts === 1 && mail.state !== 'sending' && mail.problem)
})
const refused = await state_of('refused')
expect('a refusal is shown in the words of the server', refused.state === 'refused' && refused.answer === '554 5.7.1 not wanted here', JSON.stringify(refused))
const grey = await state_of('grey')
expect('a greylisted one waits', grey.state === 'waiting' && grey.problem === 'busy', JSON.stringify(grey))
const gone = await state_of('gone')
expect('one whose end was not answered is unsure', gone.state === 'unsure' && gone.problem === 'unsure_lost', JSON.stringify(gone))
const nobody = await state_of('nobody')
expect('nobody of that name is told', nobody.state === 'refused' && nobody.recipients[0].answer === '550 5.1.1 nobody of that name', JSON.stringify(nobody))
how.grey = 'take'
await until('the greylisted one goes a minute later', 80, async () => (await state_of('grey')).state === 'sent')
expect('the unsure one is not sent again', sink.taken.filter((mail) => mail.to[0] === 'gone@people.example').length === 1)

server.process.kill('SIGTERM')
await server.gone
sink.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
