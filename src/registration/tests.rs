//! Self-registration by example: asking, entering, deciding, the settings; what is told and what is not.

mod asking;
mod deciding;
mod rules;
mod settings;

use serde_json::{Value, json};

use super::{
    apply,
    model::{RegistrationForm, Stage, State},
    rules::{self as decisions, Along, Refusal, RegistrationApproved, RegistrationRejected},
    store,
};
use crate::{
    access::Role,
    accounts::{
        model::Account,
        store::{put_account, put_account_address},
    },
    desk::{Caller, Desk, HouseDeed, Script, fixture::Fixture},
    fault::Outcome,
    ids::{AccountId, MemberId, OrganizationId, RegistrationId, RoleId},
};

const NUMBER: &str = "950-114-2203";

/// The fixture's organization with one account, whose address is known.
async fn house() -> Fixture {
    with_account(Fixture::new().await).await
}

async fn with_account(test: Fixture) -> Fixture {
    account(&test, &test.organization, "fleet", NUMBER).await;
    test
}

async fn account(test: &Fixture, organization: &OrganizationId, id: &str, number: &str) {
    let mut script = Script::new();
    let account = Account { id: AccountId::new(id), name: "Fleet".to_owned(), number: number.to_owned(), lines: 0 };
    put_account(&mut script, organization, &account, test.house.now());
    put_account_address(&mut script, organization, &account.id, "billing@cobalt.test");
    test.house.commit(HouseDeed::Seeded, script).await.expect("an account");
}

fn caller(address: &str) -> Caller {
    Caller { address: address.to_owned(), ..Caller::default() }
}

fn form(account: &str, email: &str) -> RegistrationForm {
    RegistrationForm {
        account: account.to_owned(),
        first_name: "Tyrone".to_owned(),
        last_name: "Banks".to_owned(),
        email: email.to_owned(),
        language: "es".to_owned(),
    }
}

async fn ask(test: &Fixture, account: &str, email: &str) -> String {
    match apply::ask(&test.house, &caller("192.0.2.1"), &form(account, email)).await.expect("an answer") {
        Outcome::Done(token) => token,
        other => panic!("{other:?}"),
    }
}

async fn enter(test: &Fixture, token: &str, code: &str) -> Outcome<Stage, Refusal> {
    apply::enter(&test.house, &caller("192.0.2.1"), token, code).await.expect("an answer")
}

async fn letters(test: &Fixture, template: &str) -> Vec<Value> {
    let query = "SELECT VALUE payload FROM outbox WHERE kind = 'mail' AND payload.template = $template";
    test.house.db().rows(query, json!({ "template": template })).await.expect("letters")
}

async fn code(test: &Fixture) -> String {
    let letter = letters(test, "registration-code").await.pop().expect("a letter");
    letter["values"]["code"].as_str().expect("a code").to_owned()
}

async fn count(test: &Fixture, what: &str) -> usize {
    let rows: Vec<Value> =
        test.house.db().rows(&format!("SELECT VALUE id FROM {what}"), json!({})).await.expect("rows");
    rows.len()
}

/// Somebody who has entered the right code and waits.
async fn waits(test: &Fixture, email: &str) -> RegistrationId {
    let mut script = Script::new();
    let id = RegistrationId::new(email.split('@').next().unwrap_or_default());
    let registrant = form(NUMBER, email).parse().expect("a form").registrant;
    let new = store::NewRegistration {
        organization: &test.organization,
        id: &id,
        account: &AccountId::new("fleet"),
        registrant: &registrant,
        asked: test.house.now(),
    };
    store::put_registration(&mut script, &new);
    test.house.commit(HouseDeed::Seeded, script).await.expect("a registration");
    id
}

async fn approve(desk: &Desk, id: &RegistrationId) -> Result<Outcome<MemberId, Refusal>, crate::fault::Fault> {
    let role = RoleId::new(Role::EndUser.key());
    let decide = |by: &_, facts: &_| decisions::approve(by, facts, &role, &Along::Nothing);
    desk.by_itself::<RegistrationApproved>(id, None, decide).await
}

async fn reject(desk: &Desk, id: &RegistrationId) -> Outcome<(), Refusal> {
    let decide = |by: &_, facts: &_| decisions::reject(by, facts, "Nobody knows you.");
    desk.by_itself::<RegistrationRejected>(id, None, decide).await.expect("no fault")
}

async fn state(test: &Fixture, token: &str) -> Option<Stage> {
    apply::stage(&test.house, token).await.expect("an answer")
}

const WAITING: Stage = Stage::Entered(State::Waiting);
