// mailboxes.mjs [--mails N] [--cuts N]: a mailbox of a real IMAP server (script/dovecot-for-tests)
// read in over a connection that is cut again and again, then numbered anew, then over TLS: what
// was seen is stored or skipped with its reason, nothing is kept twice.
import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Server, sleep } from '../bench/tools.mjs'
import { CuttingProxy } from './cutting_proxy.mjs'

const { values: options } = parseArgs({
  options: { mails: { type: 'string', default: '400' }, cuts: { type: 'string', default: '40' } }
})
const mails = Number(options.mails)
const cuts = Number(options.cuts)
const [port, tlsPort, folder] = process.env.KEPT_TEST_IMAP.split(' ')
const scratch = mkdtempSync(join(tmpdir(), 'kept-mailboxes-'))
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

// A mail of somebody, in one of three languages; every tenth answers the one before it.
function mail(at) {
  const subjects = ['Tea on Thursday', '=?utf-8?q?Te_p=C3=A5_torsdag?=', '=?utf-8?b?2KfZhNi02KfZig==?=']
  const answer = at % 10 === 9 ? [`In-Reply-To: <mail-${at - 1}@sender.example>`] : []
  return [
    `Message-ID: <mail-${at}@sender.example>`,
    `Date: ${new Date(Date.UTC(2025, 0, 1) + at * 60_000).toUTCString().replace('GMT', '+0000')}`,
    `From: Sender ${at % 50} <sender${at % 50}@sender.example>`,
    'To: Olga <olga@kept.example>',
    `Subject: ${subjects[at % 3]} ${at}`,
    ...answer,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Number ${at}. `.repeat(30 + ((at * 37) % 200)),
    ''
  ].join('\r\n')
}

function fill(user) {
  const inbox = join(folder, 'mail', user)
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(inbox, part), { recursive: true })
  // Its size in its name: dovecot writes the list of all mails anew for each size it had to find out.
  const put = (second, text) => {
    const size = Buffer.byteLength(text)
    writeFileSync(join(inbox, 'cur', `${second}.M1.test,S=${size},W=${size}:2,S`), text)
  }
  for (let at = 0; at < mails; ++at) put(1_700_000_000 + at, mail(at))
  put(1_800_000_000, '\r\n')
  put(1_800_000_001, `From: large@sender.example\r\n\r\n${'x'.repeat(70)}\r\n`.padEnd(33 * 1024 * 1024, 'y'))
  giveAway(inbox)
  return inbox
}

function giveAway(path) {
  if (process.getuid() !== 0) return
  const { uid, gid } = statSync(join(folder, 'mail'))
  execFileSync('chown', ['-R', `${uid}`, path])
  chownSync(path, uid, gid)
}

const inbox = fill('olga')
const proxy = new CuttingProxy({ to: Number(port), cuts, bytesMax: 40_000, seed: 7 })
const proxyPort = await proxy.listen()
const server = await Server.start({
  program: process.env.KEPT_PROGRAM,
  data: join(scratch, 'firm'),
  options: ['--outgoing-allow', `127.0.0.1:${proxyPort}`, '--outgoing-allow', `127.0.0.1:${tlsPort}`,
    '--outgoing-allow', `127.0.0.1:${port}`]
})
const origin = `http://127.0.0.1:${server.port}`
let cookie = ''

async function ask(method, path, body, headers = {}) {
  const answer = await fetch(origin + path, {
    method,
    headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: cookie, ...headers },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(60_000)
  })
  const given = answer.headers.get('set-cookie')
  if (given) cookie = given.split(';')[0]
  return { status: answer.status, body: await answer.json().catch(() => null) }
}

function sql(text) {
  return execFileSync('sqlite3', [join(scratch, 'firm', 'kept.db'), text], { encoding: 'utf8' }).trim()
}

// Reads until everything is seen, by hand or by the timed work, whichever comes first.
async function read(id) {
  let mailbox
  for (const end = Date.now() + 60_000 + 10 * (mails + 100 * cuts); Date.now() < end; await sleep(500)) {
    const { status, body } = await ask('PUT', `/api/mailboxes/${id}/reading`)
    if (status !== 200 && status !== 429) throw new Error(`${status} ${JSON.stringify(body)}`)
    mailbox = (await ask('GET', `/api/mailboxes/${id}`)).body
    const { seen } = mailbox.folders.find((each) => each.name === 'INBOX')
    if (seen >= mails + 2 && mailbox.problem === null) break
  }
  return mailbox
}

function expectWhole(what, mailbox) {
  const { seen, stored, skipped } = mailbox.folders.find((each) => each.name === 'INBOX')
  const said = JSON.stringify({ seen, stored, skipped, problem: mailbox.problem })
  expect(`${what}: everything is seen`, seen === mails + 2, said)
  expect(`${what}: seen = stored + skipped`, seen === stored + skipped, said)
  expect(`${what}: two are skipped`, skipped === 2, said)
  expect(`${what}: none is kept twice`, sql('select count(*) from mail') === `${mails}`)
  expect(`${what}: each is kept`, sql('select count(distinct message_id) from mail') === `${mails}`)
  expect(`${what}: each uid once`, sql('select count(*) from mailbox_place') === `${mails * boxes}`)
}

let boxes = 1
await ask('POST', '/api/setup', { name: 'Olga', email: 'olga@kept.example', password: 'a long password, really',
  firm: { name: 'Mail', country: 'DK', time_zone: 'Europe/Copenhagen', language: 'en', currency: 'DKK' } })
await ask('POST', '/api/people', { name: 'Sender Seven', emails: [{ value: 'sender7@sender.example' }] })

const made = await ask('POST', '/api/mailboxes', { name: 'Cut', address: 'olga@kept.example', host: '127.0.0.1',
  port: proxyPort, security: 'none', user_name: 'olga', secret: 'sesame' })
expect('a mailbox is made', made.status === 201, JSON.stringify(made.body))
const started = process.hrtime.bigint()
const cut = await read(made.body.id)
const seconds = Number(process.hrtime.bigint() - started) / 1e9
expectWhole('cut', cut)
expect('it was cut as often as it should', proxy.cut === cuts, `${proxy.cut} of ${cuts}`)
console.log(`${mails} mails, ${proxy.cut} cuts, ${proxy.connections} connections, ${seconds.toFixed(1)} s`)
const ledger = (await ask('GET', `/api/mailboxes/${made.body.id}/skipped`)).body.items
expect('the ledger says why', ledger.map((each) => each.reason).sort().join() === 'too_large,unreadable',
  JSON.stringify(ledger))
expect('mails found their person', sql("select count(distinct mail_id) from mail_party where person_id is not null") ===
  `${Math.floor((mails - 1 - 7) / 50) + 1}`)
expect('answers stand in their thread', sql('select count(*) from mail_thread') === `${mails - Math.floor(mails / 10)}`,
  sql('select count(*) from mail_thread'))
expect('nothing was marked as read', readdirSync(join(inbox, 'cur')).every((name) => name.includes(':2,')))

// The server loses its numbers.
const uidlist = join(inbox, 'dovecot-uidlist')
const text = readFileSync(uidlist, 'utf8').replace(/ V(\d+) /, (all, number) => ` V${Number(number) + 1} `)
for (const name of readdirSync(inbox)) if (name.startsWith('dovecot.index')) rmSync(join(inbox, name))
writeFileSync(uidlist, text)
giveAway(inbox)
expectWhole('numbered anew', await read(made.body.id))
expect('it was numbered anew', sql('select uid_validity from mailbox_folder where name = \'INBOX\'') ===
  / V(\d+) /.exec(text)[1])

// The same mails over TLS, whose certificate is believed, and with STARTTLS: a second mailbox.
boxes = 2
const secure = await ask('POST', '/api/mailboxes', { name: 'TLS', address: 'olga@kept.example', host: '127.0.0.1',
  port: Number(tlsPort), security: 'tls', user_name: 'olga', secret: 'sesame' })
const tested = await ask('PUT', `/api/mailboxes/${secure.body.id}/test`)
expect('a test lists the folders', tested.body.problem === null && tested.body.folders.length >= 2,
  JSON.stringify(tested.body))
expectWhole('TLS', await read(secure.body.id))
const patch = (body, version) => ask('PATCH', `/api/mailboxes/${secure.body.id}`, body, { 'If-Match': `"${version}"` })
await patch({ port: Number(port), security: 'starttls', secret: 'sesame' }, 1)
const started_tls = await ask('PUT', `/api/mailboxes/${secure.body.id}/test`)
expect('STARTTLS', started_tls.body.problem === null, JSON.stringify(started_tls.body))
await patch({ secret: 'wrong' }, 2)
const wrong = await ask('PUT', `/api/mailboxes/${secure.body.id}/test`)
expect('a wrong password is told', wrong.body.problem === 'mailbox_sign_in', JSON.stringify(wrong.body))

await server.stop()
proxy.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
