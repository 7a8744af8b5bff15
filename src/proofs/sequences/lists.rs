//! The organization in memory put into a house; and what each list shows its reader, beside what each single look shows.

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    desk::Town,
    world::{ACCOUNTS, LINES, World, account_of},
};
use crate::{
    access::{Permission, Status},
    accounts::{
        model::{Account, Line, LineQuery},
        store::{self as accounts, Assigning, put_account, put_assignment, put_line},
    },
    desk::{Desk, HouseDeed, Script, Target, fixture::Fixture},
    ids::{AccountId, LineId, MemberId, RegistrationId},
    people::{
        model::User,
        store::{Reader, put_holding},
        users::{model::UserQuery, store as users},
    },
    registration::store as registrations,
    roles::store::{self as roles, NewRole, put_role},
    words::Bilingual,
};

/// The number of the line that stands there in the list of lines.
pub fn number(nth: usize) -> String {
    format!("+1212555014{}", nth % LINES.len())
}

/// Everything of the organization in memory, written down; whoever was invited has come in.
pub async fn settle(world: &mut World) -> Town {
    let test = Fixture::new().await;
    world.now = test.house.now();
    let mut people = Vec::new();
    for nth in 0..world.members.len() {
        let somebody = test.member(&format!("P{nth}"), &[]).await;
        world.members[nth].id = somebody.member.clone();
        if world.members[nth].status == Status::Invited {
            world.members[nth].status = Status::Active;
        }
        people.push(Some(somebody));
    }
    let (organization, mut script) = (&test.organization, Script::new());
    places(&mut script, &test);
    for role in world.roles.values() {
        let kind = role.kind().expect("a role of the organization's own");
        let crate::access::RoleName::Own { name, .. } = &role.name else { continue };
        let (id, text, permissions, created) = (&role.id, &Bilingual::default(), role.permissions, world.now);
        put_role(&mut script, &NewRole { organization, id, kind, name, text, permissions, created });
        let keyed = role.conditions.iter().map(|(permission, condition)| (permission.key(), condition));
        let conditions: std::collections::BTreeMap<_, _> = keyed.collect();
        script.add(
            "UPDATE role:[$_.org, $_.id] SET conditions = $_.conditions",
            json!({ "org": organization, "id": id, "conditions": conditions }),
        );
    }
    if let Some(permissions) = world.end_users {
        let keys: Vec<_> = permissions.iter().map(Permission::key).collect();
        let asking: Vec<_> = permissions.iter().filter(|one| permissions.asks(*one)).map(Permission::key).collect();
        script.add(
            "UPSERT role:[$_.org, 'end_user'] SET portal = 'account_hub', org = $_.org, kind = 'end_user',
                permissions = $_.keys, asking = $_.asking, revision = 1",
            json!({ "org": organization, "keys": keys, "asking": asking }),
        );
    }
    for (nth, member) in world.members.iter().enumerate() {
        for held in &member.held {
            let name = world.role(&held.role).expect("a role").name;
            put_holding(&mut script, organization, &member.id, &name, held.until);
            for one in &held.places {
                let (place, role, account) = (&one.place, &held.role, account_of(&one.place));
                let (member, account) = (&member.id, account.as_ref());
                let (since, until) = (world.now, one.until);
                put_assignment(&mut script, &Assigning { organization, member, role, place, account, since, until });
            }
        }
        let bearer = world.bearer(nth, world.now);
        let support = bearer.support_role().map(crate::access::Role::key);
        let hub = member.held.iter().map(|held| world.role(&held.role).expect("a role").name);
        let hub = hub
            .filter(|name| name.portal() == crate::access::Portal::AccountHub)
            .max_by_key(crate::access::RoleName::rank);
        script.add(
            "UPDATE member:[$_.org, $_.id] SET status = $_.status, support_role = $_.support, contact = $_.support != NONE,
                hub_role = $_.hub, user = $_.hub != NONE OR $_.support = NONE",
            json!({
                "org": organization, "id": member.id, "status": member.status.key(), "support": support,
                "hub": hub.as_ref().map(crate::access::RoleName::key),
            }),
        );
    }
    script.touch_access(organization);
    test.house.commit(HouseDeed::Seeded, script).await.expect("an organization");
    Town { test, people, turn: 0 }
}

fn places(script: &mut Script, test: &Fixture) {
    let (organization, now) = (&test.organization, test.house.now());
    for account in ACCOUNTS {
        let account =
            Account { id: AccountId::new(account), name: account.to_owned(), number: account.to_owned(), lines: 2 };
        put_account(script, organization, &account, now);
    }
    for (nth, (id, account, centre)) in LINES.into_iter().enumerate() {
        let line = json!({
            "id": id, "account": account, "number": number(nth), "plan": "unlimited", "sim": "esim", "features": [],
            "state": "active", "identifiers": [], "cost_centre": centre,
        });
        let line: Line = serde_json::from_value(line).expect("a line");
        put_line(script, organization, &line, now);
    }
}

/// Those of `all` that a single look shows.
async fn single<T: Target>(
    desk: &Desk,
    permission: Permission,
    all: impl IntoIterator<Item = (String, T)>,
) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for (id, target) in all {
        if matches!(desk.may_look(permission, &target).await, Ok(Ok(_))) {
            seen.insert(id);
        }
    }
    seen
}

async fn ids(town: &Town, from: &str) -> Vec<String> {
    let text = format!("SELECT VALUE record::id(id)[1] FROM {from}");
    town.test.house.db().rows(&text, json!({ "org": town.test.organization })).await.expect("ids")
}

fn same(what: &str, listed: &BTreeSet<String>, single: &BTreeSet<String>) -> Result<(), String> {
    if listed == single { Ok(()) } else { Err(format!("{what}: listed {listed:?}, one by one {single:?}")) }
}

/// What a reader's lists show is what single looks show; who has no door sees nothing at all.
pub async fn hold(town: &Town, world: &World, nth: usize) -> Result<(), String> {
    let Some(desk) = town.enter(nth).await else {
        let closed = !world.bearer(nth, world.now).has_a_door() || town.people[nth].is_none();
        return if closed { Ok(()) } else { Err(format!("m{nth} does not get in")) };
    };
    if world.members[nth].status != Status::Active {
        return Err(format!("m{nth} gets in, and is {:?}", world.members[nth].status));
    }
    let org = desk.organization.clone();
    if let Ok(Ok(permit)) = desk.may_look(Permission::ViewUsers, &org).await {
        let list = users::users(&desk, &permit, &UserQuery::default()).await.map_err(|fault| format!("{fault:?}"))?;
        let listed = list.page.rows.iter().map(|row| row.id.to_string()).collect();
        let all = ids(town, "member WHERE org = $org AND user = true AND status != 'deleted'").await;
        let all = all.into_iter().map(|id| (id.clone(), User(MemberId::new(id))));
        same("users", &listed, &single(&desk, Permission::ViewUsers, all).await)?;
        let listed = roles::list(&desk, &permit).await.map_err(|fault| format!("{fault:?}"))?;
        let there: BTreeSet<_> = world.hub_roles().iter().map(|role| role.id.to_string()).collect();
        same("roles", &listed.rows.iter().map(|row| row.role.id.to_string()).collect(), &there)?;
        for row in &listed.rows {
            let holders = row.holders.some.iter().map(|one| (one.member.to_string(), User(one.member.clone())));
            let named = row.holders.some.iter().map(|one| one.member.to_string()).collect();
            same("holders", &named, &single(&desk, Permission::ViewUsers, holders).await)?;
        }
    }
    if let Ok(Ok(permit)) = desk.may_look(Permission::ViewAccounts, &org).await {
        let (db, now) = (desk.db(), desk.now());
        let accounts = accounts::accounts(db, &permit, None, now).await.map_err(|fault| format!("{fault:?}"))?;
        let listed = accounts.page.rows.iter().map(|row| row.id.to_string()).collect();
        let all = ACCOUNTS.map(|id| (id.to_owned(), AccountId::new(id)));
        same("accounts", &listed, &single(&desk, Permission::ViewAccounts, all).await)?;
        let lines =
            accounts::lines(db, &permit, &LineQuery::default(), now).await.map_err(|fault| format!("{fault:?}"))?;
        let listed = lines.page.rows.iter().map(|row| row.id.to_string()).collect();
        let all = LINES.map(|(id, ..)| (id.to_owned(), LineId::new(id)));
        same("lines", &listed, &single(&desk, Permission::ViewAccounts, all).await)?;
    }
    if let Ok(Ok(permit)) = desk.may_look(Permission::ApproveRegistrations, &org).await {
        let reader = Reader::of(&desk).await.map_err(|fault| format!("{fault:?}"))?;
        let found =
            registrations::list(desk.db(), &permit, None, &reader).await.map_err(|fault| format!("{fault:?}"))?;
        let listed = found.0.rows.iter().map(|row| row.id.to_string()).collect();
        let all = ids(town, "registration WHERE org = $org AND waiting = true").await;
        let all = all.into_iter().map(|id| (id.clone(), RegistrationId::new(id)));
        same("registrations", &listed, &single(&desk, Permission::ApproveRegistrations, all).await)?;
    }
    Ok(())
}
