// A device that takes messages: its push service listens here, checks who writes, and opens what comes with the device's own
// key. Its browser is the test's, of which only the way to the push service is another: that one asks for no network.
import { expect, type Page } from '@playwright/test'
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'

const ports = [47_811, 47_812, 47_813, 47_814]
/** What a server is told of these push services: they are inner ones. */
export const services = ports.map(port => `http://127.0.0.1:${port}`).join(',')

export type Said = { title: string; body: string; path: string; tag: string; lang: string; anew: boolean }
export type Phone = { endpoint: string; said: Said[]; keys: Set<string>; subscribe: (page: Page) => Promise<void>; close: () => void }

const plain = (text: string): Buffer => Buffer.from(text, 'base64url')

export async function phone(): Promise<Phone> {
  const own = createECDH('prime256v1')
  const key = own.generateKeys()
  const auth = randomBytes(16)
  const said: Said[] = []
  const keys = new Set<string>()
  const open = (body: Buffer): Said => {
    const [salt, from, record] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
    const derive = (ikm: Buffer, salted: Buffer, info: Buffer, length: number) => Buffer.from(hkdfSync('sha256', ikm, salted, info, length))
    const ikm = derive(own.computeSecret(from), auth, Buffer.concat([Buffer.from('WebPush: info\0'), key, from]), 32)
    const of = (what: string, length: number) => derive(ikm, salt, Buffer.from(`Content-Encoding: ${what}\0`), length)
    const cipher = createDecipheriv('aes-128-gcm', of('aes128gcm', 16), of('nonce', 12))
    cipher.setAuthTag(record.subarray(-16))
    const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString())
  }
  let origin = ''
  const server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part)).on('end', () => {
      keys.add(known(request.headers, origin))
      said.push(open(Buffer.concat(parts)))
      answer.writeHead(201).end()
    })
  })
  for (const port of ports) {
    const free = await new Promise<boolean>(done => server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)))
    if (!free) continue
    origin = `http://127.0.0.1:${port}`
    break
  }
  expect(origin, 'a port for a push service').not.toBe('')
  const endpoint = `${origin}/${randomBytes(16).toString('hex')}`
  const way = { endpoint, expirationTime: null, keys: { p256dh: key.toString('base64url'), auth: auth.toString('base64url') } }
  const subscribe = (page: Page) => page.addInitScript(way => {
    const made = { ...way, toJSON: () => way, unsubscribe: async () => { localStorage.removeItem('phone'); return true } } as unknown as PushSubscription
    PushManager.prototype.subscribe = async options => {
      localStorage.setItem('phone', String(options?.applicationServerKey))
      return made
    }
    PushManager.prototype.getSubscription = async () => localStorage.getItem('phone') ? made : null
  }, way)
  return { endpoint, said, keys, subscribe, close: () => { server.closeAllConnections(); server.close() } }
}

/** By which key whoever writes is known. */
function known(headers: IncomingHttpHeaders, origin: string): string {
  const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(headers.authorization ?? '') ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = plain(key)
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  const signed = createPublicKey({ key: jwk, format: 'jwk' })
  expect(verify('sha256', Buffer.from(`${head}.${body}`), { key: signed, dsaEncoding: 'ieee-p1363' }, plain(signature)), 'who writes').toBe(true)
  expect(JSON.parse(plain(body).toString()).aud).toBe(origin)
  expect(headers['content-encoding']).toBe('aes128gcm')
  return key
}
