//! An account's name and contact address.

use serde::Deserialize;
use serde_json::json;

use super::identifiers::change;
use crate::{
    access::{Permission, Permit},
    accounts::{
        maintenance::{
            model::{AccountForm, EditAccount},
            rules::{AccountEdited, AccountFacts, Refusal},
        },
        model::Account,
        store::put_account_details,
    },
    desk::{Db, Deed, DeskError, Event, Found, House, Script, Target, Topic, Touches},
    ids::{AccountId, OrganizationId},
    time::Moment,
};

#[derive(Deserialize)]
struct Row {
    #[serde(flatten)]
    account: Account,
    #[serde(default)]
    email: Option<String>,
    revision: i64,
}

async fn row(db: &Db, organization: &OrganizationId, account: &AccountId) -> Result<Row, DeskError> {
    let text = "SELECT record::id(id)[1] AS id, name, number, lines, email, revision FROM account:[$org, $id]";
    let row = db.row(text, json!({ "org": organization, "id": account })).await?;
    row.ok_or(DeskError::NotFound)
}

/// What the page of an account's details shows.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn account_form(db: &Db, permit: &Permit<(), AccountId>) -> Result<AccountForm, DeskError> {
    let Row { account, email, revision } = row(db, permit.organization(), permit.target()).await?;
    Ok(AccountForm { account, email, revision, asks: permit.asks() })
}

impl Target for EditAccount {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.account.find(db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.account.require_revision(organization, seen, script);
    }
}

impl Deed for AccountEdited {
    const PERMISSION: Permission = Permission::EditAccountNames;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = EditAccount;
    type Facts = AccountFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, EditAccount>, _: Moment) -> Result<AccountFacts, DeskError> {
        let row = row(db, permit.organization(), &permit.target().account).await?;
        Ok(AccountFacts { name: row.account.name, email: row.email })
    }

    fn write(&self, permit: &Permit<Self, EditAccount>, _: &House, now: Moment, script: &mut Script) -> Event {
        let account = &permit.target().account;
        put_account_details(script, permit.organization(), account, (self.name(), self.email()));
        script.tell(now, permit.organization(), Topic::Seen(Permission::ViewAccounts));
        Event {
            kind: "account_edited",
            about: account.as_str().to_owned(),
            about_name: self.name().to_owned(),
            changes: self.changes().iter().map(change).collect(),
        }
    }

    fn done(self) {}
}
