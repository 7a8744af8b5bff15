// The demonstration behind TLS, as a provider's proxy gives it to the world. Where no driver can cut the connection, it can.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as ask } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, serve } from '../../scripts/serve.mjs'

/** Where the portal is, and its connection to the world. */
export type Place = { url: string; cut: () => Promise<void>; mend: () => Promise<void> }

export async function withTls(use: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'], { stdio: 'ignore' })
  const port = await freePort()
  const url = `https://localhost:${port}`
  const server = await serve({ ENLACE_PUBLIC_URL: url })
  const tls = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (from, to) => {
    const onward = ask({ port: server.port, host: '127.0.0.1', method: from.method, path: from.url, headers: from.headers }, answer => {
      to.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    to.on('close', () => onward.destroy())
    from.pipe(onward)
  })
  const mend = (): Promise<void> => new Promise(ready => tls.listen(port, '127.0.0.1', ready))
  const cut = (): Promise<void> => new Promise(over => {
    tls.close(() => over())
    tls.closeAllConnections()
  })
  await mend()
  try {
    await use({ url, cut, mend })
  } finally {
    await cut()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
