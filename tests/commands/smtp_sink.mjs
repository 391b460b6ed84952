// A mail server of the test's own: takes every mail, writes down its Message-ID when its end has
// come, and only then waits before it says 250. What it does can be changed for each mail by
// `behave(recipient)`: 'take', 'refuse', 'later', 'hang_up' (before the end is answered),
// 'refuse_recipient', 'stall'.
import { createServer } from 'node:net'

export class Sink {
  taken = [] // { id, to, text } in the order in which their ends came
  answered = new Set() // ids whose 250 was written
  talking = 0 // mails whose end has come and that are not answered yet
  delay = () => 0
  behave = () => 'take'

  static async open() {
    const sink = new Sink()
    sink.server = createServer((socket) => sink.#talk(socket))
    await new Promise((done) => sink.server.listen(0, '127.0.0.1', done))
    sink.port = sink.server.address().port
    return sink
  }

  close() {
    this.server.close()
  }

  #talk(socket) {
    let rest = ''
    let to = []
    let text = null
    const say = (line) => socket.writable && socket.write(`${line}\r\n`)
    socket.on('error', () => {})
    socket.setEncoding('latin1')
    socket.on('data', (bytes) => {
      rest += bytes
      for (;;) {
        const end = rest.indexOf('\r\n')
        if (end < 0) return
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (text !== null) {
          if (line !== '.') text.push(line.startsWith('.') ? line.slice(1) : line)
          else {
            this.#end(socket, say, to, text)
            text = null
            to = []
          }
          continue
        }
        const word = line.split(/[ :]/)[0].toUpperCase()
        if (word === 'EHLO') say('250-sink\r\n250-SIZE 40000000\r\n250 AUTH PLAIN')
        else if (word === 'AUTH') say('235 come in')
        else if (word === 'RCPT') {
          const address = /<(.*)>/.exec(line)[1]
          const how = this.behave(address)
          if (how === 'refuse_recipient') say('550 5.1.1 nobody of that name')
          else {
            to.push(address)
            say('250 ok')
          }
        } else if (word === 'DATA') {
          text = []
          say('354 go on')
        } else if (word === 'QUIT') {
          say('221 bye')
          socket.end()
        } else say('250 ok')
      }
    })
    say('220 sink')
  }

  #end(socket, say, to, text) {
    const how = this.behave(to[0])
    if (how === 'refuse') return say('554 5.7.1 not wanted here')
    if (how === 'later') return say('451 4.7.1 greylisted')
    const id = text.find((line) => /^message-id:/i.test(line))?.replace(/^.*<(.*)>.*$/, '$1')
    this.taken.push({ id, to, text: text.join('\n') })
    if (how === 'hang_up') return socket.destroy()
    if (how === 'stall') return undefined
    ++this.talking
    setTimeout(() => {
      --this.talking
      if (socket.writable) this.answered.add(id)
      say('250 2.0.0 taken')
    }, this.delay())
    return undefined
  }
}
