//! A database server to prove things on, since none comes prebuilt: SurrealDB's own, in the version that Enlace embeds.
//!
//! Always true: nothing of Enlace is in it; `scripts/remote.mjs` starts it on loopback.

use std::process::ExitCode;

fn main() -> ExitCode {
    surrealdb_server::init(surrealdb_core::CommunityComposer())
}
