//! The command line. Always true: settings are read before anything is opened, and whatever cannot be done ends with one
//! English sentence and a status that is not zero.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use enlace::{
    serve::{self, Kind},
    settings::Settings,
};
use tracing_subscriber::EnvFilter;

/// A portal that a provider gives its business customers.
#[derive(Parser)]
#[command(name = "enlace", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the portal until it is asked to stop.
    Serve {
        /// With the demonstration's people and pages.
        #[arg(long)]
        demonstration: bool,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match Settings::load().map_err(|wrong| wrong.to_string()).and_then(|settings| begin(cli.command, settings)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn begin(command: Command, settings: Settings) -> Result<(), String> {
    log(&settings.log);
    // The engine's query planner recurses deeply: 2 MiB, the default, overflowed.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(10 << 20).build();
    let runtime = runtime.map_err(|cause| format!("The runtime cannot start: {cause}."))?;
    // In a task, and not on this thread, whose stack is the system's.
    let work = runtime.spawn(run(command, settings));
    let ended = runtime.block_on(work);
    runtime.shutdown_timeout(std::time::Duration::from_secs(2));
    ended.map_err(|cause| format!("The work broke off: {cause}."))?
}

async fn run(command: Command, settings: Settings) -> Result<(), String> {
    match command {
        Command::Serve { demonstration } => {
            let kind = if demonstration { Kind::Demonstration } else { Kind::Provider };
            serve::run(settings, kind).await.map_err(|fault| fault.to_string())
        }
    }
}

fn log(filter: &str) {
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::new(filter))
        .init();
    serve::log_panics();
}
