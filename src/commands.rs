//! The operator's commands, carried out beside the open house: by the server that was asked over its socket, or by the
//! command itself when none is running. The command line speaks English.

mod import;
pub mod mail;
#[cfg(test)]
mod tests;
mod verify;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::{
    desk::{House, Verified},
    fault::Reason,
    import::model::Asked,
    organizations::{
        model::NewOrganization,
        store::{self, NotAdded},
    },
    paths,
    serve::{self, socket},
    settings::{Database, Settings},
    words::Language,
};

pub use import::{import, near};
pub use verify::verify;

/// What the operator may ask of a house, running or not.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Command {
    AddOrganization {
        name: String,
        owner: String,
        language: Language,
    },
    OperatorLink,
    Migrate,
    Backup {
        file: PathBuf,
    },
    /// Checks a piece of the history; the answer is JSON, since `verify` asks piece by piece.
    Verify {
        so_far: Verified,
    },
    /// A piece of an import; the answer is JSON, since `import` asks piece by piece.
    Import {
        asked: Asked,
    },
}

/// Has a command obeyed by the running server, or here when there is none.
///
/// # Errors
/// The sentence why not.
pub async fn ask(settings: &Settings, command: Command) -> Result<String, String> {
    // Another server's database is everybody's: the command opens it itself.
    if settings.database == Database::Embedded {
        let asked = socket::ask::<_, Result<String, String>>(&settings.data, &command).await;
        if let Some(answer) = asked.map_err(|cause| format!("The running server does not answer: {cause}."))? {
            return answer;
        }
    }
    let house = serve::open(settings).await.map_err(|fault| fault.to_string())?;
    obey(&house, command).await
}

/// Does it; what comes back is printed, as an answer or as the sentence why not.
///
/// # Errors
/// The sentence why not.
pub async fn obey(house: &House, command: Command) -> Result<String, String> {
    match command {
        Command::AddOrganization { name, owner, language } => add_organization(house, &name, &owner, language).await,
        Command::OperatorLink => operator_link(house).await,
        // An open house is at the version of whoever opened it.
        Command::Migrate => Ok(format!("The database is at the version of Enlace {}.", env!("CARGO_PKG_VERSION"))),
        Command::Backup { file } => match house.backup(&file).await {
            Ok(bytes) => Ok(format!(
                "{} holds the whole database, {bytes} bytes. Keep it as safe as the database itself. The files of cases are not \
                 in it: they lie in the folder `files` of the data folder, and are copied after the backup.",
                file.display()
            )),
            Err(cause) => Err(cause.to_string()),
        },
        Command::Verify { so_far } => verify::piece(house, so_far).await,
        Command::Import { asked } => import::piece(house, asked).await,
    }
}

async fn add_organization(house: &House, name: &str, owner: &str, language: Language) -> Result<String, String> {
    let new = NewOrganization::parse(name, owner, language).map_err(|wrong| {
        let sentences: Vec<String> =
            wrong.iter().map(|field| format!("{}: {}.", field.field, because(field.reason))).collect();
        sentences.join(" ")
    })?;
    match store::add(house, &new, None).await {
        Ok(added) => Ok(format!(
            "{} is added ({}). The invitation to {} is on its way.\n\
             While there is no mail yet, this link is the same; it works once, for 48 hours:\n{}{}",
            new.name,
            added.organization,
            new.owner,
            house.options.public_url,
            paths::invitation(&added.secret)
        )),
        Err(NotAdded::NameTaken) => Err(format!("There is an organization of the name {} already.", new.name)),
        Err(NotAdded::NotStaff) => Err("Only an operator adds an organization.".to_owned()),
        Err(NotAdded::Broken(cause)) => Err(format!("The organization was not added: {cause}.")),
    }
}

async fn operator_link(house: &House) -> Result<String, String> {
    match store::operator_link(house).await {
        Ok(secret) => Ok(format!(
            "Whoever follows this link becomes an operator; it works once, for 24 hours:\n{}{}",
            house.options.public_url,
            paths::operator(&secret)
        )),
        Err(cause) => Err(format!("There is no link: {cause}.")),
    }
}

const fn because(reason: Reason) -> &'static str {
    match reason {
        Reason::Empty => "must not be empty",
        Reason::TooLong { .. } => "is too long",
        Reason::Unprintable => "holds characters that cannot be shown",
        Reason::NotAnEmail => "is not an e-mail address",
        _ => "cannot be taken",
    }
}
