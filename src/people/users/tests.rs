//! Users by example: each rule's refusals and successes, and the whole way through the desk.

mod decisions;
mod desk;
mod ending;
mod lists;
mod places;

use serde_json::json;

use crate::{
    access::{Permission, Place, Role, RoleName},
    accounts::{
        model::{Account, Line, LineState, Sim},
        store::{Assigning, put_account, put_assignment, put_line},
    },
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    ids::{AccountId, LineId, MemberId, RoleId},
    people::{
        model::{ContactForm, User},
        store::put_postings,
        terms::name_key,
        users::{
            model::UserCard,
            rules::{self, Refusal, UserAdded},
            store::{self, Newcomer},
        },
    },
};

/// An account with so many lines, whose numbers end in 40, 41 …
async fn account(test: &Fixture, id: &str, area: &str, lines: usize) {
    let (mut script, now) = (Script::new(), test.house.now());
    let account = Account { id: AccountId::new(id), name: id.to_owned(), number: format!("950-{area}"), lines };
    put_account(&mut script, &test.organization, &account, now);
    for nth in 0..lines {
        let line = Line {
            id: LineId::new(format!("{id}-{nth}")),
            account: AccountId::new(id),
            number: format!("+1{area}55501{}", 40 + nth),
            label: None,
            plan: "unlimited".to_owned(),
            sim: Sim::Esim,
            iccid: None,
            device: None,
            imei: None,
            features: Vec::new(),
            state: LineState::Active,
            cost_centre: None,
            identifiers: Vec::new(),
        };
        put_line(&mut script, &test.organization, &line, now);
    }
    test.house.commit(HouseDeed::Seeded, script).await.expect("an account");
}

async fn assign(test: &Fixture, member: &MemberId, role: Role, place: Place, account: &str) {
    let mut script = Script::new();
    let account = AccountId::new(account);
    put_assignment(
        &mut script,
        &Assigning {
            organization: &test.organization,
            member,
            role: &RoleId::new(role.key()),
            place: &place,
            account: Some(&account),
            since: test.house.now(),
            until: None,
        },
    );
    script.touch_access(&test.organization);
    test.house.commit(HouseDeed::Seeded, script).await.expect("an assignment");
}

/// A manager of one account.
async fn manager(test: &Fixture, name: &str, account: &str) -> Somebody {
    let somebody = test.member(name, &[Role::MaintenanceManager]).await;
    let place = Place::Account(AccountId::new(account));
    assign(test, &somebody.member, Role::MaintenanceManager, place, account).await;
    somebody
}

/// An end user of one line.
async fn end_user(test: &Fixture, name: &str, line: &str) -> Somebody {
    let somebody = test.member(name, &[Role::EndUser]).await;
    findable(test, name, &somebody).await;
    let account = line.split('-').next().expect("an account").to_owned();
    assign(test, &somebody.member, Role::EndUser, Place::Line(LineId::new(line)), &account).await;
    somebody
}

/// The fixture's members have no postings of their names.
async fn findable(test: &Fixture, name: &str, somebody: &Somebody) {
    let typed = ContactForm { last_name: "Test".to_owned(), ..form(name, &somebody.email) };
    let (details, mut script) = (typed.parse().expect("details"), Script::new());
    put_postings(&mut script, &test.organization, &somebody.member, &details);
    script.add(
        "UPDATE member:[$_.org, $_.id] SET name_key = $_.key",
        json!({ "org": test.organization, "id": somebody.member, "key": name_key(&details, &somebody.member) }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("postings");
}

fn form(first_name: &str, email: &str) -> ContactForm {
    ContactForm {
        first_name: first_name.to_owned(),
        last_name: "Nueva".to_owned(),
        email: email.to_owned(),
        language: "es".to_owned(),
        ..ContactForm::default()
    }
}

async fn add(desk: &Desk, form: &ContactForm, role: &str, lines: &[&str]) -> Outcome<MemberId, Refusal> {
    let details = form.parse().expect("a form that can be taken");
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    let newcomer =
        Newcomer { organization: desk.organization.clone(), email: details.email.clone(), lines, accounts: Vec::new() };
    let decide = |by: &_, facts: &_| rules::add_user(by, facts, details.clone(), &RoleId::new(role));
    desk.by_itself::<UserAdded>(&newcomer, None, decide).await.expect("no fault")
}

async fn card(desk: &Desk, member: &MemberId) -> UserCard {
    let permit = desk.may_look(Permission::ViewUsers, &User(member.clone())).await.expect("no fault").expect("allowed");
    store::card(desk, &permit).await.expect("a card")
}

fn roles(card: &UserCard) -> Vec<&str> {
    card.user.roles.iter().map(RoleName::key).collect()
}
