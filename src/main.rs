//! The command line. Always true: settings are read before anything is opened, and whatever cannot be done ends with one
//! English sentence and a status that is not zero.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Parser, Subcommand};
use enlace::{
    commands::{self, mail::Status},
    desk::{self, House},
    import::{model::Kind as Data, run::Ended},
    schema::MIGRATIONS,
    seed::{self, Seeded},
    serve::{self, Kind},
    settings::{Database, Secret, Settings},
    words::Language,
};
use tikv_jemallocator::Jemalloc;
use tokio::io::AsyncReadExt as _;
use tracing_subscriber::EnvFilter;

/// The system's own keeps twice the memory, and takes longer.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

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
    /// Create the demonstration in an empty house, without serving it.
    Seed,
    /// Fill an empty house with so many people, to measure with.
    #[command(hide = true)]
    Crowd { members: usize },
    /// Fill an empty house with so many organizations with open requests, to measure with.
    #[command(hide = true)]
    CrowdRequests { organizations: usize },
    /// Fill an empty house with so many cases, to measure with.
    #[command(hide = true)]
    CrowdCases { cases: usize },
    /// Bring the database to this version.
    Migrate,
    /// Write all data of one moment into a file.
    Backup { file: PathBuf },
    /// Make of a backup the data of an empty folder.
    Restore { file: PathBuf },
    /// Check that no line of history was changed, removed, put in or moved since it was written.
    Verify,
    /// Load a provider's data from a CSV or NDJSON file: accounts, lines or plans. Ends with 2 when some records were refused.
    Import {
        #[arg(value_parser = data)]
        what: Data,
        file: PathBuf,
        /// Where the refused records are listed; else beside the file.
        #[arg(long)]
        errors: Option<PathBuf>,
    },
    /// The business customers.
    Organization {
        #[command(subcommand)]
        command: Organization,
    },
    /// Take an answer by mail from standard input, as the pipe of a mail server hands it over; ends with a status of sysexits.
    Mail {
        /// Whom bounces would go to; empty for what is not answered.
        #[arg(long)]
        from: String,
        /// Whom it is for.
        #[arg(long, required = true)]
        to: Vec<String>,
    },
    /// Print a one-time link that makes its follower an operator.
    OperatorLink,
}

#[derive(Subcommand)]
enum Organization {
    /// Add one, and invite its owner.
    Add {
        name: String,
        /// The owner's e-mail address.
        #[arg(long)]
        owner: String,
        /// The language of the invitation.
        #[arg(long, default_value = "en", value_parser = language)]
        language: Language,
    },
}

fn language(tag: &str) -> Result<Language, String> {
    tag.parse().map_err(|()| "en or es".to_owned())
}

fn data(key: &str) -> Result<Data, String> {
    Data::ALL.into_iter().find(|data| data.key() == key).ok_or_else(|| "accounts, lines or plans".to_owned())
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    // A mail server that hears anything else gives the message back to its writer.
    let broken =
        if matches!(cli.command, Command::Mail { .. }) { Status::TryAgain.code().into() } else { ExitCode::FAILURE };
    match Settings::load().map_err(|wrong| wrong.to_string()).and_then(|settings| begin(cli.command, settings)) {
        Ok(code) => code,
        Err(sentence) => {
            eprintln!("{sentence}");
            broken
        }
    }
}

fn begin(command: Command, settings: Settings) -> Result<ExitCode, String> {
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

async fn run(command: Command, settings: Settings) -> Result<ExitCode, String> {
    let done = match command {
        Command::Mail { from, to } => return mail(&settings, &from, &to).await,
        Command::Import { what, file, errors } => return import(&settings, what, file, errors).await,
        Command::Serve { demonstration } => {
            let kind = if demonstration { Kind::Demonstration } else { Kind::Provider };
            serve::run(settings, kind).await.map_err(|fault| fault.to_string())
        }
        Command::Seed => seed(&settings).await,
        Command::Crowd { members } => crowd(&settings, members).await,
        Command::CrowdRequests { organizations } => crowd_requests(&settings, organizations).await,
        Command::CrowdCases { cases } => crowd_cases(&settings, cases).await,
        Command::Migrate => ask(&settings, commands::Command::Migrate).await,
        Command::Restore { file } => restore(&settings, &file).await,
        Command::Backup { file } => {
            let file = std::path::absolute(&file).map_err(|cause| format!("{}: {cause}.", file.display()))?;
            ask(&settings, commands::Command::Backup { file }).await
        }
        Command::Verify => verify(&settings).await,
        Command::Organization { command: Organization::Add { name, owner, language } } => {
            ask(&settings, commands::Command::AddOrganization { name, owner, language }).await
        }
        Command::OperatorLink => ask(&settings, commands::Command::OperatorLink).await,
    };
    done.map(|()| ExitCode::SUCCESS)
}

async fn ask(settings: &Settings, command: commands::Command) -> Result<(), String> {
    println!("{}", commands::ask(settings, command).await?);
    Ok(())
}

async fn verify(settings: &Settings) -> Result<(), String> {
    let said = commands::verify(settings, |so_far| eprint!("\r{so_far}")).await;
    eprintln!();
    println!("{}", said?);
    Ok(())
}

/// Some refused is neither a success nor a failure.
const SOME_REFUSED: u8 = 2;

async fn import(settings: &Settings, what: Data, file: PathBuf, errors: Option<PathBuf>) -> Result<ExitCode, String> {
    let Ended { added, changed, unchanged, refused } = commands::import(settings, what, file, errors).await?;
    println!("{}: {added} added, {changed} changed, {unchanged} unchanged, {refused} refused.", what.key());
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) })
}

async fn mail(settings: &Settings, from: &str, to: &[String]) -> Result<ExitCode, String> {
    let mut message = Vec::new();
    let mut input = tokio::io::stdin().take(commands::mail::MOST);
    input.read_to_end(&mut message).await.map_err(|cause| format!("The message cannot be read: {cause}."))?;
    let (status, said) = commands::mail::hand_over(settings, from, to, &message).await;
    if !said.is_empty() {
        println!("{said}");
    }
    Ok(status.code().into())
}

async fn opened(settings: &Settings) -> Result<Arc<House>, String> {
    serve::open(settings).await.map_err(|fault| fault.to_string())
}

async fn seed(settings: &Settings) -> Result<(), String> {
    let wanted = settings.demo_password.as_ref().map(Secret::reveal);
    let house = opened(settings).await?;
    let made = seed::demonstrate(&house, &settings.data, wanted).await.map_err(|cause| format!("{cause}."))?;
    match made.seeded {
        Seeded::Now => println!("The demonstration is there.\n"),
        Seeded::Before => println!("The demonstration was there already.\n"),
    }
    println!("{}", seed::table(&settings.public_url, &made.password));
    Ok(())
}

/// With which the people of a crowd sign in.
fn crowds_password(settings: &Settings) -> Result<&str, String> {
    let password = settings.demo_password.as_ref().map(Secret::reveal);
    password.ok_or_else(|| "The crowd's people need a password (ENLACE_DEMO_PASSWORD).".to_owned())
}

async fn crowd_requests(settings: &Settings, organizations: usize) -> Result<(), String> {
    let password = crowds_password(settings)?;
    let house = opened(settings).await?;
    let many = seed::requests(&house, organizations, password).await.map_err(|cause| format!("{cause}."))?;
    println!("{many} open requests in {} organizations.", organizations + 1);
    Ok(())
}

async fn crowd_cases(settings: &Settings, cases: usize) -> Result<(), String> {
    let password = crowds_password(settings)?;
    let house = opened(settings).await?;
    if let Some(many) = seed::crowd_of_cases(&house, cases, password).await.map_err(|cause| format!("{cause}."))? {
        println!("{many} cases.");
    }
    Ok(())
}

async fn crowd(settings: &Settings, members: usize) -> Result<(), String> {
    let password = crowds_password(settings)?;
    let house = opened(settings).await?;
    let seed::Written { organizations, members, lines, is_whole } =
        seed::crowd(&house, members, password).await.map_err(|cause| format!("{cause}."))?;
    if is_whole {
        println!("{members} members and {lines} lines in {organizations} organizations.");
    }
    Ok(())
}

async fn restore(settings: &Settings, file: &Path) -> Result<(), String> {
    let Database::Embedded = settings.database else {
        return Err("A backup is restored into a data folder; ENLACE_DB names another database.".to_owned());
    };
    std::fs::create_dir_all(&settings.data).map_err(|cause| format!("The data folder (ENLACE_DATA): {cause}."))?;
    let folder = settings.data.join("database");
    desk::restore(file, &folder, MIGRATIONS).await.map_err(|cause| cause.to_string())?;
    println!("{} is restored.", file.display());
    Ok(())
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
