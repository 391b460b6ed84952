// make-page-table.mjs DIST FOLDER   writes page_table.cpp and page_bytes.S: every file of the built
// page with its type, its hash and, where it pays, its brotli and gzip forms, for .incbin.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8'
}
const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'])

const [dist, folder] = process.argv.slice(2)
const parts = join(folder, 'parts')
mkdirSync(parts, { recursive: true })

const rows = []
const assembly = ['  .section .rodata']
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort()

function embed(symbol, bytes) {
  const path = join(parts, symbol)
  writeFileSync(path, bytes)
  assembly.push(
    `  .global ${symbol}`,
    `  .balign 16`,
    `${symbol}:`,
    `  .incbin "${path}"`,
    `  .byte 0`
  )
  return { symbol, size: bytes.length }
}

function view(part) {
  return part ? `{${part.symbol}, ${part.size}}` : '{}'
}

const symbols = []
for (const [index, path] of files.entries()) {
  const bytes = readFileSync(path)
  const ending = extname(path)
  if (!types[ending]) throw new Error(`no content type for ${path}`)
  const plain = embed(`page_${index}`, bytes)
  let br, gz
  if (compressible.has(ending)) {
    const smaller = (packed) => (packed.length < bytes.length ? packed : undefined)
    const b = smaller(
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    )
    const g = smaller(gzipSync(bytes, { level: 9 }))
    br = b && embed(`page_${index}_br`, b)
    gz = g && embed(`page_${index}_gz`, g)
  }
  for (const part of [plain, br, gz]) if (part) symbols.push(part.symbol)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  rows.push(
    `    {"/${relative(dist, path)}", "${types[ending]}", ${view(plain)}, ${view(br)}, ${view(gz)}, ` +
      `"${hash}"},`
  )
}

assembly.push('  .section .note.GNU-stack,"",@progbits', '')
writeFileSync(join(folder, 'page_bytes.S'), assembly.join('\n'))
writeFileSync(
  join(folder, 'page_table.cpp'),
  `// Made by script/make-page-table.mjs.
#include "app/page.hpp"

extern "C" {
${symbols.map((symbol) => `extern char const ${symbol}[];`).join('\n')}
}

namespace kept {

std::span<PageFile const> page_files() {
  static PageFile const files[] = {
${rows.join('\n')}
  };
  return files;
}

}  // namespace kept
`
)
