// screenshots.mjs URL EMAIL PASSWORD FOLDER   the README's pictures, through Chromium.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(new URL('../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const [url, email, password, folder] = process.argv.slice(2)

const english = { language: 'en', region: 'en-GB', theme: 'light' }
const danish = { language: 'da', region: 'da-DK', theme: 'light' }
const arabic = { language: 'ar', region: 'ar-AE', theme: 'dark' }
const desk = { width: 1280, height: 860 }
const phone = { width: 390, height: 780 }
const pictures = [
  { name: 'today', path: '/', as: english, size: desk },
  { name: 'person', path: ({ person }) => `/people/${person}`, as: english, size: desk },
  { name: 'people', path: '/people', as: danish, size: desk },
  { name: 'promises', path: '/promises', as: english, size: desk },
  { name: 'today-ar-dark', path: '/', as: arabic, size: desk },
  { name: 'capture-da-phone', path: '/capture', as: danish, size: phone }
]

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--force-color-profile=srgb', '--font-render-hinting=none']
})
const context = await browser.newContext({ deviceScaleFactor: 1.5, reducedMotion: 'reduce' })
// What a browser sends with a request of the page's own.
const headers = { 'Content-Type': 'application/json', Origin: url, 'Sec-Fetch-Site': 'same-origin' }

async function api(method, path, data, more = {}) {
  const options = { method, data, headers: { ...headers, ...more } }
  const answer = await context.request.fetch(url + path, options)
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

await api('POST', '/api/session', { email, password })
// Somebody with a promise has the fullest page.
const { lines } = await api('GET', '/api/today')
const subject = lines.find((line) => line.subject?.noun === 'person')?.subject
const person = subject?.id ?? (await api('GET', '/api/people?limit=1')).items[0].id

const page = await context.newPage()
for (const { name, path, as, size } of pictures) {
  const me = await api('GET', '/api/me')
  await api('PATCH', '/api/me', as, { 'If-Match': `"${me.version}"` })
  await page.setViewportSize(size)
  const where = typeof path === 'function' ? path({ person }) : path
  await page.goto(url + where)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Live events keep one request open for ever, so "network idle" never comes.
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`${name}.png`)
}
await browser.close()
