// The page's part of the table: what a person waits for in Chromium, with the server's own data behind it. What is
// counted in bytes is in web/scripts/budget.mjs, which every build runs.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { Server, median, record, release, root, run, scratch } from './tools.mjs'

const { chromium } = createRequire(join(root, 'web/package.json'))('playwright-core')
const email = 'page@kept.example'
const password = 'correct horse battery staple'
const rounds = 5
/** A phone of the middle sort, somewhere with a poor network (1.6 Mbit/s, 150 ms). */
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }

/** Before the first script of a page: gathers shifts, and says when something is on the screen. */
function watch() {
  window.shifts = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  /** Milliseconds from `event` until `selector` is drawn. */
  window.after = (event, selector) =>
    new Promise((done) => {
      addEventListener(
        event,
        (pressed) => {
          const look = () => {
            if (document.querySelector(selector))
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed.timeStamp)))
            else requestAnimationFrame(look)
          }
          look()
        },
        { capture: true, once: true }
      )
    })
  window.framesFor = (ms) =>
    new Promise((done) => {
      const frames = []
      const began = performance.now()
      let last = began
      const next = (now) => {
        frames.push(now - last)
        last = now
        if (now - began < ms) requestAnimationFrame(next)
        else done(frames)
      }
      requestAnimationFrame(next)
    })
}

async function signedIn(browser, url, options) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options })
  const answer = await context.request.post(`${url}/api/session`, { data: { email, password }, headers: { Origin: url } })
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()} ${await answer.text()}`)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.addInitScript(watch)
  return page
}

const firstContent = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (paint) done(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      })
  )

async function firstVisits(browser, url, engine, limits) {
  const first = [], later = [], shifts = []
  for (let round = 0; round < rounds; ++round) {
    const page = await signedIn(browser, url, phone)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slow)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (const found of [first, later]) {
      await page.goto(url)
      await page.locator('.today').waitFor()
      found.push((await firstContent(page)) / 1000)
      await page.waitForTimeout(500)
      shifts.push(await page.evaluate(() => window.shifts))
    }
    await page.context().close()
  }
  record(engine, 'page: first content on a phone, first visit', median(first), 's', limits ? 2.5 : null, false)
  record(engine, 'page: first content on a phone, later', median(later), 's', limits ? 1 : null, false)
  record(engine, 'page: shift of Today, worst', Math.max(...shifts), '', limits ? 0.05 : null, false)
}

/** Runs `act` several times; the median of what `window.after` measured, in ms. */
async function timed(page, event, selector, act, undo) {
  const found = []
  for (let round = 0; round < rounds; ++round) {
    // Listening has begun before the press is sent.
    await page.evaluate(([type, shown]) => void (window.waited = window.after(type, shown)), [event, selector])
    await act()
    found.push(await page.evaluate(() => window.waited))
    await undo()
  }
  return median(found)
}

async function presses(page, engine, limits) {
  const close = async () => {
    await page.keyboard.press('Escape')
    await page.locator('[role=dialog]').waitFor({ state: 'detached' })
  }
  // The dialogs are fetched a moment after the page.
  await page.waitForTimeout(2500)
  const palette = await timed(page, 'keydown', '[role=dialog]', () => page.keyboard.press('Control+k'), close)
  const note = await timed(page, 'keydown', '[role=dialog]', () => page.keyboard.press('KeyN'), close)
  record(engine, 'page: palette opens', palette, 'ms', limits ? 50 : null, false)
  record(engine, 'page: note dialog opens', note, 'ms', limits ? 50 : null, false)
}

async function longList(page, url, engine, limits) {
  await page.goto(url)
  await page.locator('.today').waitFor()
  const people = page.locator('nav a[href="/people"]').first()
  const back = async () => {
    await page.locator('nav a[href="/"]').first().click()
    await page.locator('.today').waitFor()
  }
  const rows = await timed(page, 'click', '[aria-rowindex="2"]', () => people.click(), back)
  record(engine, 'page: first rows of a long list', rows, 'ms', limits ? 300 : null, false)
  await people.click()
  await page.locator('[aria-rowindex="2"]').focus()
  let at = 2
  const row = () => `[aria-rowindex="${at + 1}"]:focus`
  const key = await timed(page, 'keydown', row(), () => page.keyboard.press('KeyJ'), async () => {
    at += 1
    await page.keyboard.press('KeyK')
    await page.locator(`[aria-rowindex="${at - 1}"]:focus`).waitFor()
    at -= 1
  })
  record(engine, 'page: key press to the next row', key, 'ms', limits ? 100 : null, false)
  await page.mouse.move(700, 500)
  const frames = page.evaluate(() => window.framesFor(6000))
  const ends = Date.now() + 6000
  while (Date.now() < ends) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(16)
  }
  const sorted = (await frames).sort((a, b) => a - b)
  const reached = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('[aria-rowindex]')].map((one) => Number(one.getAttribute('aria-rowindex'))))
  )
  record(engine, 'page: frame while scrolling, p95', sorted[Math.floor(sorted.length * 0.95)], 'ms', limits ? 50 : null, false)
  record(engine, 'page: row reached by scrolling', reached, '')
  record(engine, 'page: shift of the list', await page.evaluate(() => window.shifts), '', limits ? 0.05 : null, false)
}

function build(engine, limits) {
  const began = Date.now()
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: join(root, 'web'), stdio: 'ignore' })
  record(engine, 'page: build from installed packages', (Date.now() - began) / 1000, 's', limits ? 15 : null, false)
}

export async function measurePage(engine, data, limits) {
  const file = join(scratch, 'password')
  writeFileSync(file, password)
  run(join(release, 'kept'), ['user', 'add', '--data', data, '--name', 'Page', '--email', email, '--access', 'owner',
    '--password-file', file])
  const server = await Server.start({ data })
  const url = `http://127.0.0.1:${server.port}`
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  })
  try {
    await firstVisits(browser, url, engine, limits)
    const page = await signedIn(browser, url, { viewport: { width: 1280, height: 860 } })
    await page.goto(url)
    await page.locator('.today').waitFor()
    await presses(page, engine, limits)
    await longList(page, url, engine, limits)
  } finally {
    await browser.close()
    await server.stop()
  }
  build(engine, limits)
}
