// The server under test: each worker has its own, with a demonstration of its own, so that no test sees another's changes by accident.
import { serve } from '../../scripts/serve.mjs'

export { password } from '../../scripts/serve.mjs'
export type Server = Awaited<ReturnType<typeof serve>>

export async function withServer(settings: Record<string, string>, use: (server: Server) => Promise<void>): Promise<void> {
  const server = await serve(settings)
  try {
    await use(server)
  } finally {
    await server.stop()
  }
}
