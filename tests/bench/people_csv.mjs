// A CSV of people as a business brings it: names as they are spread in the made-up firm, an
// address, a phone number and a company each.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

// `exported`: what `kept export` wrote of the made-up firm, whose second column is the name.
// Gives how many people were written.
export async function writeCsv(path, exported) {
  const file = openSync(path, 'w')
  let lines = 'Name,E-mail,Phone,Company,Role\n'
  let number = -1
  for await (const line of createInterface({ input: createReadStream(exported) })) {
    if (++number === 0) continue
    const name = line.split(',')[1]
    const letters = name.normalize('NFD').replace(/[^A-Za-z]/g, '').slice(0, 12).toLowerCase()
    lines += `${name},${letters || 'kunde'}${number}@csv.example,+45 ${20000000 + number},Firm ${(number * 7919) % 25000},customer\n`
    if (lines.length > 1 << 20) {
      writeSync(file, lines)
      lines = ''
    }
  }
  writeSync(file, lines)
  closeSync(file)
  return number
}
