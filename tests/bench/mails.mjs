// A mailbox read in by IMAP beside a whole firm, and how fast one of its threads opens then.
import { start_imap_server } from '../../web/tests/imap_server.mjs'
import { record, Server, sleep } from './tools.mjs'

const inThread = 4
const strangers = 20_000
const subjects = ['Tea on Thursday', '=?utf-8?q?Te_p=C3=A5_torsdag?=', '=?utf-8?b?2KfZhNi02KfZig==?=']
const filling = 'A sack of beans, as we said, and cups for the rest of them. '.repeat(20)

// Made as they are asked for: of people the firm knows and of others, over three years.
class MadeUpMails {
  constructor(length, known) {
    Object.assign(this, { length, known })
  }

  at(place) {
    const id = (which) => `<mail-${which}@sender.example>`
    const first = place - (place % inThread)
    const who = (first * 7919) % strangers
    const from = who % 2 ? `sender${who}@sender.example` : this.known[who % this.known.length]
    const at = Date.UTC(2023, 0, 1) + ((first * 7919) % 1_000_000) * 90_000 + (place - first) * 3_600_000
    const before = Array.from({ length: place - first }, (_, which) => id(first + which))
    const lines = [
      `Message-ID: ${id(place)}`,
      ...(before.length ? [`In-Reply-To: ${before.at(-1)}`, `References: ${before.join(' ')}`] : []),
      `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
      `From: ${from}`,
      'To: Bench <bench@kept.example>',
      `Subject: ${subjects[first % 3]} ${first}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Number ${place}. ${filling}`,
      ''
    ]
    const text = Buffer.from(lines.join('\r\n'))
    return { text, bytes: text.length }
  }
}

async function readAll(ask, id, count) {
  for (let rounds = 0; rounds < 10_000; ++rounds) {
    const { status, body } = await ask('PUT', `/api/mailboxes/${id}/reading`)
    if (status === 429) await sleep(1000)
    else if (status !== 200 || body.problem) throw new Error(`${status} ${JSON.stringify(body)}`)
    else if (body.folders.find((folder) => folder.name === 'INBOX').seen >= count) return
  }
  throw new Error('the mailbox does not end')
}

async function threadsOf(server) {
  const ids = new Set()
  for (let after = ''; after !== null && ids.size < 2000; ) {
    const page = await server.get(`/api/mails?limit=200${after && `&after=${encodeURIComponent(after)}`}`)
    for (const mail of page.items) ids.add(mail.thread_id)
    after = page.next
  }
  return [...ids]
}

export async function measureMails(engine, { data, database, token, seconds, count }) {
  const setUp = await Server.start({ data, database, token })
  const people = (await setUp.get('/api/people?limit=200')).items
  const cards = await Promise.all(people.map((one) => setUp.get(`/api/people/${one.id}`)))
  await setUp.stop()
  const known = cards.flatMap((card) => card.emails.map((email) => email.value))
  const imap = await start_imap_server({ password: 'sesame', inbox: new MadeUpMails(count, known) })
  const options = ['--outgoing-allow', `127.0.0.1:${imap.port}`]
  const server = await Server.start({ data, database, token, options })
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body)
    })
    return { status: answer.status, body: await answer.json().catch(() => null) }
  }
  const made = await ask('POST', '/api/mailboxes', { address: 'bench@kept.example', host: '127.0.0.1',
    port: imap.port, security: 'none', user_name: 'bench', secret: 'sesame' })
  const began = Date.now()
  await readAll(ask, made.body.id, count)
  const all = count >= 1_000_000
  record(engine, `${count} mails read in by IMAP`, count / ((Date.now() - began) / 1000), 'per s', all ? 1000 : null)
  const targets = (await threadsOf(server)).map((id) => `/api/mail-threads/${id}`)
  await server.wrk({ connections: 8, seconds: 1, targets })
  const { p99, errors } = await server.wrk({ connections: 8, seconds, targets })
  if (errors > 0) throw new Error(`${errors} threads did not open`)
  record(engine, `a thread among ${count} mails opens, p99`, p99, 'ms', all ? 20 : null, false)
  await server.stop()
  imap.stop()
}
