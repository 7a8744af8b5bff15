//! The command line. Always true: settings are read before anything is opened, and whatever cannot be done ends with one
//! English sentence and a status that is not zero.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use enlace::{
    commands::{self, Command as Asked},
    desk,
    schema::MIGRATIONS,
    seed::{self, Seeded},
    serve::{self, Kind},
    settings::{Database, Settings},
    words::Language,
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
    /// Make the demonstration and say who can sign in.
    Seed,
    /// Bring the database to this version's shape.
    Migrate,
    /// Write everything into one file, also while the portal is served.
    Backup { file: PathBuf },
    /// Make a database of a backup, in an empty data folder.
    Restore { file: PathBuf },
    /// The business customers.
    #[command(subcommand)]
    Organization(Organization),
    /// Print a one-time link that makes whoever follows it an operator.
    OperatorLink,
}

#[derive(Subcommand)]
enum Organization {
    /// Add one and invite its owner.
    Add {
        name: String,
        /// The owner's e-mail address.
        #[arg(long)]
        owner: String,
        /// The language of the invitation: en or es.
        #[arg(long, default_value = "en", value_parser = |text: &str| text.parse::<Language>().map_err(|()| "en or es"))]
        language: Language,
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
    let said = match command {
        Command::Serve { demonstration } => {
            let kind = if demonstration { Kind::Demonstration } else { Kind::Provider };
            return serve::run(settings, kind).await.map_err(|fault| fault.to_string());
        }
        Command::Seed => seed(&settings).await?,
        Command::Migrate => open(&settings).await.map(|_| "The database has this version's shape.".to_owned())?,
        Command::Backup { file } => {
            // The server that does it stands in another folder.
            let file = std::path::absolute(file).map_err(|cause| cause.to_string())?;
            commands::ask(&settings, Asked::Backup { file }).await?
        }
        Command::Restore { file } => restore(&settings, &file).await?,
        Command::Organization(Organization::Add { name, owner, language }) => {
            commands::ask(&settings, Asked::AddOrganization { name, owner, language }).await?
        }
        Command::OperatorLink => commands::ask(&settings, Asked::OperatorLink).await?,
    };
    println!("{said}");
    Ok(())
}

async fn open(settings: &Settings) -> Result<std::sync::Arc<desk::House>, String> {
    serve::open(settings).await.map_err(|fault| fault.to_string())
}

async fn seed(settings: &Settings) -> Result<String, String> {
    let house = open(settings).await?;
    let wanted = settings.demo_password.as_ref().map(|password| password.reveal());
    let made = seed::demonstrate(&house, &settings.data, wanted).await.map_err(|cause| cause.to_string())?;
    let begun = match made.seeded {
        Seeded::Now => "The demonstration is made.",
        Seeded::Before => "The demonstration was there already.",
    };
    Ok(format!("{begun}\n{}", seed::table(&settings.public_url, &made.password)))
}

async fn restore(settings: &Settings, file: &std::path::Path) -> Result<String, String> {
    if settings.database != Database::Embedded {
        return Err("A backup is restored into the data folder: ENLACE_DB must not be set.".to_owned());
    }
    std::fs::create_dir_all(&settings.data).map_err(|cause| format!("The data folder (ENLACE_DATA) cannot be used: {cause}."))?;
    desk::restore(file, &settings.data.join("database"), MIGRATIONS).await.map_err(|cause| cause.to_string())?;
    Ok("Everything is back. Everybody signs in anew.".to_owned())
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
