//! What the form of a new case is made with.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use super::facts;
use crate::{
    access::{Permission, Place, Reach, Subject, decide},
    cases::model::{About, CaseOffers},
    desk::{Desk, DeskError},
    ids::{AccountId, CaseId},
};

/// The form, among what somebody may be typing.
pub const NEW_CASE: &str = "new case";

/// The form of a reply, among them.
#[must_use]
pub fn reply(case: &CaseId) -> String {
    format!("reply {case}")
}

/// And the one of an answer by staff.
#[must_use]
pub fn staff_answer(case: &CaseId) -> String {
    format!("answer {case}")
}

/// And the one of a note among them.
#[must_use]
pub fn staff_note(case: &CaseId) -> String {
    format!("note {case}")
}

/// Accounts that are offered; a line is found by its number.
const ACCOUNTS: usize = 50;

#[derive(Deserialize)]
struct Row {
    organization: String,
    accounts: Vec<(AccountId, String)>,
    #[serde(default)]
    confidential: Option<bool>,
}

/// For whoever stands at this desk, begun from a place or from none.
///
/// # Errors
/// When the database does not answer.
pub async fn offers(desk: &Desk, from: Option<&Place>) -> Result<CaseOffers, DeskError> {
    let by = &desk.actor.bearer;
    let holds = by.holdings.iter().filter(|holding| holding.permissions.contains(Permission::ViewAccounts));
    let (mut everything, mut theirs, mut lines) = (false, BTreeSet::new(), false);
    for holding in holds {
        lines = true;
        match &holding.reach {
            Reach::Everything => everything = true,
            Reach::Assigned { accounts, .. } => theirs.extend(accounts.iter().take(ACCOUNTS)),
        }
    }
    let text = format!(
        "LET $some = IF $everything {{
            (SELECT record::id(id)[1] AS id, name, name_key FROM account WITH INDEX account_name
                WHERE org = $org AND name_key > '' ORDER BY name_key LIMIT {ACCOUNTS})
        }} ELSE {{
            (SELECT record::id(id)[1] AS id, name, name_key FROM $theirs.map(|$id| type::record('account', [$org, $id])) WHERE id != NONE
                ORDER BY name_key)
        }};
        RETURN {{
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
            accounts: $some.map(|$one| [$one.id, $one.name]),
            confidential: (SELECT VALUE confidential FROM ONLY type::record('case_settings', $org))
        }}"
    );
    let values = json!({ "org": desk.organization, "everything": everything, "theirs": theirs });
    let row: Row = desk.db().row(&text, values).await?.ok_or(DeskError::NotFound)?;
    let about = match from {
        Some(place) => facts::about(desk.db(), &desk.organization, by, place, desk.now()).await?,
        None => None,
    };
    Ok(CaseOffers {
        organization: row.organization,
        accounts: row.accounts,
        lines,
        about: about.unwrap_or(About::Organization),
        for_others: decide(by, Permission::ManageCases, &Subject::Organization).allows(),
        confidential: row.confidential.unwrap_or_default(),
        typed: desk.typed(NEW_CASE).await?.and_then(|content| serde_json::from_str(&content).ok()),
        now: desk.now(),
    })
}
