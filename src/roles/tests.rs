//! Roles by example and by property, and the whole way through the desk.

mod asking;
mod decisions;
mod laws;
mod leaving;
mod writes;

use serde_json::json;

use crate::{
    access::{Bearer, Conditions, Holding, Kind, Permission, Permissions, Reach, Role, RoleName},
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    fault::Outcome,
    ids::RoleId,
    roles::{
        model::{Answers, Origin, RoleCard, RoleFolder, RoleForm, RoleSummary, Wording, folded},
        rules::{self, Refusal, RoleMade},
        store,
    },
    words::Bilingual,
};

use Permission::{AddUsers, AssignAccounts, ManageRoles, ViewAccounts, ViewUsers};

fn named(en: &str, es: &str) -> Bilingual {
    Bilingual { en: en.to_owned(), es: es.to_owned() }
}

fn wording(en: &str) -> Wording {
    let name = named(en, "");
    Wording { keys: folded(&name), name, text: Bilingual::default() }
}

fn own(id: &str, kind: Kind, permissions: &[Permission]) -> RoleSummary {
    RoleSummary {
        id: RoleId::new(id),
        name: RoleName::Own { id: RoleId::new(id), kind, name: named(id, "") },
        text: Bilingual::default(),
        permissions: Permissions::of(permissions),
        conditions: Conditions::new(),
        origin: Origin::Own,
        folder: RoleFolder::Active,
        revision: 1,
    }
}

fn held(role: &RoleSummary) -> Holding {
    Holding {
        role: role.name.clone(),
        permissions: role.permissions,
        conditions: role.conditions.clone(),
        reach: Reach::of(&role.name),
    }
}

/// Somebody who holds these roles of the organization's own.
fn with(name: &str, roles: &[&RoleSummary]) -> Bearer {
    Bearer { holdings: roles.iter().map(|role| held(role)).collect(), ..Bearer::with(name, &[]) }
}

fn olivia() -> Bearer {
    Bearer::with("olivia", &[Role::BusinessOwner])
}

fn form(en: &str, es: &str, allowed: &[Permission]) -> RoleForm {
    let allow = allowed.iter().map(|one| (one.key().to_owned(), "allowed".to_owned())).collect();
    let answers = Answers { allow, ..Answers::default() };
    RoleForm { name_en: en.to_owned(), name_es: es.to_owned(), answers, ..RoleForm::default() }
}

async fn make(test: &Fixture, desk: &Desk, kind: Kind, form: &RoleForm) -> Outcome<RoleId, Refusal> {
    let new = form.parse().expect("a form that can be taken");
    let decide = |by: &_, facts: &_| rules::make_role(by, facts, kind, new.clone());
    desk.by_itself::<RoleMade>(&test.organization, None, decide).await.expect("no fault")
}

async fn made(test: &Fixture, desk: &Desk, kind: Kind, form: &RoleForm) -> RoleId {
    match make(test, desk, kind, form).await {
        Outcome::Done(role) => role,
        other => panic!("{other:?}"),
    }
}

async fn card(desk: &Desk, role: &RoleId) -> RoleCard {
    let permit = desk.may_look(Permission::ViewUsers, role).await.expect("no fault").expect("allowed");
    store::card(desk, &permit).await.expect("a card")
}

/// Gives somebody a role that the organization has made.
async fn give(test: &Fixture, whom: &Somebody, role: &RoleId, until: Option<i64>) {
    let mut script = Script::new();
    script.add(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, $_.role], org: $_.org,
            in: member:[$_.org, $_.member], out: role:[$_.org, $_.role], until: $_.until };
         UPDATE member:[$_.org, $_.member] SET hub_role = $_.role, user = true",
        json!({ "org": test.organization, "member": whom.member, "role": role, "until": until }),
    );
    script.touch_access(&test.organization);
    test.house.commit(HouseDeed::Seeded, script).await.expect("a holding");
}
