// What the checks on shared data have in common: the program, folders of their own, and counting.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const shared = process.env.KEPT_SHARED_DATA ?? join(root, '../shared/data')
const program = process.env.KEPT_PROGRAM ?? join(root, 'build/release/kept')
const scratch = mkdtempSync(join(tmpdir(), 'kept-shared-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

let passed = 0
let failed = 0
let folders = 0

export function skipUnless(folder) {
  if (existsSync(folder)) return
  console.log(`skipped: no ${folder} here`)
  console.log('0 passed, 0 failed, 1 skipped')
  process.exit(0)
}

export function expect(what, holds, detail = '') {
  if (holds) ++passed
  else {
    ++failed
    console.log(`FAILED ${what}${detail ? `\n  ${detail}` : ''}`)
  }
}

// Says where two texts part.
export function expectEqual(what, left, right) {
  let detail = ''
  if (left !== right) {
    const a = left.split('\n')
    const b = right.split('\n')
    const at = a.findIndex((line, i) => line !== b[i])
    detail = `${a.length} and ${b.length} lines, at line ${at + 1}:\n  ${a[at]?.slice(0, 400)}\n  ${b[at]?.slice(0, 400)}`
  }
  expect(what, left === right, detail)
}

export function total() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

export function scratchPath(name) {
  return join(scratch, name)
}

// The most memory it held: the kernel's own high-water mark, last seen while it ran.
function memoryOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function measured(name, words) {
  return new Promise((done, fail) => {
    const began = performance.now()
    const child = spawn(name, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let megabytes = 0
    const watch = setInterval(() => (megabytes = Math.max(megabytes, memoryOf(child.pid))), 5)
    const texts = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'])
      child[name].setEncoding('utf8').on('data', (text) => (texts[name] += text))
    child.on('error', fail)
    child.on('close', (status) => {
      clearInterval(watch)
      const seconds = (performance.now() - began) / 1000
      done({ status, ...texts, took: `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB` })
    })
  })
}

// A Kept of its own: a folder, and a PostgreSQL database where one is named.
export class Kept {
  constructor(database) {
    this.folder = scratchPath(`kept-${++folders}`)
    this.where = ['--data', this.folder, ...(database ? ['--database', database] : [])]
  }

  // With an owner, since a batch is somebody's.
  static async withOwner() {
    const kept = new Kept()
    await kept.run('user', 'add', '--name', 'Olga', '--email', 'olga@kept.example', '--access', 'owner')
    return kept
  }

  // A command; refused ones (status 1) give their output too.
  async run(command, ...words) {
    const done = await measured(program, [command, ...words, ...this.where])
    if (done.status !== 0 && done.status !== 1)
      throw new Error(`kept ${command} ${words.join(' ')}: ${done.status} ${done.stderr}`)
    return done
  }

  // What the program says of a batch, with the seconds and megabytes it took.
  async import(file, ...words) {
    const done = await this.run('import', '--json', ...words, file)
    if (!done.stdout.startsWith('{')) return { refused_whole: done.stderr.trim() }
    return { ...JSON.parse(done.stdout), took: done.took }
  }

  async exportTo(file, what = 'people') {
    const done = await this.run('export', '--to', file, '--what', what)
    if (done.status !== 0) throw new Error(done.stderr)
    return done.took
  }

  async export(format, what = 'people') {
    const file = scratchPath(`export.${format}`)
    await this.exportTo(file, what)
    return readFileSync(file, 'utf8')
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export function run(name, ...words) {
  return execFileSync(name, words, { encoding: 'utf8', maxBuffer: 1 << 30 })
}
