//! The demonstration: one provider, four organizations, the people of the documentation (server only).
//!
//! Always true: the same people each time, apart from secrets; it goes into an empty database only; an organization is
//! written whole or not at all, so that a start that was cut short is finished by the next; what the portal cannot show
//! yet is not here yet.

mod cases;
mod cast;
mod crew;
mod crowd;
mod fleet;
mod lines;
mod password;
pub(crate) mod plans;
mod registrations;
mod requests;
mod rows;
mod story;
#[cfg(test)]
mod tests;
mod works;

use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use crate::desk::{House, HouseDeed, Script};
use cast::{COMPANIES, Company, Figure, REPLIES, STAFF, State};

pub use crowd::{CrowdError, Written, cases as crowd_of_cases, crowd, requests};
pub use password::Kept;

/// What became of the seeding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seeded {
    Now,
    /// It was there already.
    Before,
}

/// Why there is no demonstration.
#[derive(Debug)]
pub enum SeedError {
    /// Somebody's own organizations are here.
    Inhabited,
    File(std::io::Error),
    /// The password could not be hashed.
    Hash,
    Broken(String),
}

impl std::fmt::Display for SeedError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Inhabited => f.write_str(
                "The database holds organizations of your own: the demonstration goes only into an empty one (ENLACE_DATA).",
            ),
            Self::File(cause) => write!(f, "The demonstration's password cannot be kept in the data folder: {cause}."),
            Self::Hash => f.write_str("The demonstration's password cannot be hashed."),
            Self::Broken(cause) => write!(f, "The demonstration cannot be written: {cause}."),
        }
    }
}

impl std::error::Error for SeedError {}

/// Somebody who can sign in to the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub email: &'static str,
    pub roles: String,
    pub organization: &'static str,
    pub language: &'static str,
}

/// The demonstration, ready to be used.
#[derive(Clone, Debug)]
pub struct Demonstration {
    pub seeded: Seeded,
    pub password: String,
}

/// Makes the demonstration if it is not there, and its password the one that is kept in `folder` or `wanted`.
///
/// # Errors
/// See `SeedError`.
pub async fn demonstrate(house: &House, folder: &Path, wanted: Option<&str>) -> Result<Demonstration, SeedError> {
    let there = organizations(house).await?;
    if there.iter().any(|id| COMPANIES.iter().all(|company| company.id != id)) {
        return Err(SeedError::Inhabited);
    }
    let missing: Vec<&Company> = COMPANIES.iter().filter(|company| there.iter().all(|id| id != company.id)).collect();
    let (password, kept) = password::keep(folder, wanted).map_err(SeedError::File)?;
    if missing.is_empty() && kept == Kept::Before {
        return Ok(Demonstration { seeded: Seeded::Before, password });
    }
    let hash = rows::hashed(house, &password).await?;
    if kept == Kept::Anew {
        rows::change_passwords(house, &hash).await?;
    }
    for company in &missing {
        let mut script = Script::new();
        if company.id == COMPANIES[0].id {
            rows::staff(&mut script, house.now(), &hash);
        }
        rows::company(&mut script, company, house.now(), &hash);
        if let Err(cause) = house.commit(HouseDeed::Seeded, script).await {
            // Another server on the same database may have been first.
            if !organizations(house).await?.iter().any(|id| id == company.id) {
                return Err(SeedError::Broken(cause.to_string()));
            }
        }
    }
    let seeded = if missing.is_empty() { Seeded::Before } else { Seeded::Now };
    Ok(Demonstration { seeded, password })
}

/// Those whom the documentation names, for the table at the start.
#[must_use]
pub fn guests() -> Vec<Guest> {
    let mut guests = Vec::new();
    for company in COMPANIES.iter().filter(|company| company.id == "cobalt").chain(&COMPANIES) {
        let own = format!("@{}.test", company.id);
        let named = company.people.first().into_iter().flat_map(|people| people.iter());
        for figure in named.filter(|figure| figure.state == State::Active && figure.email.ends_with(&own)) {
            if guests.iter().all(|guest: &Guest| guest.email != figure.email) {
                guests.push(guest(company, figure));
            }
        }
    }
    guests.extend(STAFF.map(|(_, email, _, role)| Guest {
        email,
        roles: role.to_owned(),
        organization: "",
        language: "en",
    }));
    guests
}

/// The table that a start prints, in English, the operator's language.
#[must_use]
pub fn table(public_url: &str, password: &str) -> String {
    let mut text = String::from("Who can sign in:\n");
    for guest in guests() {
        let line = format!("  {:<22} {:<2}  {:<16} {}\n", guest.email, guest.language, guest.organization, guest.roles);
        text.push_str(&line);
    }
    text + &format!("Password of all of them: {password}\nMail that was sent:      {public_url}/demo/mail\n")
}

fn guest(company: &Company, figure: &Figure) -> Guest {
    let mut roles: Vec<String> = figure.roles.iter().map(|role| role.key().replace('_', " ")).collect();
    if roles.is_empty() {
        roles.push("site lead (a role of their own)".to_owned());
    }
    Guest { email: figure.email, roles: roles.join(", "), organization: company.name, language: figure.language.code() }
}

async fn organizations(house: &House) -> Result<Vec<String>, SeedError> {
    #[derive(Deserialize)]
    struct One {
        id: String,
    }
    let rows: Result<Vec<One>, _> =
        house.db().rows("SELECT record::id(id) AS id FROM organization LIMIT 10", json!({})).await;
    rows.map(|rows| rows.into_iter().map(|one| one.id).collect()).map_err(|cause| SeedError::Broken(cause.to_string()))
}
