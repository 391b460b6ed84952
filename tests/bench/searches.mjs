// The searches that are measured: pieces of names that are there, and names with one letter wrong.
import { join } from 'node:path'

import { run } from './tools.mjs'

// The same choices in every run.
let state = 12345
function random(below) {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return state % below
}

export async function sampleNames(server) {
  const names = []
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWYZÆØÅامع') {
    const page = await server.get(`/api/people?limit=200&from=${encodeURIComponent(letter)}`)
    names.push(...page.items.map((item) => item.name))
  }
  return names
}

const letters = (text) => [...text.toLowerCase()]
const words = (name) => name.split(/[\s-]+/).filter((word) => [...word].length >= 5)

function some(names, count, make) {
  const out = []
  for (let tries = 0; out.length < count && tries < count * 20; ++tries) {
    const name = names[random(names.length)]
    const word = words(name)[0]
    const made = word && make(letters(word), name)
    if (made) out.push(made)
  }
  return out
}

const cut = (from, length) => (word) => word.slice(from(word, length), from(word, length) + length).join('')
const start = () => 0
const anywhere = (word, length) => random(word.length - length + 1)

export function pieces(names) {
  return {
    'one letter at the start of a word': some(names, 200, cut(start, 1)),
    'two letters at the start of a word': some(names, 400, cut(start, 2)),
    'three letters anywhere': some(names, 400, cut(anywhere, 3)),
    'four letters anywhere': some(names, 400, cut(anywhere, 4)),
    'a given name and a piece': some(names, 400, (word, name) => {
      const parts = name.split(' ')
      return parts.length > 1 ? `${parts[0]} ${letters(parts.at(-1)).slice(0, 3).join('')}` : null
    }),
    'one letter wrong': some(names, 400, (word) => slip(word)),
    'nothing found': some(names, 400, (word) => `${word.join('')}qxq${random(1000)}`)
  }
}

// A letter left out, doubled, changed or exchanged with the next one.
function slip(word) {
  const out = [...word], at = 1 + random(word.length - 2)
  const kind = random(4)
  if (kind === 0) out.splice(at, 1)
  else if (kind === 1) out.splice(at, 0, out[at])
  else if (kind === 2) out[at] = out[at] === 'e' ? 'a' : 'e'
  else [out[at], out[at + 1]] = [out[at + 1], out[at]]
  return out.join('')
}

// Of a hundred whole names with one letter of one word wrong, how many find their person in the first
// fifty. A name is found when the answer holds it.
export async function oneLetterWrong(server, names) {
  let found = 0, asked = 0
  while (asked < 300) {
    const name = names[random(names.length)]
    const parts = name.split(' ')
    const at = parts.findIndex((part) => [...part].length >= 5 && !part.includes('-'))
    if (at < 0) continue
    parts[at] = slip([...parts[at]])
    ++asked
    const answer = await server.get(`/api/search?limit=50&q=${encodeURIComponent(parts.join(' '))}`)
    if (answer.items.some((item) => item.name === name)) ++found
  }
  return (100 * found) / asked
}

// What the database gives without an index of pieces: the median of whole scans.
export function likeScanMs(data, names) {
  const sql = pieces(names)['three letters anywhere'].slice(0, 9)
    .map((piece) => `select count(*) from person where name like '%${piece.replaceAll("'", "''")}%';`)
  const output = run('sqlite3', ['-cmd', '.timer on', `file:${join(data, 'kept.db')}?mode=ro`], { input: sql.join('\n') })
  const times = [...output.matchAll(/real (\d+\.\d+)/g)].map((found) => Number(found[1]) * 1000)
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
}
