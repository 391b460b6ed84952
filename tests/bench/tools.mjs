// What the measurements share: a server, a client, wrk, and the table at the end.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const here = dirname(fileURLToPath(import.meta.url))
export const root = join(here, '../..')
export const release = join(root, 'build/release')
export const scratch = mkdtempSync(join(tmpdir(), 'kept-bench-'))

export function say(text) {
  process.stderr.write(`${text}\n`)
}

export function run(program, args, options = {}) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options })
}

export function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms))
}

export function freePort() {
  return new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

export class Server {
  // Starts the program and waits for its first 200; `startMs` is how long that took.
  static async start({ program = join(release, 'kept'), data, database, options = [], env = {}, token }) {
    const server = new Server()
    server.port = await freePort()
    server.token = token
    const args = ['serve', '--data', data, '--listen', `127.0.0.1:${server.port}`]
    if (database) args.push('--database', database)
    args.push(...options)
    const began = process.hrtime.bigint()
    server.process = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    server.process.stderr.on('data', (bytes) => (errors = (errors + bytes).slice(-4000)))
    server.gone = new Promise((done) => server.process.on('exit', done))
    for (;;) {
      if (server.process.exitCode !== null) throw new Error(`kept did not start: ${errors}`)
      const status = await server.status('/healthz')
      if (status === 200) break
      await sleep(1)
    }
    server.startMs = Number(process.hrtime.bigint() - began) / 1e6
    return server
  }

  status(path) {
    return new Promise((done) => {
      http
        .get({ host: '127.0.0.1', port: this.port, path, agent: false }, (answer) => {
          answer.resume()
          answer.on('end', () => done(answer.statusCode))
        })
        .on('error', () => done(0))
    })
  }

  async get(path) {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      headers: { Authorization: `Bearer ${this.token}` }
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

  megabytes() {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
  }

  // Requests a second and percentiles in ms. `targets`: paths asked in turn; `create`: a word, and
  // each request makes a person.
  async wrk({ connections, seconds, targets, create }) {
    const env = { ...process.env }
    if (targets) {
      env.KEPT_TARGETS = join(scratch, 'targets')
      writeFileSync(env.KEPT_TARGETS, targets.join('\n'))
    }
    if (create) env.KEPT_CREATE = create
    const output = await new Promise((done, fail) => {
      const child = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s',
        '-H', `Authorization: Bearer ${this.token}`, '-s', join(here, 'requests.lua'),
        `http://127.0.0.1:${this.port}`], { env })
      let text = ''
      child.stdout.on('data', (bytes) => (text += bytes))
      child.stderr.on('data', (bytes) => (text += bytes))
      child.on('exit', (code) => (code === 0 ? done(text) : fail(new Error(text))))
    })
    const found = /RESULT (\S+) (\S+) (\S+) (\d+)/.exec(output)
    if (!found) throw new Error(output)
    const [, rate, p50, p99, errors] = found.map(Number)
    return { rate, p50, p99, errors }
  }

  async stop() {
    this.process.kill('SIGTERM')
    await this.gone
  }
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

export const rows = []

// One line of the table. `limit` is null where none is set; `atLeast` says which side is good.
export function record(engine, name, value, unit, limit = null, atLeast = true) {
  const met = limit === null ? null : atLeast ? value >= limit : value <= limit
  rows.push({ engine, name, value: Math.round(value * 100) / 100, unit, limit, atLeast, met })
  const bound = limit === null ? '' : ` (${atLeast ? 'at least' : 'at most'} ${limit} ${unit}: ${met ? 'met' : 'NOT MET'})`
  say(`  ${engine} ${name}: ${rows.at(-1).value} ${unit}${bound}`)
}

export function table() {
  const cells = rows.map((row) => [
    row.engine,
    row.name,
    `${row.value} ${row.unit}`,
    row.limit === null ? '' : `${row.atLeast ? '>=' : '<='} ${row.limit} ${row.unit}`,
    row.met === null ? '' : row.met ? 'met' : 'NOT MET'
  ])
  const heads = ['engine', 'what', 'measured', 'limit', '']
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at].length)))
  return [heads, ...cells]
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at])).join('  ').trimEnd())
    .join('\n')
}
