//! Accounts and lines by example: the rules, the words of the search, the lists, and the whole way through the desk.

mod cards;
mod deeds;
mod fulfil;
mod lists;
mod ruling;
mod words;

use crate::{
    access::Place,
    accounts::{
        model::{Account, Line, LineState, Sim},
        store::{Assigning, put_account, put_assignment, put_line},
    },
    desk::{HouseDeed, Script, fixture::Fixture},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    time::Moment,
};

/// A line on an account, active, without a cost centre.
pub fn line(id: &str, account: &str, number: &str) -> Line {
    Line {
        id: LineId::new(id),
        account: AccountId::new(account),
        number: number.to_owned(),
        label: Some(format!("Phone {id}")),
        plan: "unlimited".to_owned(),
        sim: Sim::Esim,
        iccid: None,
        device: None,
        imei: None,
        features: Vec::new(),
        state: LineState::Active,
        cost_centre: None,
        identifiers: Vec::new(),
    }
}

pub async fn write(test: &Fixture, script: Script) {
    test.house.commit(HouseDeed::Seeded, script).await.expect("rows");
}

/// Accounts with their lines.
pub async fn put(test: &Fixture, organization: &OrganizationId, accounts: &[&str], lines: &[Line]) {
    let mut script = Script::new();
    for id in accounts {
        let count = lines.iter().filter(|line| line.account.as_str() == *id).count();
        let account = Account {
            id: AccountId::new(*id),
            name: format!("Account {id}"),
            number: format!("950-{id}"),
            lines: count,
        };
        put_account(&mut script, organization, &account, test.house.now());
    }
    for line in lines {
        put_line(&mut script, organization, line, test.house.now());
    }
    write(test, script).await;
}

/// Assigns as the demonstration does, past every rule.
pub async fn give(
    test: &Fixture,
    member: &MemberId,
    role: &str,
    place: &Place,
    account: Option<&str>,
    until: Option<Moment>,
) {
    let mut script = Script::new();
    let account = account.map(AccountId::new);
    put_assignment(
        &mut script,
        &Assigning {
            organization: &test.organization,
            member,
            role: &RoleId::new(role),
            place,
            account: account.as_ref(),
            since: test.house.now(),
            until,
        },
    );
    write(test, script).await;
}
