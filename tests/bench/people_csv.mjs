// A CSV of people with names made from syllables, no two alike.
import { closeSync, openSync, writeSync } from 'node:fs'

const starts = ['Bren', 'Tor', 'Mal', 'Sig', 'Hal', 'Kir', 'Lun', 'Vor', 'Nes', 'Ros', 'Dal', 'Fri', 'Gun', 'Jor', 'Ped', 'Stef']
const middles = ['a', 'e', 'i', 'o', 'ø', 'æ', 'å', 'ar', 'en', 'il', 'or', 'un']
const ends = ['gaard', 'holm', 'sen', 'berg', 'lund', 'strup', 'vig', 'toft', 'dahl', 'rup', 'bæk', 'mose']

export function writeCsv(path, count) {
  const file = openSync(path, 'w')
  let lines = 'Name,E-mail,Phone,Company,Role\n'
  for (let number = 0; number < count; ++number) {
    const pick = (list, step) => list[Math.floor(number / step) % list.length]
    const given = `${pick(starts, 1)}${pick(middles, 16)}`
    const family = `${pick(starts, 7)}${pick(middles, 3)}${pick(ends, 5)}${pick(middles, 192)}${pick(ends, 2304)}`
    lines += `${given} ${family},imp${number}@csv.example,+45 ${20000000 + number},Firm ${number % 5000},customer\n`
    if (lines.length > 1 << 20) {
      writeSync(file, lines)
      lines = ''
    }
  }
  writeSync(file, lines)
  closeSync(file)
}
