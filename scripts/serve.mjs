// A server of its own for a measurement or a browser test: a free port, an empty data folder, the demonstration in it.
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const password = 'a horse of the demonstration'

export const cache = () => process.env.ENLACE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'enlace')
export const binary = () => join(process.env.CARGO_TARGET_DIR ?? join(cache(), 'target'), 'house/enlace')
// The caller's settings (and the scripts' own variables, which the server would refuse) stay outside.
export const plain = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ENLACE_')))

/** Starts `enlace serve --demonstration`; resolves when it is ready. `settings` are further environment variables; each server has a data folder and a port of its own, or takes the place of one that stopped. */
export async function serve(settings = {}, kind = ['--demonstration'], place = {}) {
  const data = place.data ?? mkdtempSync(join(tmpdir(), 'enlace-'))
  const log = join(data, 'server.log')
  const port = place.port ?? await freePort()
  // localhost, not 127.0.0.1: only there do Secure cookies travel over http in every client used here.
  const url = `http://localhost:${port}`
  const out = openSync(log, 'w')
  const server = spawn(binary(), ['serve', ...kind], {
    stdio: ['ignore', out, out],
    env: { ...plain(), ENLACE_ADDR: `127.0.0.1:${port}`, ENLACE_PUBLIC_URL: url, ENLACE_DATA: join(data, 'data'), ENLACE_DEMO_PASSWORD: password, ...settings },
  })
  let ended
  server.on('error', error => { ended = String(error) })
  server.on('exit', (code, signal) => { ended ??= `ended with ${code ?? signal}` })

  const said = () => readFileSync(log, 'utf8')
  // With `leave` another can be started in its place.
  const stop = async (how = 'whole') => {
    if (!ended) server.kill('SIGTERM')
    for (let waited = 0; !ended && waited < 10_000; waited += 50) await pause(50)
    if (!ended) server.kill('SIGKILL')
    if (how !== 'leave') rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }

  const started = Date.now()
  while (!ended && Date.now() - started < 60_000) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(answer => answer.ok, () => false)
    if (ready) return { url, port, data, pid: server.pid, said, stop, startedIn: Date.now() - started }
    await pause(10)
  }
  const why = `the server ${ended ?? 'was not ready within a minute'}; it said:\n${said()}`
  await stop()
  throw new Error(why)
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** The whole HTML of a page. */
export async function get(url, cookie) {
  const answer = await fetch(url, { headers: { accept: 'text/html', cookie, 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

/** Calls a server function. */
export function call(url, path, cookie, form) {
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie }
  return fetch(`${url}/api/enlace/${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

export const cookieOf = answer => answer.headers.getSetCookie().find(line => line.startsWith('__Host-enlace=')).split(';')[0]

/** Processor time so far, in ms: the kernel counts in hundredths of a second. */
export function processor(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** In MB, with the pages of the program itself that are in memory. */
export function memory(pid) { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1000 }

export const median = times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
export const ms = value => `${value.toFixed(value < 100 ? 1 : 0)} ms`

/** Prints rows below their heads, figures to the right. */
export function table(heads, rows) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map(row => row[column].length)))
  for (const row of [heads, ...rows]) {
    console.log(row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd())
  }
  console.log()
}
