// A way to another server that breaks: after some bytes, by chance that can be repeated, both ends
// are cut off, so often; then it holds.
import { connect, createServer } from 'node:net'

// mulberry32: the same numbers for the same seed.
function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export class CuttingProxy {
  constructor({ to, cuts, bytesMax, seed }) {
    this.cuts = cuts
    this.cut = 0
    this.connections = 0
    const next = chance(seed)
    this.server = createServer((near) => {
      ++this.connections
      const far = connect(to, '127.0.0.1')
      let left = this.cut < this.cuts ? Math.floor(next() * bytesMax) : Infinity
      const end = () => {
        near.destroy()
        far.destroy()
      }
      near.on('error', end).on('close', end)
      far.on('error', end).on('close', end)
      near.on('data', (data) => far.write(data))
      far.on('data', (data) => {
        if (near.destroyed) return
        if (data.length < left) {
          left -= data.length
          near.write(data)
          return
        }
        ++this.cut
        near.write(data.subarray(0, left), () => near.resetAndDestroy())
        far.destroy()
      })
    })
  }

  listen() {
    return new Promise((ready) => {
      this.server.listen(0, '127.0.0.1', () => ready(this.server.address().port))
    })
  }

  close() {
    this.server.close()
  }
}
