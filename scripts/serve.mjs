// A server of its own for a measurement or a browser test: a free port, an empty data folder, the demonstration in it.
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const password = 'a horse of the demonstration'

const cache = () => process.env.ENLACE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'enlace')
export const binary = () => join(process.env.CARGO_TARGET_DIR ?? join(cache(), 'target'), 'house/enlace')
// The caller's settings (and the scripts' own variables, which the server would refuse) stay outside.
export const plain = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ENLACE_')))

/** Starts `enlace serve --demonstration`; resolves when it is ready. `settings` are further environment variables; each server has a data folder and a port of its own. */
export async function serve(settings = {}) {
  const data = mkdtempSync(join(tmpdir(), 'enlace-'))
  const log = join(data, 'server.log')
  const port = await freePort()
  // localhost, not 127.0.0.1: only there do Secure cookies travel over http in every client used here.
  const url = `http://localhost:${port}`
  const out = openSync(log, 'w')
  const server = spawn(binary(), ['serve', '--demonstration'], {
    stdio: ['ignore', out, out],
    env: { ...plain(), ENLACE_ADDR: `127.0.0.1:${port}`, ENLACE_PUBLIC_URL: url, ENLACE_DATA: join(data, 'data'), ENLACE_DEMO_PASSWORD: password, ...settings },
  })
  let ended
  server.on('error', error => { ended = String(error) })
  server.on('exit', (code, signal) => { ended ??= `ended with ${code ?? signal}` })

  const said = () => readFileSync(log, 'utf8')
  const stop = async () => {
    if (!ended) server.kill('SIGTERM')
    for (let waited = 0; !ended && waited < 10_000; waited += 50) await pause(50)
    if (!ended) server.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }

  const started = Date.now()
  while (!ended && Date.now() - started < 60_000) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(answer => answer.ok, () => false)
    if (ready) return { url, port, pid: server.pid, said, stop, startedIn: Date.now() - started }
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
