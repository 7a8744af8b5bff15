//! *Who can do what* by property, against single checks, and the whole way through the desk.

mod layout;
mod lists;
mod places;
mod property;
mod seen;

use serde_json::json;

use crate::{
    access::Permission,
    access::{Place, Role},
    accounts::{
        model::{Account, Line, LineState, Sim},
        store::{Assigning, put_account, put_assignment, put_line},
    },
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    explained::{
        model::{Everybody, Listed, PersonAccess, Question},
        store::{self, At},
    },
    ids::{AccountId, LineId, MemberId, RoleId},
    people::model::User,
    time::Moment,
};

/// An organization with two accounts, three lines each, and who reaches what of them.
struct Story {
    test: Fixture,
    olivia: Somebody,
    maya: Somebody,
    elena: Somebody,
    kwame: Somebody,
    nora: Somebody,
}

impl Story {
    async fn told() -> Self {
        Self::of(Fixture::new().await).await
    }

    async fn of(test: Fixture) -> Self {
        let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
        let maya = test.member("Maya", &[Role::MaintenanceManager]).await;
        let elena = test.member("Elena", &[Role::EndUser, Role::Customer]).await;
        let kwame = test.member("Kwame", &[Role::EndUser]).await;
        let nora = test.member("Nora", &[Role::CaseManager]).await;
        let story = Self { test, olivia, maya, elena, kwame, nora };
        let mut script = Script::new();
        script.add("UPDATE member SET user = true WHERE support_role != 'case_manager'", json!({}));
        for account in ["fleet", "offices"] {
            let new =
                Account { id: AccountId::new(account), name: account.to_owned(), number: account.to_owned(), lines: 3 };
            put_account(&mut script, &story.test.organization, &new, story.test.house.now());
            for nth in 0..3 {
                put_line(&mut script, &story.test.organization, &line(account, nth), story.test.house.now());
            }
        }
        story.commit(script).await;
        story.assign(&story.maya, Role::MaintenanceManager, account("fleet"), Some("fleet"), None).await;
        story.assign(&story.elena, Role::EndUser, single("fleet-0"), Some("fleet"), None).await;
        story.assign(&story.elena, Role::EndUser, single("offices-1"), Some("offices"), None).await;
        story.assign(&story.kwame, Role::EndUser, Place::CostCentre("4100".to_owned()), None, None).await;
        story
    }

    async fn commit(&self, script: Script) {
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("a commit");
    }

    async fn assign(&self, who: &Somebody, role: Role, place: Place, on: Option<&str>, until: Option<Moment>) {
        let (role, on) = (RoleId::new(role.key()), on.map(AccountId::new));
        let new = Assigning {
            organization: &self.test.organization,
            member: &who.member,
            role: &role,
            place: &place,
            account: on.as_ref(),
            since: self.test.house.now(),
            until,
        };
        let mut script = Script::new();
        put_assignment(&mut script, &new);
        self.commit(script).await;
    }

    async fn desk(&self, who: &Somebody) -> Desk {
        self.test.desk(who).await
    }

    async fn members(&self) -> Vec<MemberId> {
        let text = "SELECT VALUE record::id(id)[1] FROM member WHERE org = $org";
        let ids: Vec<String> =
            self.test.house.db().rows(text, json!({ "org": self.test.organization })).await.expect("members");
        ids.into_iter().map(MemberId::new).collect()
    }
}

fn account(id: &str) -> Place {
    Place::Account(AccountId::new(id))
}

fn single(id: &str) -> Place {
    Place::Line(LineId::new(id))
}

/// The first of an account bears a cost centre.
fn line(account: &str, nth: usize) -> Line {
    Line {
        id: LineId::new(format!("{account}-{nth}")),
        account: AccountId::new(account),
        number: format!("+1512555{:02}{nth:02}", if account == "fleet" { 1 } else { 2 }),
        label: Some(format!("Phone {nth}")),
        plan: "unlimited".to_owned(),
        sim: Sim::Esim,
        iccid: None,
        device: None,
        imei: None,
        features: Vec::new(),
        state: LineState::Active,
        cost_centre: (nth == 0).then(|| "4100".to_owned()),
        identifiers: Vec::new(),
    }
}

async fn person(desk: &Desk, member: &MemberId) -> PersonAccess {
    let target = User(member.clone());
    let permit = desk.may_look(Permission::ViewUsers, &target).await.expect("no fault").expect("seen");
    store::person(desk, &permit).await.expect("an answer")
}

/// All pages of an answer.
async fn everybody(desk: &Desk, permission: Permission, at: &At) -> Vec<Everybody> {
    let (mut pages, mut after) = (Vec::new(), None::<String>);
    loop {
        let page = store::who_can(desk, permission, at, after.as_deref()).await.expect("a page");
        after.clone_from(&page.next);
        pages.push(page);
        if after.is_none() {
            return pages;
        }
    }
}

/// All pages of the people to choose from.
async fn people(desk: &Desk, q: &str) -> Vec<Listed> {
    let permit = desk.may_look(Permission::ViewUsers, &desk.organization).await.expect("no fault").expect("allowed");
    let (mut found, mut query) = (Vec::new(), Question { q: q.to_owned(), ..Question::default() });
    loop {
        let page = store::people(desk, &permit, &query).await.expect("a page");
        found.extend(page.people);
        query.after = page.next;
        if query.after.is_none() {
            return found;
        }
    }
}
